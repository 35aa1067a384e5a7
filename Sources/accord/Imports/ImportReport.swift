import AgreementFiles
import Agreements
import FedRAMPExports

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
    var text = "Recorded \(count(added.count))"
    if let first = added.min(), let last = added.max() {
      text += first == last ? " of \(first)" : " from \(first) to \(last)"
    }
    if known > 0 { text += "; \(count(known)) \(known == 1 ? "was" : "were") known already" }
    let days = Snapshot.Source.allCases.map { history.exportDays(of: $0) }.reduce(0, +)
    return text + ". \(history.path) has \(count(days)), \(history.size / 1024) KiB."
  }

  private func count(_ number: Int) -> String { number == 1 ? "1 export" : "\(number) exports" }
}
