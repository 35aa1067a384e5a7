import Languages

extension FieldTable where Record == Agreement {
  /// The fields of an agreement.
  public static let agreements = FieldTable(
    offer + price + term + standing + coverage + certification + access + promises + evidence)

  private static let offer: [Field<Agreement>] = [
    Field("id", Phrase("Id")) { FieldValue(id: $0.id) },
    Field("vendor", Phrase("Vendor id")) { FieldValue(id: $0.vendor) },
    Field(derived: "vendor_name", Phrase("Vendor")) { FieldValue($1.registry.name(of: $0.vendor)) },
    Field("product", Phrase("Product")) { .text($0.product) },
    Field("programme", Phrase("Programme")) { FieldValue($0.programme) },
    Field("vehicle", Phrase("Vehicle")) { FieldValue($0.vehicle) },
    Field("channel", Phrase("Channel")) { FieldValue($0.channel) },
  ]

  private static let price: [Field<Agreement>] = [
    // Follows from the three fields below.
    Field(derived: "price_summary", Phrase("Price")) { agreement, _ in
      FieldValue(agreement.price.isUnknown ? nil : agreement.price.summary)
    },
    Field("price_amount", Phrase("Amount"), .number, aliases: ["price"]) {
      FieldValue($0.price.amount)
    },
    Field("price_currency", Phrase("Currency")) { FieldValue($0.price.currency) },
    Field("price_unit", Phrase("Unit"), aliases: ["unit"]) { FieldValue($0.price.unit) },
    Field(derived: "price_per", Phrase("Price per")) { agreement, _ in
      FieldValue(agreement.price.unit.flatMap { PriceUnit(beginningOf: $0)?.words })
    },
    Field("price_text", Phrase("Price in words")) { FieldValue($0.price.text) },
    Field("discount", Phrase("Discount")) { FieldValue($0.discount) },
  ]

  private static let term: [Field<Agreement>] = [
    Field("announced", Phrase("Announced"), .date) { FieldValue($0.announced) },
    Field("start", Phrase("Start"), .date) { FieldValue($0.term.start) },
    Field(derived: "end", Phrase("End"), .date) { FieldValue($0.term.end(statedBy: $1.day)?.end) },
    Field(derived: "end_certainty", Phrase("Certainty of the end")) {
      FieldValue(word: $0.term.end(statedBy: $1.day)?.certainty)
    },
    Field(derived: "days_left", Phrase("Days left"), .days, aliases: ["ends"]) {
      agreement, moment in
      FieldValue(agreement.term.daysLeft(on: moment.day).flatMap { $0 >= 0 ? $0 : nil })
    },
    Field(derived: "days_over", Phrase("Days over"), .days, aliases: ["ended"]) {
      agreement, moment in
      FieldValue(agreement.term.daysLeft(on: moment.day).flatMap { $0 < 0 ? -$0 : nil })
    },
    Field("term_text", Phrase("Term in words")) { FieldValue($0.term.text) },
  ]

  private static let standing: [Field<Agreement>] = [
    Field(derived: "status", Phrase("Status")) { FieldValue(word: $0.status(on: $1.day)?.status) },
    Field(derived: "status_since", Phrase("Since"), .date) {
      FieldValue($0.status(on: $1.day)?.on)
    },
    Field(derived: "status_certainty", Phrase("Certainty of the status")) {
      FieldValue(word: $0.status(on: $1.day)?.certainty)
    },
    Field(derived: "status_note", Phrase("Note on the status")) {
      FieldValue($0.status(on: $1.day)?.note)
    },
  ]

  private static let coverage: [Field<Agreement>] = [
    Field("branches", Phrase("Branches"), .list, aliases: ["branch"]) {
      FieldValue(list: $0.coverage.branches.sorted().map(\.rawValue))
    },
    Field("levels", Phrase("Levels of government"), .list) { agreement in
      let levels = GovernmentLevel.allCases.filter(agreement.coverage.levels.contains)
      return FieldValue(list: levels.map(\.rawValue))
    },
    Field("coverage_certainty", Phrase("Certainty of the coverage")) {
      FieldValue(word: $0.coverage.certainty)
    },
    Field("coverage_text", Phrase("Coverage in words")) { FieldValue($0.coverage.text) },
    Field("coverage_note", Phrase("Note on the coverage")) { FieldValue($0.coverage.note) },
    Field(derived: "closed_to", Phrase("Closed to"), .list) { agreement, moment in
      let closed = Branch.allCases.filter {
        agreement.availability(for: $0, on: moment.day)?.status == .closed
      }
      return FieldValue(list: closed.map(\.rawValue))
    },
  ]

