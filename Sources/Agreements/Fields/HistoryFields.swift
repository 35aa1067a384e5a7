import Languages

/// What a record says over time, for those who look at one record: in a list of many, words of the
/// past would be found where the state of the day is looked for.
extension FieldTable where Record == Agreement {
  /// The fields of an agreement, and all that it says over time.
  static let agreementsOverTime =
    agreements
    .inserting(after: "term_text", "end_history", Phrase("Ends as stated")) { agreement, moment in
      agreement.endLines(until: moment.day)
    }
    .inserting(after: "status_note", "status_history", Phrase("Status over time")) {
      agreement, moment in
      agreement.statusLines(until: moment.day)
    }
    .inserting(after: "closed_to", "availability", Phrase("Sales channel")) { agreement, moment in
      agreement.availabilityLines(until: moment.day)
    }
    .inserting(after: "access_judicial", "decisions", Phrase("Decisions")) { agreement, moment in
      moment.registry.decisionLines(on: agreement.id, until: moment.day)
    }
}

extension FieldTable where Record == Offering {
  /// The fields of an offering, and all that it says over time.
  static let certificationsOverTime =
    certifications
    .inserting(after: "status_sources", "status_history", Phrase("Status over time")) {
      offering, moment in
      offering.certificationLines(until: moment.day)
    }
    .inserting(after: "agreements_host", "remarks", Phrase("Remarks")) { offering, moment in
      offering.remarkLines(until: moment.day)
    }
}

extension FieldTable where Record == Body {
  /// The fields of a body, and what it decided.
  static let bodiesOverTime = bodies.inserting(
    after: "parent_name", "decisions", Phrase("Decisions")
  ) {
    body, moment in
    moment.registry.decisionLines(by: body.id, until: moment.day)
  }
}

extension FieldTable {
  fileprivate func inserting(
    after earlier: String, _ name: String, _ title: Phrase,
    _ lines: @escaping @Sendable (Record, Moment) -> [DatedLine]
  ) -> FieldTable {
    let field = Field<Record>(derived: name, title, .list) { record, moment in
      FieldValue(phrases: lines(record, moment).map(\.summary))
    }
    var all = fields
    let position = all.firstIndex { $0.column.name == earlier }.map { $0 + 1 }
    all.insert(field, at: position ?? all.endIndex)
    return FieldTable(all)
  }
}
