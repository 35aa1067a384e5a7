import Agreements

/// A small registry with one of everything that a pane can show.
enum SampleRegistry {
  static let today = day("2026-06-15")

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  static func date(_ text: String) -> ApproximateDate? { ApproximateDate(text) }

  static func make(_ change: (inout Registry.Contents) -> Void = { _ in }) -> Registry {
    var contents = Registry.Contents()
    contents.sources = sources
    contents.vendors = vendors
    contents.bodies = bodies
    contents.offerings = offerings
    contents.agreements = [claude, gemini]
    contents.decisions = decisions
    change(&contents)
    var registry = Registry(contents)
    registry.name = "Sample"
    return registry
  }

  private static let sources: [Source] = {
    var gsa = Source(id: "gsa", publisher: "GSA", title: "OneGov agreement announced")
    gsa.url = "https://www.example.gov/onegov"
    gsa.date = date("2025-08-12")
    gsa.reading = .excerpt
    return [gsa]
  }()

  private static let vendors: [Vendor] = {
    var anthropic = Vendor(id: "anthropic", name: "Anthropic")
    anthropic.products = ["Claude"]
    anthropic.sources = ["gsa"]
    anthropic.location = RecordLocation(file: "vendors.yaml", line: 2)
    return [anthropic, Vendor(id: "google", name: "Google"), Vendor(id: "scale", name: "Scale AI")]
  }()

  private static let bodies: [Body] = {
    var house = Body(id: "house", name: "House of Representatives", branch: .legislative)
    house.aliases = ["House"]
    return [
      house, Body(id: "senate", name: "Senate", branch: .legislative),
      Body(id: "courts", name: "Federal courts", branch: .judicial),
      Body(id: "hhs", name: "Department of Health and Human Services", branch: .executive),
    ]
  }()

  private static let offerings: [Offering] = {
    var platform = Offering(id: "FR1", name: "Federal Cloud Service", provider: "Palantir")
    platform.certifications = [certification(.certified, "2024-11-19", .high)]
    var own = Offering(id: "FR2", name: "Claude", provider: "Anthropic")
    own.certifications = [certification(.listed, "2026-05-01", nil)]
    var low = Offering(id: "FR3", name: "Gemini for Government", provider: "Google")
    low.certifications = [certification(.certified, "2026-01-21", .low)]
    return [low, own, platform]
  }()

  private static func certification(
    _ status: CertificationStatus, _ on: String, _ level: ImpactLevel?
  ) -> Certification {
    var state = Certification(status: status, on: ApproximateDate(day(on)))
    state.level = level
    state.certificationClass = level?.certificationClass
    state.sources = ["gsa"]
    return state
  }

  private static let claude: Agreement = {
    var agreement = Agreement(
      id: "claude-2025", vendor: "anthropic", product: "Claude for Government")
    agreement.programme = "OneGov"
    agreement.vehicle = "GSA Multiple Award Schedule"
    agreement.price.amount = Price.Amount("1")
    agreement.price.currency = "USD"
    agreement.price.unit = "per agency"
    agreement.announced = date("2025-08-12")
    agreement.statuses = [
      Agreement.StatusEntry(status: .offered, on: ApproximateDate(day("2025-08-12"))),
      Agreement.StatusEntry(status: .terminated, on: ApproximateDate(day("2026-02-27"))),
      Agreement.StatusEntry(status: .restored, on: ApproximateDate(day("2026-04-03"))),
    ]
    if let end = date("2026-07-31") { agreement.term.ends = [Term.EndStatement(end: end)] }
    agreement.coverage.branches = [.executive, .legislative, .judicial]
    agreement.coverage.levels = [.federal]
    agreement.certifications = [
      Agreement.CertificationLink(offering: "FR2", relation: .own),
      Agreement.CertificationLink(offering: "FR1", relation: .host),
    ]
    agreement.sources = ["gsa"]
    agreement.location = RecordLocation(file: "agreements/claude-2025.yaml", line: 1)
    return agreement
  }()

  private static let gemini: Agreement = {
    var agreement = Agreement(
      id: "gemini-2025", vendor: "google", product: "Gemini for Government")
    agreement.price.amount = Price.Amount("0.47")
    agreement.price.currency = "USD"
    agreement.price.unit = "per agency"
    agreement.statuses = [
      Agreement.StatusEntry(status: .active, on: ApproximateDate(day("2025-08-21")))
    ]
    agreement.coverage.branches = [.executive]
    agreement.certifications = [Agreement.CertificationLink(offering: "FR3", relation: .own)]
    agreement.sources = ["gsa"]
    return agreement
  }()

  static func decision(
    _ id: Decision.ID, _ agreement: Agreement.ID, _ branch: Branch, _ body: Body.ID,
    _ status: ApprovalStatus, _ on: String
  ) -> Decision {
    var decision = Decision(id: id, product: "Claude", branch: branch, status: status)
    decision.agreement = agreement
    decision.vendor = agreement == "claude-2025" ? "anthropic" : "google"
    decision.product = agreement == "claude-2025" ? "Claude" : "Gemini"
    decision.bodies = [body]
    decision.date = date(on)
    decision.certainty = .reported
    decision.sources = ["gsa"]
    decision.location = RecordLocation(file: "approvals/all.yaml", line: 3)
    return decision
  }

  private static let decisions: [Decision] = [
    decision("d1", "claude-2025", .legislative, "house", .pending, "2025-09-17"),
    decision("d2", "claude-2025", .legislative, "house", .approved, "by 2026-03-11"),
    decision("d3", "claude-2025", .legislative, "senate", .pending, "2026-03-09"),
    decision("d4", "claude-2025", .judicial, "courts", .pending, "2025-08-12"),
    decision("d5", "gemini-2025", .executive, "hhs", .approved, "2025-12"),
  ]
}
