import Agreements
import Testing

@testable import AgreementFiles

/// One record of every kind, with every key, read into the model.
@Suite struct RoundTripTests {
  private static let sources: [Source.ID] = ["s1", "s2"]

  private func read(_ path: String, _ text: String) -> Registry {
    let known = """
      sources:
        - {id: s1, publisher: P, title: T}
        - {id: s2, publisher: P, title: T}
      """
    let files = [Fixture.file("sources.yaml", known)] + Fixture.files([path: text])
    let reading = RegistryReader.read(
      files: files.filter { $0.path != "sources.yaml" } + [files[0]])
    #expect(reading.diagnostics.filter { !$0.message.english.contains("no source 'gsa-1'") } == [])
    return reading.registry
  }

  @Test func `accord.yaml`() throws {
    let registry = read(
      "accord.yaml",
      """
      name: AI agreements
      required-level: Moderate
      latest-evidence: 2026-10-09
      gaps: ["prices of resellers", other]
      conflicts:
        - subject: price
          topic: the unit
          statements:
            - {text: per agency, sources: [s1]}
            - {text: per user}
          handling: per agency is carried
          sources: [s1, s2]
      """)
    #expect(registry.name == "AI agreements")
    #expect(registry.requiredLevel == .moderate)
    #expect(registry.latestEvidence == Day("2026-10-09"))
    #expect(registry.gaps == ["prices of resellers", "other"])
    var conflict = Conflict(
      subject: .price, topic: "the unit",
      statements: [.init(text: "per agency", sources: ["s1"]), .init(text: "per user")])
    conflict.handling = "per agency is carried"
    conflict.sources = Self.sources
    conflict.location = RecordLocation(file: "accord.yaml", line: 6)
    #expect(registry.conflicts == [conflict])
  }

  @Test func `sources.yaml`() throws {
    let text = """
      sources:
        - id: s1
          publisher: GSA
          title: A page
          url: https://www.gsa.gov/page
          date: 2026-04
          read: excerpt
          note: >
            two
            lines
        - {id: s2, publisher: P, title: T}
        - {id: gsa-1, publisher: P, title: T}
      """
    let reading = RegistryReader.read(files: Fixture.files(["sources.yaml": text]))
    #expect(reading.diagnostics == [])
    var source = Source(id: "s1", publisher: "GSA", title: "A page")
    source.url = "https://www.gsa.gov/page"
    source.date = ApproximateDate("2026-04")
    source.reading = .excerpt
    source.note = "two lines"
    source.location = RecordLocation(file: "sources.yaml", line: 2)
    #expect(reading.registry.sources["s1"] == source)
  }

  @Test func `vendors.yaml`() throws {
    let registry = read(
      "vendors.yaml",
      """
      vendors:
        - {id: google, name: Google, products: [Gemini, Veo], note: n, sources: [s1, s2]}
      """)
    var vendor = Vendor(id: "google", name: "Google")
    vendor.products = ["Gemini", "Veo"]
    vendor.note = "n"
    vendor.sources = Self.sources
    vendor.location = RecordLocation(file: "vendors.yaml", line: 2)
    #expect(Array(registry.vendors) == [vendor])
  }

  @Test func `bodies.yaml`() throws {
    let registry = read(
      "bodies.yaml",
      """
      bodies:
        - {id: ny, name: New York, branch: executive, level: state}
        - id: nyc
          name: New York City
          branch: executive
          level: local
          parent: ny
          aliases: [NYC]
          note: n
          sources: [s1, s2]
      """)
    var body = Body(id: "nyc", name: "New York City", branch: .executive, level: .local)
    body.parent = "ny"
    body.aliases = ["NYC"]
    body.note = "n"
    body.sources = Self.sources
    body.location = RecordLocation(file: "bodies.yaml", line: 3)
    #expect(registry.bodies["nyc"] == body)
    #expect(registry.bodies["ny"]?.level == .state)
  }

  @Test func `programmes.yaml`() throws {
    let registry = read(
      "programmes.yaml",
      """
      programmes:
        - {id: onegov, name: OneGov, owner: GSA, began: 2025, description: d, note: n,
           sources: [s1, s2]}
      """)
    var programme = Programme(id: "onegov", name: "OneGov")
    programme.owner = "GSA"
    programme.began = ApproximateDate("2025")
    programme.description = "d"
    programme.note = "n"
    programme.sources = Self.sources
    programme.location = RecordLocation(file: "programmes.yaml", line: 2)
    #expect(Array(registry.programmes) == [programme])
  }

