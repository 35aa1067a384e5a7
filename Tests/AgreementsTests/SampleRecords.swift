@testable import Agreements

/// Two agreements with a history, small enough to be read whole.
enum Sample {
  static func claude() throws -> Agreement {
    var agreement = Agreement(id: "claude", vendor: "anthropic", product: "Claude for Government")
    agreement.announced = try date("2025-08-12")
    agreement.term.start = try date("2025-08-12")
    agreement.statuses = try [
      status(.offered, "2025-08-12"), status(.terminated, "2026-02-27"),
      status(.restored, "2026-04-03"), status(.extended, "2026-09", .reported),
    ]
    agreement.term.ends = try [
      end("2026-08-10", stated: "2026-09-01"), end("2026-09-30", stated: "2026-09-12"),
      end("2026-10-31", stated: "2026-09", .reported),
    ]
    agreement.coverage.branches = Set(Branch.allCases)
    agreement.coverage.levels = [.federal]
    agreement.certifications = [
      .init(offering: "CLAUDE", relation: .own), .init(offering: "HOST", relation: .host),
    ]
    agreement.sources = ["gsa"]
    return agreement
  }

  static func chatGPT2025() throws -> Agreement {
    var agreement = Agreement(
      id: "chatgpt-2025", vendor: "openai", product: "ChatGPT Enterprise")
    agreement.announced = try date("2025-08-06")
    agreement.statuses = try [
      status(.offered, "2025-08-06"), status(.superseded, "2026-10-01"),
    ]
    agreement.term.ends = [try end("2026-09-30", stated: "2026-09-12")]
    agreement.coverage.branches = [.executive]
    agreement.coverage.levels = [.federal]
    agreement.certifications = [.init(offering: "CHATGPT", relation: .own)]
    agreement.price.amount = Price.Amount("1.00")
    return agreement
  }

  static func chatGPT2026() throws -> Agreement {
    var agreement = Agreement(
      id: "chatgpt-2026", vendor: "openai", product: "ChatGPT for Government")
    agreement.announced = try date("2026-09-10")
    agreement.term.start = try date("2026-10-01")
    agreement.statuses = try [status(.offered, "2026-09-10"), status(.active, "2026-10-01")]
    agreement.term.ends = [try end("2028-12-31", stated: "2026-09-10")]
    agreement.coverage.branches = Set(Branch.allCases)
    agreement.coverage.levels = Set(GovernmentLevel.allCases)
    agreement.certifications = [.init(offering: "CHATGPT", relation: .own)]
    agreement.predecessor = "chatgpt-2025"
    return agreement
  }

  static func offerings() throws -> [Offering] {
    var chatGPT = Offering(id: "CHATGPT", name: "ChatGPT Enterprise", provider: "OpenAI")
    chatGPT.vendor = "openai"
    chatGPT.certifications = try [
      state(.inProcess, nil, "2025-09-02"),
      state(.certified, .low, "2026-01-09", certified: "2026-01-09", seen: "2026-02-19"),
      state(.certified, .moderate, "2026-04-25", certified: "2026-01-09"),
    ]
    var claude = Offering(id: "CLAUDE", name: "Claude", provider: "Anthropic")
    claude.certifications = [try state(.inProcess, nil, "2026-09-01")]
    var host = Offering(id: "HOST", name: "Palantir FedStart", provider: "Palantir")
    host.certifications = [try state(.certified, .high, "2024-11-19")]
    return [chatGPT, claude, host]
  }

  static let bodies: [Body] = [
    body("house", "House of Representatives", .legislative),
    body("senate", "Senate", .legislative),
    body("courts", "Federal courts", .judicial),
    body("njd", "D.N.J.", .judicial, parent: "courts"),
    body("ohio", "Ohio", .executive, level: .state),
  ]

  static func decisions() throws -> [Decision] {
    try [
      decision("d1", "claude", .legislative, "house", .pending, "2025-09-17"),
      decision("d2", "claude", .legislative, "house", .approved, "by 2026-03-11", .reported),
      decision("d3", "claude", .legislative, "senate", .pending, "2026-03-09"),
      decision("d4", "claude", .legislative, "senate", .pending, "2026-04-22"),
      decision("d5", "claude", .judicial, "courts", .pending, "2025-08-12"),
      decision("d6", "chatgpt-2025", .legislative, "senate", .approved, "2026-03-09"),
    ]
  }

  static func contents() throws -> Registry.Contents {
    var contents = Registry.Contents()
    contents.vendors = [
      Vendor(id: "anthropic", name: "Anthropic"), Vendor(id: "openai", name: "OpenAI"),
    ]
    contents.agreements = try [claude(), chatGPT2025(), chatGPT2026()]
    contents.offerings = try offerings()
    contents.bodies = bodies
    contents.decisions = try decisions()
    return contents
  }

  static func registry() throws -> Registry { Registry(try contents()) }

  // MARK: Parts

  static func status(
    _ status: AgreementStatus, _ on: String, _ certainty: Certainty? = .confirmed
  ) throws -> Agreement.StatusEntry {
    var entry = Agreement.StatusEntry(status: status, on: try date(on))
    entry.certainty = certainty
    return entry
  }

  static func end(
    _ end: String, stated: String?, _ certainty: Certainty? = nil
  ) throws -> Term.EndStatement {
    var statement = Term.EndStatement(end: try date(end))
    statement.stated = try stated.map(date)
    statement.certainty = certainty
    return statement
  }

  static func state(
    _ status: CertificationStatus, _ level: ImpactLevel?, _ on: String, certified: String? = nil,
    seen: String? = nil
  ) throws -> Certification {
    var state = Certification(status: status, on: try date(on))
    state.level = level
    state.certified = try certified.map(day)
    state.seen = try seen.map(day)
    return state
  }

  static func body(
    _ id: String, _ name: String, _ branch: Branch, level: GovernmentLevel = .federal,
    parent: Body.ID? = nil
  ) -> Body {
    var body = Body(id: Body.ID(id), name: name, branch: branch, level: level)
    body.parent = parent
    return body
  }

  static func decision(
    _ id: String, _ agreement: Agreement.ID?, _ branch: Branch, _ body: Body.ID?,
    _ status: ApprovalStatus, _ on: String?, _ certainty: Certainty? = nil,
    product: String = "the product"
  ) throws -> Decision {
    var decision = Decision(
      id: Decision.ID(id), product: product, branch: branch, status: status)
    decision.agreement = agreement
    decision.bodies = [body].compactMap(\.self)
    decision.date = try on.map(date)
    decision.certainty = certainty
    decision.sources = [Source.ID("source-\(id)")]
    return decision
  }
}
