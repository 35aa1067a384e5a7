import Agreements
import FedRAMPExports
import Languages

/// The changes between two exports, for people: kind by kind, one line each.
enum ExportChangeText {
  /// - Parameter hidden: what was found besides and is not told.
  static func text(of comparison: ExportComparison, hidden: ExportComparison) -> String {
    let (from, to) = (day(comparison.from), day(comparison.to))
    let counts = comparison.counts()
    var lines = [
      localized("\(comparison.source.fileName), \(from) to \(to): \(summary(counts))")
    ]
    for (kind, count) in counts {
      lines += ["", "\(words(kind)) (\(count))"]
      for change in comparison.changes where change.kind == kind { lines.append(line(of: change)) }
    }
    let others = hidden.counts()
    if !others.isEmpty {
      lines += ["", localized("Not shown: \(summary(others)) (--all shows them)")]
    }
    return lines.map { SafeText.line($0) + "\n" }.joined()
  }

  private static func day(_ day: Day?) -> String { day?.description ?? localized("unknown day") }

  private static func summary(_ counts: [(kind: FedRAMPChange.Kind, count: Int)]) -> String {
    counts.isEmpty
      ? localized("no changes")
      : counts.map { "\($0.count) \(words($0.kind))" }.joined(separator: ", ")
  }

  private static func words(_ kind: FedRAMPChange.Kind) -> String {
    kind.rawValue.split(separator: "_").joined(separator: " ")
  }

  private static func line(of change: FedRAMPChange) -> String {
    let padding = String(repeating: " ", count: max(0, 14 - change.id.count))
    let head = "  \(change.id)\(padding) \(change.offering.isEmpty ? "" : change.offering + ": ")"
    return head + parts(of: change).joined(separator: ", ")
  }

  private static func parts(of change: FedRAMPChange) -> [String] {
    var parts: [String] = []
    if change.kind == .listed || change.kind == .delisted {
      parts = [change.status, change.impactLevel].map {
        $0.flatMap(\.orNil) ?? localized("unknown")
      }
    } else if let status = change.status {
      parts.append(status)
    }
    let field = change.field.map { "\($0): " } ?? ""
    if let service = change.service { parts.append(service) }
    if let agency = change.agency { parts.append(agency.description) }
    if change.from != nil || change.to != nil {
      let (from, to) = (
        change.from?.orNil ?? localized("none"), change.to?.orNil ?? localized("none")
      )
      parts.append("\(field)\(from) → \(to)")
    }
    if let effective = change.effective { parts.append(localized("effective \(effective)")) }
    return parts
  }
}

extension String {
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
