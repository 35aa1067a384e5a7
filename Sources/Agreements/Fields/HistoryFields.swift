/// What a record says over time, for those who look at one record: in a list of many, words of the
/// past would be found where the state of the day is looked for.
extension FieldTable where Record == Agreement {
  /// The fields of an agreement, and all that it says over time.
  static let agreementsOverTime =
    agreements
    .inserting(after: "term_text", "end_history", "Ends as stated") { $0.endLines(until: $1) }
    .inserting(after: "status_note", "status_history", "Status over time") {
      $0.statusLines(until: $1)
    }
    .inserting(after: "closed_to", "availability", "Sales channel") {
      $0.availabilityLines(until: $1)
    }
}

extension FieldTable where Record == Offering {
  /// The fields of an offering, and all that it says over time.
  static let certificationsOverTime =
    certifications
    .inserting(after: "status_sources", "status_history", "Status over time") {
      $0.certificationLines(until: $1)
    }
    .inserting(after: "agreements_host", "remarks", "Remarks") { $0.remarkLines(until: $1) }
}

extension FieldTable {
  fileprivate func inserting(
    after earlier: String, _ name: String, _ title: String,
    _ lines: @escaping @Sendable (Record, Day) -> [DatedLine]
  ) -> FieldTable {
    let field = Field<Record>(derived: name, title, .list) { record, moment in
      FieldValue(list: lines(record, moment.day).map(\.summary))
    }
    var all = fields
    let position = all.firstIndex { $0.column.name == earlier }.map { $0 + 1 }
    all.insert(field, at: position ?? all.endIndex)
    return FieldTable(all)
  }
}
