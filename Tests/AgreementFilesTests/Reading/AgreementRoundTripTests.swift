import Agreements
import Testing

@testable import AgreementFiles

@Suite struct AgreementRoundTripTests {
  private static let text = """
    id: veo
    vendor: google
    product: Veo
    programme: OneGov
    vehicle: GSA MAS
    channel: Carahsoft
    predecessor: gemini
    announced: 2025-08-21
    discount: a lot
    fedramp-claim: High
    price: {amount: 0.47, currency: USD, unit: per agency, text: 47 cents}
    term:
      start: 2025-08
      text: through 2026
      ends:
        - {end: 2026, stated: 2025-08-21, certainty: confirmed, note: n, sources: [gsa-1]}
        - {end: 2027-01-31}
    status:
      - {status: offered, on: 2025-08-21, certainty: confirmed, note: n, sources: [gsa-1]}
      - {status: listed expired, on: by 2026-09-01}
    coverage: {branches: [legislative, executive], levels: [federal, tribal], certainty: reported,
      text: all, note: n}
    availability:
      - {id: v1, branch: judicial, audience: courts, status: closed, on: 2026-01, product: Veo 3,
         certainty: conflict, note: n, sources: [gsa-1]}
    commitments: {support: s, updates: u, training: t}
    mission-uses: [research, drafting]
    adoption:
      training: {state: promised, cost: none, note: n, sources: [gsa-1]}
      governance: {state: agency}
    certifications:
      - {offering: FR1, relation: host, note: n}
    conflicts:
      - {subject: term, topic: the end, statements: [{text: a}, {text: b, sources: [axios-1]}]}
    sources: [gsa-1, axios-1]
    """

  private func veo() throws -> Agreement {
    let reading = RegistryReader.read(files: Fixture.files(["agreements/veo.yaml": Self.text]))
    #expect(reading.diagnostics == [])
    return try #require(reading.registry.agreements["veo"])
  }

  private func place(_ line: Int) -> RecordLocation {
    RecordLocation(file: "agreements/veo.yaml", line: line)
  }

  @Test func `an agreement's own keys`() throws {
    let veo = try veo()
    #expect(veo.vendor == "google" && veo.product == "Veo" && veo.predecessor == "gemini")
    #expect(veo.programme == "OneGov" && veo.vehicle == "GSA MAS" && veo.channel == "Carahsoft")
    #expect(veo.announced == ApproximateDate("2025-08-21"))
    #expect(veo.discount == "a lot" && veo.fedrampClaim == "High")
    #expect(veo.missionUses == ["research", "drafting"])
    #expect(veo.sources == ["gsa-1", "axios-1"])
    #expect(veo.location == place(1))
    #expect(veo.commitments.support == "s" && veo.commitments.updates == "u")
    #expect(veo.commitments.training == "t")
    #expect(
      veo.conflicts.map(\.statements) == [
        [.init(text: "a"), .init(text: "b", sources: ["axios-1"])]
      ])
  }

  @Test func `price and term`() throws {
    let veo = try veo()
    var price = Price()
    price.amount = Price.Amount("0.47")
    price.currency = "USD"
    price.unit = "per agency"
    price.text = "47 cents"
    #expect(veo.price == price)
    var first = Term.EndStatement(end: try #require(ApproximateDate("2026")))
    first.stated = ApproximateDate("2025-08-21")
    first.certainty = .confirmed
    first.note = "n"
    first.sources = ["gsa-1"]
    first.location = place(16)
    var second = Term.EndStatement(end: try #require(ApproximateDate("2027-01-31")))
    second.location = place(17)
    var term = Term()
    term.start = ApproximateDate("2025-08")
    term.text = "through 2026"
    term.ends = [first, second]
    #expect(veo.term == term)
  }

  @Test func `status, coverage and availability`() throws {
    let veo = try veo()
    #expect(veo.statuses.map(\.status) == [.offered, .listedExpired])
    #expect(veo.statuses.map(\.on.description) == ["2025-08-21", "by 2026-09-01"])
    #expect(veo.statuses.map(\.certainty) == [.confirmed, nil])
    #expect(veo.statuses.map(\.note) == ["n", nil])
    #expect(veo.statuses.map(\.sources) == [["gsa-1"], []])
    #expect(veo.statuses.map(\.location) == [place(19), place(20)])
    var coverage = Coverage()
    coverage.branches = [.executive, .legislative]
    coverage.levels = [.federal, .tribal]
    coverage.certainty = .reported
    coverage.text = "all"
    coverage.note = "n"
    #expect(veo.coverage == coverage)
    var availability = Availability(id: "v1", branch: .judicial, status: .closed)
    availability.audience = "courts"
    availability.date = ApproximateDate("2026-01")
    availability.product = "Veo 3"
    availability.certainty = .conflict
    availability.note = "n"
    availability.sources = ["gsa-1"]
    availability.location = place(24)
    #expect(veo.availability == [availability])
  }

  @Test func `adoption and certifications`() throws {
    let veo = try veo()
    var training = Adoption.Item(state: .promised)
    training.cost = "none"
    training.note = "n"
    training.sources = ["gsa-1"]
    training.location = place(29)
    var governance = Adoption.Item(state: .agency)
    governance.location = place(30)
    #expect(veo.adoption.items == [.training: training, .governance: governance])
    var link = Agreement.CertificationLink(offering: "FR1", relation: .host)
    link.note = "n"
    link.location = place(32)
    #expect(veo.certifications == [link])
  }
}