  @Test func `events.yaml`() throws {
    let registry = read(
      "events.yaml",
      """
      events:
        - {id: e1, kind: oversight, on: by 2026-04-03, title: t, vendors: [google, openai],
           branch: judicial, certainty: uncertain, note: n, sources: [s1, s2]}
      """)
    var event = DatedEvent(id: "e1", kind: .oversight, title: "t")
    event.date = ApproximateDate("by 2026-04-03")
    event.vendors = ["google", "openai"]
    event.branch = .judicial
    event.certainty = .uncertain
    event.note = "n"
    event.sources = Self.sources
    event.location = RecordLocation(file: "events.yaml", line: 2)
    #expect(registry.events == [event])
  }

  @Test func `offerings`() throws {
    let registry = read(
      "offerings/FR1.yaml",
      """
      id: FR1
      name: Gemini
      provider: Google
      vendor: google
      assessor: A
      authorizations: 3
      reuses: 0
      counted: 2026-07-05
      agencies: [GSA, Treasury]
      note: n
      sources: [s1, s2]
      certifications:
        - {status: in process, on: 2025}
        - {status: certified, on: 2026-07-04, seen: 2026-07-05, level: High, class: D,
           class-basis: read, type: 20x, path: Program, certified: 2026-06-30, wording: Certified,
           certainty: confirmed, note: n, sources: [s1, s2]}
      services:
        - {name: Vertex, since: 2026-07, sources: [s1, s2]}
      remarks:
        - {on: 2026-07, text: renamed, sources: [s1, s2]}
      conflicts: [{subject: level, topic: t, statements: []}]
      """)
    let offering = try #require(registry.offerings["FR1"])
    var certification = Certification(
      status: .certified, on: try #require(ApproximateDate("2026-07-04")))
    certification.seen = Day("2026-07-05")
    certification.level = .high
    certification.certificationClass = .d
    certification.isClassRead = true
    certification.type = .twentyX
    certification.path = .program
    certification.certified = Day("2026-06-30")
    certification.wording = "Certified"
    certification.certainty = .confirmed
    certification.note = "n"
    certification.sources = Self.sources
    certification.location = RecordLocation(file: "offerings/FR1.yaml", line: 14)
    #expect(offering.certifications.last == certification)
    #expect(offering.certifications.first?.status == .inProcess)
    #expect(offering.certifications.first?.isClassRead == false)
    #expect(offering.vendor == "google" && offering.assessor == "A" && offering.note == "n")
    #expect(offering.authorizations == 3 && offering.reuses == 0)
    #expect(offering.counted == Day("2026-07-05"))
    #expect(offering.agencies == ["GSA", "Treasury"])
    #expect(offering.sources == Self.sources)
    #expect(offering.services.map(\.name) == ["Vertex"])
    #expect(offering.services.first?.since == ApproximateDate("2026-07"))
    #expect(offering.services.first?.sources == Self.sources)
    #expect(offering.remarks.map(\.text) == ["renamed"])
    #expect(offering.remarks.first?.location?.line == 20)
    #expect(offering.conflicts.map(\.subject) == [.level])
    #expect(offering.location == RecordLocation(file: "offerings/FR1.yaml", line: 1))
  }

  @Test func `approvals`() throws {
    let registry = read(
      "approvals/house.yaml",
      """
      decisions:
        - {id: d1, agreement: gemini, vendor: google, product: Gemini, branch: legislative,
           bodies: [house, senate], status: guidance only, on: 2026-04-03, certainty: reported,
           note: n, conflict: c, sources: [s1, s2]}
        - {id: d2, product: AI, branch: legislative, body: house, status: pending, sources: [s1]}
      searches:
        - {id: q1, agreement: gemini, vendor: google, product: Gemini, branch: legislative,
           body: house, on: 2026-05, certainty: uncertain, note: n, sources: [s1, s2]}
      """)
    var decision = Decision(
      id: "d1", product: "Gemini", branch: .legislative, status: .guidanceOnly)
    decision.agreement = "gemini"
    decision.vendor = "google"
    decision.bodies = ["house", "senate"]
    decision.date = ApproximateDate("2026-04-03")
    decision.certainty = .reported
    decision.note = "n"
    decision.conflict = "c"
    decision.sources = Self.sources
    decision.location = RecordLocation(file: "approvals/house.yaml", line: 2)
    #expect(registry.decisions.first == decision)
    #expect(registry.decisions.last?.bodies == ["house"])
    #expect(registry.decisions.last?.date == nil)
    var search = Search(id: "q1", product: "Gemini", branch: .legislative)
    search.agreement = "gemini"
    search.vendor = "google"
    search.body = "house"
    search.date = ApproximateDate("2026-05")
    search.certainty = .uncertain
    search.note = "n"
    search.sources = Self.sources
    search.location = RecordLocation(file: "approvals/house.yaml", line: 7)
    #expect(registry.searches == [search])
  }
}
