import Agreements
import FedRAMPExports
import Languages

/// What was odd in an export, as warnings: every single thing, and the things of one kind in one.
struct OddityReport {
  private(set) var single: [Diagnostic] = []
  private(set) var grouped: [Diagnostic] = []

  private struct Kind: Hashable {
    let field: String
    let what: Phrase
  }

  init(_ oddities: [Oddity], in file: DataFile) {
    var finder = BytePlaces(in: file.bytes)
    var order: [Kind] = []
    var groups: [Kind: (first: Diagnostic, offering: String?, count: Int)] = [:]
    for oddity in oddities.sorted(by: { $0.offset < $1.offset }) {
      let place = finder.place(at: oddity.offset)
      let owner =
        oddity.offering.map { Phrase("\(oddity.path) of \($0)") } ?? .data(oddity.path)
      let diagnostic = Diagnostic(
        file: file.path, line: place.line, column: place.column, severity: .warning,
        message: Phrase("\(owner): \(oddity.what)"),
        reason: Phrase("the export has it so, at byte \(oddity.offset)"),
        help: Phrase("only FedRAMP can mend it"))
      single.append(diagnostic)
      let kind = Kind(field: oddity.field, what: oddity.what)
      if groups[kind] == nil { order.append(kind) }
      let known = groups[kind] ?? (diagnostic, oddity.offering, 0)
      groups[kind] = (known.first, known.offering, known.count + 1)
    }
    grouped = order.compactMap { kind in
      guard let (first, offering, count) = groups[kind] else { return nil }
      guard count > 1 else { return first }
      var group = first
      group.message = Phrase("\(count) times \(kind.field): \(kind.what)")
      group.reason =
        offering.map { Phrase("the export has it so, first in \($0)") }
        ?? Phrase("the export has it so")
      group.help = Phrase("`accord check --all` lists each; only FedRAMP can mend them")
      return group
    }
  }
}
