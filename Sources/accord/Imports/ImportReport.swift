import AgreementFiles
import Agreements
import FedRAMPExports
import Languages

/// What came of an import.
struct ImportReport {
  private var added: [Day] = []
  private var known = 0
  /// Whether a file that was named could not be read.
  private(set) var hasFailed = false

  mutating func note(_ outcome: HistoryImport.Outcome) {
    switch outcome {
    case .added(let time): added.append(time.day)
    case .known: known += 1
    }
  }

  /// A directory may hold other files as well: that is worth a word, and no failure.
  mutating func note(_ problem: HistoryProblem, about file: ExportPaths.Entry) {
    Output.complain(problem.description)
    if file.isNamed { hasFailed = true }
  }

  func summary(of history: HistoryImport) -> String {
    let count = count(added.count)
    var text = localized("Recorded \(count)")
    if let first = added.min(), let last = added.max() {
      text =
        first == last
        ? localized("Recorded \(count) of \(first)")
        : localized("Recorded \(count) from \(first) to \(last)")
    }
    if known > 0 {
      text += localized(
        """
        ; \(known) \(known, one: "export", many: "exports") \
        \(known, one: "was", many: "were") known already
        """)
    }
    let days = Snapshot.Source.allCases.map { history.exportDays(of: $0) }.reduce(0, +)
    return text
      + localized(". \(history.path) has \(self.count(days)), \(history.size / 1024) KiB.")
  }

  private func count(_ number: Int) -> String {
    localized("\(number) \(number, one: "export", many: "exports")")
  }
}
