import Agreements
import FedRAMPExports

/// The changes between two exports, for people: kind by kind, one line each.
enum ExportChangeText {
  /// - Parameter hidden: what was found besides and is not told.
  static func text(of comparison: ExportComparison, hidden: ExportComparison) -> String {
    let days =
      "\(comparison.from?.description ?? "unknown day") to "
      + "\(comparison.to?.description ?? "unknown day")"
    let counts = comparison.counts()
    var lines = ["\(comparison.source.fileName), \(days): \(summary(counts))"]
    for (kind, count) in counts {
      lines += ["", "\(words(kind)) (\(count))"]
      for change in comparison.changes where change.kind == kind { lines.append(line(of: change)) }
    }
    let others = hidden.counts()
    if !others.isEmpty { lines += ["", "Not shown: \(summary(others)) (--all shows them)"] }
    return lines.map { SafeText.line($0) + "\n" }.joined()
  }

  private static func summary(_ counts: [(kind: FedRAMPChange.Kind, count: Int)]) -> String {
    counts.isEmpty
      ? "no changes" : counts.map { "\($0.count) \(words($0.kind))" }.joined(separator: ", ")
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
      parts = [change.status, change.impactLevel].map { $0.flatMap(\.orNil) ?? "unknown" }
    } else if let status = change.status {
      parts.append(status)
    }
    let field = change.field.map { "\($0): " } ?? ""
    if let service = change.service { parts.append(service) }
    if let agency = change.agency { parts.append(agency.description) }
    if change.from != nil || change.to != nil {
      let (from, to) = (change.from?.orNil ?? "none", change.to?.orNil ?? "none")
      parts.append("\(field)\(from) → \(to)")
    }
    if let effective = change.effective { parts.append("effective \(effective)") }
    return parts
  }
}

extension String {
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
