import Languages

extension FieldTable where Record == Approval {
  /// The fields of an approval: all of them say how it stands on the day.
  public static let approvals = FieldTable(subject + decider + state)

  private static let subject: [Field<Approval>] = [
    Field(derived: "agreement", Phrase("Agreement")) { approval, _ in
      FieldValue(id: approval.id.agreement)
    },
    Field(derived: "vendor", Phrase("Vendor id")) { FieldValue(id: $1.registry.vendor(of: $0)) },
    Field(derived: "vendor_name", Phrase("Vendor")) { approval, moment in
      FieldValue(moment.registry.vendor(of: approval).map(moment.registry.name(of:)))
    },
    Field(derived: "product", Phrase("Product")) { approval, moment in
      FieldValue(approval.decision(on: moment.day)?.product ?? approval.decisions.first?.product)
    },
  ]

  private static let decider: [Field<Approval>] = [
    Field(derived: "branch", Phrase("Branch")) { approval, _ in FieldValue(word: approval.id.branch)
    },
    Field(derived: "body", Phrase("Body id")) { approval, _ in FieldValue(id: approval.id.body) },
    Field(derived: "body_name", Phrase("Body")) { approval, moment in
      FieldValue(approval.id.body.map(moment.registry.name(of:)))
    },
    Field(derived: "level", Phrase("Level of government")) { approval, moment in
      FieldValue(word: approval.id.body.map { moment.registry.bodies[$0]?.level } ?? .federal)
    },
  ]

  private static let state: [Field<Approval>] = [
    decision("status", Phrase("Status")) { FieldValue(word: $0.status) },
    decision("since", Phrase("Since"), .date) { FieldValue($0.date) },
    Field(derived: "waiting_days", Phrase("Days waiting"), .days, aliases: ["pending", "waiting"]) {
      FieldValue($0.waiting(on: $1.day)?.days)
    },
    Field(derived: "waiting_exact", Phrase("Exact"), .flag) { approval, moment in
      approval.waiting(on: moment.day).map { .flag($0.isExact) } ?? .missing
    },
    Field(derived: "possible_status", Phrase("Possibly already")) {
      FieldValue(word: $0.possibleDecision(on: $1.day)?.status)
    },
    decision("certainty", Phrase("Certainty")) { FieldValue(word: $0.certainty) },
    decision("note", Phrase("Note")) { FieldValue($0.note) },
    decision("conflict", Phrase("Conflict")) { FieldValue($0.conflict) },
    decision("decision", Phrase("Decision")) { FieldValue($0.statedID?.text) },
    decision("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    decision("location", Phrase("Place")) { FieldValue($0.location?.description) },
  ]

  private static func decision(
    _ name: String, _ title: Phrase, _ kind: FieldKind = .text,
    _ read: @escaping @Sendable (Decision) -> FieldValue
  ) -> Field<Approval> {
    Field(derived: name, title, kind) { approval, moment in
      approval.decision(on: moment.day).map(read) ?? .missing
    }
  }
}
