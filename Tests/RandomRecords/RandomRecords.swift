import Agreements

/// Registries made up from a few ids and words, so that they meet often.
public enum RandomRecords {
  public static func contents(_ random: inout some RandomNumberGenerator) -> Registry.Contents {
    var contents = Registry.Contents()
    for number in 0..<4 where Bool.random(using: &random) {
      contents.vendors.append(Vendor(id: .init("v\(number)"), name: word(&random)))
      contents.agreements.append(agreement("a\(number)", &random))
      contents.offerings.append(offering("f\(number)", &random))
      contents.bodies.append(
        Body(id: .init("b\(number)"), name: word(&random), branch: pick(Branch.allCases, &random)))
      contents.sources.append(
        Source(id: .init("s\(number)"), publisher: word(&random), title: word(&random)))
    }
    for number in 0..<Int.random(in: 0..<6, using: &random) {
      contents.decisions.append(decision("d\(number)", &random))
    }
    return contents
  }

  public static func removeDatedStatements(from contents: inout Registry.Contents) {
    for position in contents.agreements.indices {
      contents.agreements[position].statuses = []
      contents.agreements[position].term.ends = []
      contents.agreements[position].availability = []
    }
    for position in contents.offerings.indices {
      contents.offerings[position].certifications = []
      contents.offerings[position].remarks = []
      contents.offerings[position].services = []
    }
    contents.decisions = []
  }

  /// One small change, which may happen to change nothing.
  public static func alter(
    _ contents: inout Registry.Contents, _ random: inout some RandomNumberGenerator
  ) {
    if !contents.agreements.isEmpty, Bool.random(using: &random) {
      let position = contents.agreements.indices.randomElement(using: &random) ?? 0
      alter(&contents.agreements[position], &random)
    } else if !contents.offerings.isEmpty, Bool.random(using: &random) {
      let position = contents.offerings.indices.randomElement(using: &random) ?? 0
      alter(&contents.offerings[position], &random)
    } else if !contents.decisions.isEmpty, Bool.random(using: &random) {
      let position = contents.decisions.indices.randomElement(using: &random) ?? 0
      alter(&contents.decisions[position], &random)
    } else {
      contents.vendors.append(
        Vendor(id: .init("v\(Int.random(in: 0..<9, using: &random))"), name: "N"))
      contents.vendors = Array(Records(contents.vendors))
    }
  }

  private static func alter(
    _ agreement: inout Agreement, _ random: inout some RandomNumberGenerator
  ) {
    let text = word(&random)
    switch Int.random(in: 0..<16, using: &random) {
    case 0: agreement.product = text
    case 1: agreement.price.unit = text
    case 2: agreement.coverage.branches = [pick(Branch.allCases, &random)]
    case 3: agreement.statuses.append(status(&random))
    case 4: agreement.statuses = agreement.statuses.dropLast()
    case 5: agreement.term.ends.append(Term.EndStatement(end: date(&random)))
    case 6: agreement.missionUses.append(text)
    case 7: agreement.adoption.items[.training] = Adoption.Item(state: .promised)
    case 8:
      agreement.conflicts.append(
        Conflict(subject: .price, topic: text, statements: [.init(text: text, sources: ["s0"])]))
    case 9: agreement.certifications.append(.init(offering: .init(text), relation: .host))
    case 10: agreement.sources.append(.init(text))
    case 11: agreement.announced = date(&random)
    case 12: agreement.commitments.updates = text
    case 13: agreement.predecessor = .init(text)
    case 14: agreement.fedrampClaim = text
    default:
      var entry = Availability(
        id: .init("o\(agreement.availability.count)"), branch: .judicial, status: .closed)
      entry.date = date(&random)
      agreement.availability.append(entry)
    }
  }

  private static func alter(_ offering: inout Offering, _ random: inout some RandomNumberGenerator)
  {
    let text = word(&random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: offering.name = text
    case 1: offering.reuses = Int.random(in: 0..<3, using: &random)
    case 2: offering.certifications.append(state(&random))
    case 3: offering.certifications = offering.certifications.dropLast()
    case 4: offering.remarks.append(.init(on: date(&random), text: text))
    case 5: offering.services.append(.init(name: text))
    case 6: offering.agencies.append(text)
    default: offering.note = text
    }
  }

  private static func alter(_ decision: inout Decision, _ random: inout some RandomNumberGenerator)
  {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: decision.status = pick(ApprovalStatus.allCases, &random)
    case 1: decision.date = date(&random)
    case 2: decision.note = word(&random)
    case 3: decision.certainty = pick(Certainty.allCases, &random)
    case 4: decision.sources.append(.init(word(&random)))
    default: decision.bodies = [.init("b\(Int.random(in: 0..<4, using: &random))")]
    }
  }

  private static func agreement(_ id: String, _ random: inout some RandomNumberGenerator)
    -> Agreement
  {
    var agreement = Agreement(
      id: .init(id), vendor: .init(word(&random)), product: word(&random))
    for _ in 0..<3 { alter(&agreement, &random) }
    return agreement
  }

  private static func offering(_ id: String, _ random: inout some RandomNumberGenerator) -> Offering
  {
    var offering = Offering(id: .init(id), name: word(&random), provider: word(&random))
    for _ in 0..<3 { alter(&offering, &random) }
    return offering
  }

  private static func decision(_ id: String, _ random: inout some RandomNumberGenerator) -> Decision
  {
    var decision = Decision(
      id: .init(id), product: word(&random), branch: pick(Branch.allCases, &random),
      status: pick(ApprovalStatus.allCases, &random))
    decision.agreement = .init("a\(Int.random(in: 0..<4, using: &random))")
    decision.date = date(&random)
    return decision
  }

  private static func status(_ random: inout some RandomNumberGenerator) -> Agreement.StatusEntry {
    Agreement.StatusEntry(status: pick(AgreementStatus.allCases, &random), on: date(&random))
  }

  private static func state(_ random: inout some RandomNumberGenerator) -> Certification {
    var state = Certification(
      status: pick(CertificationStatus.allCases, &random), on: date(&random))
    state.level = pick(ImpactLevel.allCases, &random)
    return state
  }

  private static func date(_ random: inout some RandomNumberGenerator) -> ApproximateDate {
    let day = Day(number: Int32.random(in: 20_000..<20_010, using: &random))
    return Bool.random(using: &random) ? ApproximateDate(day) : ApproximateDate(by: day)
  }

  private static func word(_ random: inout some RandomNumberGenerator) -> String {
    pick(["alpha", "beta", "gamma", "delta"], &random)
  }

  private static func pick<Element>(
    _ elements: [Element], _ random: inout some RandomNumberGenerator
  ) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}