  private static let certification: [Field<Agreement>] = [
    Field(derived: "own_level", Phrase("Own level"), .level, aliases: ["level"]) {
      FieldValue($1.registry.certifiedLevel(of: $0, by: .own, on: $1.day))
    },
    Field(derived: "host_level", Phrase("Host's level"), .level, aliases: ["level"]) {
      FieldValue($1.registry.certifiedLevel(of: $0, by: .host, on: $1.day))
    },
    Field("certifications_own", Phrase("Own certifications"), .list) {
      FieldValue(ids: $0.offerings(.own))
    },
    Field("certifications_host", Phrase("Hosts' certifications"), .list) {
      FieldValue(ids: $0.offerings(.host))
    },
    Field("certification_notes", Phrase("Notes on the certifications"), .list) { agreement in
      FieldValue(
        list: agreement.certifications.compactMap { link in
          link.note.map { "\(link.offering): \($0)" }
        })
    },
    Field("fedramp_claim", Phrase("Claim about FedRAMP")) { FieldValue($0.fedrampClaim) },
  ]

  private static let access: [Field<Agreement>] = Branch.allCases.map { branch in
    Field(
      derived: "access_\(branch.rawValue)", branch.accessTitle,
      aliases: ["access"]
    ) { agreement, moment in
      let question = Access.Question(
        agreement: agreement.id, branch: branch, level: moment.registry.requiredLevel,
        day: moment.day)
      return FieldValue(word: moment.registry.access(question).verdict)
    }
  }

  private static let promises: [Field<Agreement>] =
    [
      Field("support", Phrase("Support")) { FieldValue($0.commitments.support) },
      Field("updates", Phrase("Updates")) { FieldValue($0.commitments.updates) },
      Field("training", Phrase("Training")) { FieldValue($0.commitments.training) },
      Field("mission_uses", Phrase("Mission uses"), .list) { FieldValue(list: $0.missionUses) },
    ]
    + Adoption.Area.allCases.map { area in
      Field("adoption_\(area.rawValue)", area.title) { agreement in
        FieldValue(agreement.adoption.items[area]?.summary)
      }
    }

  private static let evidence: [Field<Agreement>] = [
    Field("predecessor", Phrase("Follows")) { FieldValue(id: $0.predecessor) },
    Field(derived: "successor", Phrase("Followed by")) {
      FieldValue(id: $1.registry.successor(of: $0.id)?.id)
    },
    Field("conflicts", Phrase("Conflicts"), .list) {
      FieldValue(list: $0.conflicts.map(\.summary))
    },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", Phrase("Place")) { agreement, _ in
      FieldValue(agreement.location?.description)
    },
  ]
}

extension Adoption.Item {
  fileprivate var summary: Phrase {
    var parts = [Phrase.data(state.rawValue)]
    if let cost { parts.append(Phrase("cost: \(cost)")) }
    if let note { parts.append(.data(note)) }
    if !sources.isEmpty {
      parts.append(Phrase("sources: \(sources.map(\.text).joined(separator: ", "))"))
    }
    return parts.joined(separator: "; ")
  }
}

extension Conflict {
  /// Both sides in one sentence, with their sources.
  public var summary: String {
    let sides = statements.map { statement in
      let names = statement.sources.map(\.text).joined(separator: ", ")
      return names.isEmpty ? statement.text : "\(statement.text) [\(names)]"
    }
    return "\(subject.rawValue): \(topic): " + sides.joined(separator: " / ")
      + (handling.map { " (\($0))" } ?? "")
      + (sources.isEmpty ? "" : " [\(sources.map(\.text).joined(separator: ", "))]")
  }
}

extension Branch {
  fileprivate var accessTitle: Phrase {
    switch self {
    case .executive: Phrase("Executive access")
    case .legislative: Phrase("Legislative access")
    case .judicial: Phrase("Judicial access")
    }
  }
}

extension Adoption.Area {
  fileprivate var title: Phrase {
    switch self {
    case .training: Phrase("Adoption: training")
    case .operations: Phrase("Adoption: operations")
    case .governance: Phrase("Adoption: governance")
    }
  }
}
