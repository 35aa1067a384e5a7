import Agreements
import Languages

/// One record in full, for people: a label and a value a line, a list one item a line.
enum RecordText {
  /// - Parameter hasLinks: whether addresses are links.
  static func text(
    of record: Registry.Found, in registry: Registry, on day: Day, hasLinks: Bool = false
  ) -> String {
    var block = TextBlock(hasLinks: hasLinks)
    let fields = zip(record.row.columns, record.row.values).filter { column, value in
      !value.isMissing || saysUnknown(column, record.row)
    }
    let indent = 2 + (fields.map(\.0.title.text.count).max() ?? 0)
    for (column, value) in fields {
      let parts =
        value.isMissing
        ? [localized("unknown")] : parts(of: column, value, record, registry, on: day)
      for (number, part) in parts.enumerated() {
        block.labelled(number == 0 ? column.title.text : "", part, indent: indent)
      }
    }
    if record.kind == .agreements {
      for branch in Branch.allCases {
        block.blank()
        let question = Access.Question(
          agreement: Agreement.ID(record.id), branch: branch, level: registry.requiredLevel,
          day: day)
        AccessText.write(registry.access(question), registry, to: &block)
      }
    }
    return block.text
  }

  /// What everybody looks for is told as unknown where the data does not have it. An end that is
  /// stated in words, such as that there is none, is not unknown; a level that nothing can have
  /// neither.
  private static func saysUnknown(_ column: Column, _ row: Row) -> Bool {
    switch column.name {
    case "price_summary", "announced", "start", "date", "url", "began": true
    case "end": row["term_text"]?.isMissing ?? true
    case "branches": row["coverage_text"] != nil
    case "level", "class":
      row["fedramp_id"] != nil && row["status"]?.text != CertificationStatus.notApplicable.rawValue
    case "since": row["body_name"] != nil
    default: false
    }
  }

  /// Ids of sources are for programs: people are told who published what, and when.
  private static func parts(
    of column: Column, _ value: FieldValue, _ record: Registry.Found, _ registry: Registry,
    on day: Day
  ) -> [String] {
    guard let items = value.itemsForPeople else {
      return [adoption(column, record, registry) ?? value.textForPeople]
    }
    switch column.name {
    case "sources", "status_sources": return items.map { registry.citation(of: Source.ID($0)) }
    case "conflicts": return conflicts(of: record, registry) ?? items
    default:
      return lines(column, of: record, registry, until: day)?
        .map { $0.text(citing: registry.attribution) } ?? items
    }
  }

  private static func lines(
    _ column: Column, of record: Registry.Found, _ registry: Registry, until day: Day
  ) -> [DatedLine]? {
    let agreement = registry.agreements[Agreement.ID(record.id)]
    let offering = registry.offerings[Offering.ID(record.id)]
    return switch (record.kind, column.name) {
    case (.agreements, "status_history"): agreement?.statusLines(until: day)
    case (.agreements, "end_history"): agreement?.endLines(until: day)
    case (.agreements, "availability"): agreement?.availabilityLines(until: day)
    case (.agreements, "decisions"):
      registry.decisionLines(on: Agreement.ID(record.id), until: day)
    case (.bodies, "decisions"): registry.decisionLines(by: Body.ID(record.id), until: day)
    case (.certifications, "status_history"): offering?.certificationLines(until: day)
    case (.certifications, "remarks"): offering?.remarkLines(until: day)
    default: nil
    }
  }

  private static func conflicts(of record: Registry.Found, _ registry: Registry) -> [String]? {
    let conflicts =
      switch record.kind {
      case .agreements: registry.agreements[Agreement.ID(record.id)]?.conflicts
      case .certifications: registry.offerings[Offering.ID(record.id)]?.conflicts
      default: [Conflict]?.none
      }
    return conflicts?.flatMap { conflict in
      [conflict.topic + ":"]
        + conflict.statements.map { "- \($0.text)\(registry.attribution(of: $0.sources))" }
        + [conflict.handling].compactMap(\.self)
    }
  }

  private static func adoption(
    _ column: Column, _ record: Registry.Found, _ registry: Registry
  ) -> String? {
    guard record.kind == .agreements,
      let area = Adoption.Area.allCases.first(where: { column.name == "adoption_\($0)" }),
      let item = registry.agreements[Agreement.ID(record.id)]?.adoption.items[area]
    else { return nil }
    let words = [item.state.rawValue, item.cost.map { localized("cost: \($0)") }, item.note]
    return words.compactMap(\.self).joined(separator: "; ")
      + registry.attribution(of: item.sources)
  }
}
