import Languages

extension FieldTable where Record == Offering {
  /// The fields of an offering, with the state of its certification on the day.
  public static let certifications = FieldTable(offering + state + counts + evidence)

  private static let offering: [Field<Offering>] = [
    Field("fedramp_id", Phrase("FedRAMP id"), aliases: ["id"]) { FieldValue(id: $0.id) },
    Field("offering", Phrase("Offering")) { .text($0.name) },
    Field("provider", Phrase("Provider")) { .text($0.provider) },
    Field("vendor", Phrase("Vendor id")) { FieldValue(id: $0.vendor) },
    Field(derived: "vendor_name", Phrase("Vendor")) { offering, moment in
      FieldValue(offering.vendor.map(moment.registry.name(of:)))
    },
  ]

  private static let state: [Field<Offering>] = [
    state("status", Phrase("Status")) { FieldValue(word: $0.status) },
    state("level", Phrase("Level"), .level) { FieldValue($0.level) },
    state("class", Phrase("Class")) { FieldValue(word: $0.statedOrDerivedClass) },
    state("class_basis", Phrase("Basis of the class")) { state in
      FieldValue(state.statedOrDerivedClass.map { _ in state.isClassRead ? "read" : "derived" })
    },
    state("type", Phrase("Type")) { FieldValue(word: $0.type) },
    state("path", Phrase("Path")) { FieldValue(word: $0.path) },
    state("certified", Phrase("Certified"), .date) { FieldValue($0.certified) },
    state("since", Phrase("Since"), .date) { FieldValue($0.on) },
    state("seen", Phrase("First seen"), .date) { FieldValue($0.seen) },
    state("wording", Phrase("FedRAMP's wording")) { FieldValue($0.wording) },
    state("certainty", Phrase("Certainty")) { FieldValue(word: $0.certainty) },
    state("status_note", Phrase("Note on the status")) { FieldValue($0.note) },
    state("status_sources", Phrase("Sources of the status"), .list) { FieldValue(ids: $0.sources) },
  ]

  private static func state(
    _ name: String, _ title: Phrase, _ kind: FieldKind = .text,
    _ read: @escaping @Sendable (Certification) -> FieldValue
  ) -> Field<Offering> {
    Field(derived: name, title, kind) { offering, moment in
      offering.certification(on: moment.day).map(read) ?? .missing
    }
  }

  private static let counts: [Field<Offering>] = [
    Field("assessor", Phrase("Assessor")) { FieldValue($0.assessor) },
    count("authorizations", Phrase("Authorizations"), \.authorizations),
    count("reuses", Phrase("Reuses"), \.reuses),
    // When somebody counted is no news about the offering.
    Field(derived: "counted", Phrase("Counted"), .date) { offering, _ in
      FieldValue(offering.counted)
    },
    Field("agencies", Phrase("Agencies"), .list) { FieldValue(list: $0.agencies) },
    acts("authorized_by", Phrase("Authorized by"), .authorized),
    acts("reused_by", Phrase("Reused by"), .reused),
    acts("pending_with", Phrase("Pending with"), .pending),
    Field(derived: "branches", Phrase("Branches that use it"), .list) { offering, moment in
      let bodies = offering.authorizers.filter { $0.act != .pending && $0.stands(on: moment.day) }
        .compactMap(\.body)
      let branches = Set(Set(bodies).compactMap { moment.registry.bodies[$0]?.branch })
      return FieldValue(list: branches.sorted().map(\.rawValue))
    },
    // Stated by the record, and dated: its series of services tells the changes.
    Field(derived: "services", Phrase("Services in scope"), .list) { offering, moment in
      let named = offering.services.filter { $0.since.mayHaveCome(by: moment.day) }
      return FieldValue(
        phrases: named.map { service in
          service.since.map { Phrase("\(service.name) (since \($0))") } ?? .data(service.name)
        })
    },
  ]

  private static func count(
    _ name: String, _ title: Phrase, _ read: @escaping @Sendable (Offering) -> Int?
  ) -> Field<Offering> {
    Field(name, title, .number, isKnown: { $0.isCounted(by: $1) }, { FieldValue(read($0)) })
  }

  /// What agencies had done by the day, as far as it still stands, with the names of their bodies.
  private static func acts(
    _ name: String, _ title: Phrase, _ act: Offering.Authorizer.Act
  ) -> Field<Offering> {
    Field(derived: name, title, .list) { offering, moment in
      let acts = offering.authorizers.filter { $0.act == act && $0.stands(on: moment.day) }
      return FieldValue(
        list: acts.map { act in
          let name = act.body.map(moment.registry.name(of:)) ?? act.agency
          return act.date.map { "\(name) (\($0))" } ?? name
        })
    }
  }

  private static let evidence: [Field<Offering>] = [
    Field(derived: "agreements_own", Phrase("Agreements whose own it is"), .list) {
      FieldValue(ids: $1.registry.agreements(certifiedBy: $0.id, as: .own))
    },
    Field(derived: "agreements_host", Phrase("Agreements whose host it is"), .list) {
      FieldValue(ids: $1.registry.agreements(certifiedBy: $0.id, as: .host))
    },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field("conflicts", Phrase("Conflicts"), .list) {
      FieldValue(list: $0.conflicts.map(\.summary))
    },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", Phrase("Place")) { offering, moment in
      let place = offering.certification(on: moment.day)?.location ?? offering.location
      return FieldValue(place?.description)
    },
  ]
}
