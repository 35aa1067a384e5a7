import Agreements
import FedRAMPExports
import Languages

/// The changes between two exports of one source.
struct ExportComparison {
  let source: Snapshot.Source
  let from: Day?
  let to: Day?
  let changes: [FedRAMPChange]

  /// Compares the newest exports that both sides have of one source.
  init(from old: ComparedSide, to new: ComparedSide) throws(CommandFailure) {
    let (earlier, later) = (try old.exports(), try new.exports())
    for source in Snapshot.Source.allCases {
      guard let before = earlier[source], let after = later[source],
        let changes = after.changes(since: before)
      else { continue }
      self.source = source
      from = before.day
      to = after.day
      self.changes = changes
      return
    }
    throw CommandFailure(
      ExitStatus.usage,
      localized(
        """
        accord: \(old.path) is \(earlier.names) and \(new.path) is \(later.names) — the two word \
        the same things differently and cannot be compared — give two exports of one kind
        """))
  }

  private init(_ other: ExportComparison, changes: [FedRAMPChange]) {
    source = other.source
    from = other.from
    to = other.to
    self.changes = changes
  }

  func filtered(_ isIncluded: (FedRAMPChange) -> Bool) -> ExportComparison {
    ExportComparison(self, changes: changes.filter(isIncluded))
  }

  func counts() -> [(kind: FedRAMPChange.Kind, count: Int)] {
    var counts: [FedRAMPChange.Kind: Int] = [:]
    for change in changes { counts[change.kind, default: 0] += 1 }
    return FedRAMPChange.Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }
}

extension FedRAMPChange {
  /// The fields of every kind, in the order in which they are written.
  static let columns = [
    ("change", Phrase("Change")), ("id", Phrase("FedRAMP ID")), ("offering", Phrase("Offering")),
    ("status", Phrase("Status")), ("impact_level", Phrase("Impact level")),
    ("field", Phrase("Field")), ("service", Phrase("Service")), ("agency", Phrase("Agency")),
    ("sub_agency", Phrase("Part of the agency")), ("from", Phrase("From")), ("to", Phrase("To")),
    ("effective", Phrase("Effective")),
  ].map { Column(name: $0, title: $1) }

  var row: Row {
    let values = [
      kind.rawValue, id, offering, status, impactLevel, field, service, agency?.parent,
      agency?.sub, from, to, effective?.description,
    ]
    return Row(
      columns: FedRAMPChange.columns,
      values: values.map { FieldValue($0.flatMap { $0.isEmpty ? nil : $0 }) })
  }
}
