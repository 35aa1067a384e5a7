extension FieldTable where Record == Offering {
  /// The fields of an offering, with the state of its certification on the day.
  public static let certifications = FieldTable(offering + state + counts + evidence)

  private static let offering: [Field<Offering>] = [
    Field("fedramp_id", "FedRAMP id", aliases: ["id"]) { FieldValue(id: $0.id) },
    Field("offering", "Offering") { .text($0.name) },
    Field("provider", "Provider") { .text($0.provider) },
    Field("vendor", "Vendor id") { FieldValue(id: $0.vendor) },
    Field(derived: "vendor_name", "Vendor") { offering, moment in
      FieldValue(offering.vendor.map(moment.registry.name(of:)))
    },
  ]

  private static let state: [Field<Offering>] = [
    state("status", "Status") { FieldValue(word: $0.status) },
    state("level", "Level", .level) { FieldValue($0.level) },
    state("class", "Class") { FieldValue(word: $0.statedOrDerivedClass) },
    state("class_basis", "Basis of the class") { state in
      FieldValue(state.statedOrDerivedClass.map { _ in state.isClassRead ? "read" : "derived" })
    },
    state("type", "Type") { FieldValue(word: $0.type) },
    state("path", "Path") { FieldValue(word: $0.path) },
    state("certified", "Certified", .date) { FieldValue($0.certified) },
    state("since", "Since", .date) { FieldValue($0.on) },
    state("seen", "First seen", .date) { FieldValue($0.seen) },
    state("wording", "FedRAMP's wording") { FieldValue($0.wording) },
    state("certainty", "Certainty") { FieldValue(word: $0.certainty) },
    state("status_note", "Note on the status") { FieldValue($0.note) },
    state("status_sources", "Sources of the status", .list) { FieldValue(ids: $0.sources) },
  ]

  private static func state(
    _ name: String, _ title: String, _ kind: FieldKind = .text,
    _ read: @escaping @Sendable (Certification) -> FieldValue
  ) -> Field<Offering> {
    Field(derived: name, title, kind) { offering, moment in
      offering.certification(on: moment.day).map(read) ?? .missing
    }
  }

  private static let counts: [Field<Offering>] = [
    Field("assessor", "Assessor") { FieldValue($0.assessor) },
    count("authorizations", "Authorizations", \.authorizations),
    count("reuses", "Reuses", \.reuses),
    // When somebody counted is no news about the offering.
    Field(derived: "counted", "Counted", .date) { offering, _ in FieldValue(offering.counted) },
    Field("agencies", "Agencies", .list) { FieldValue(list: $0.agencies) },
    acts("authorized_by", "Authorized by", .authorized),
    acts("reused_by", "Reused by", .reused),
    acts("pending_with", "Pending with", .pending),
    Field(derived: "branches", "Branches that use it", .list) { offering, moment in
      let bodies = offering.authorizers.filter { $0.act != .pending && $0.stands(on: moment.day) }
        .compactMap(\.body)
      let branches = Set(Set(bodies).compactMap { moment.registry.bodies[$0]?.branch })
      return FieldValue(list: branches.sorted().map(\.rawValue))
    },
    // Stated by the record, and dated: its series of services tells the changes.
    Field(derived: "services", "Services in scope", .list) { offering, moment in
      let named = offering.services.filter { $0.since.mayHaveCome(by: moment.day) }
      return FieldValue(
        list: named.map { service in
          service.since.map { "\(service.name) (since \($0))" } ?? service.name
        })
    },
  ]

  private static func count(
    _ name: String, _ title: String, _ read: @escaping @Sendable (Offering) -> Int?
  ) -> Field<Offering> {
    Field(name, title, .number, isKnown: { $0.isCounted(by: $1) }, { FieldValue(read($0)) })
  }

  /// What agencies had done by the day, as far as it still stands, with the names of their bodies.
  private static func acts(
    _ name: String, _ title: String, _ act: Offering.Authorizer.Act
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
    Field(derived: "agreements_own", "Agreements whose own it is", .list) {
      FieldValue(ids: $1.registry.agreements(certifiedBy: $0.id, as: .own))
    },
    Field(derived: "agreements_host", "Agreements whose host it is", .list) {
      FieldValue(ids: $1.registry.agreements(certifiedBy: $0.id, as: .host))
    },
    Field("note", "Note") { FieldValue($0.note) },
    Field("conflicts", "Conflicts", .list) { FieldValue(list: $0.conflicts.map(\.summary)) },
    Field("sources", "Sources", .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", "Place") { offering, moment in
      let place = offering.certification(on: moment.day)?.location ?? offering.location
      return FieldValue(place?.description)
    },
  ]
}
