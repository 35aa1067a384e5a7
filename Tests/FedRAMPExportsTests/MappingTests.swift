import Agreements
import FedRAMPExports
import Testing

@Suite("Exports in the model's terms")
struct MappingTests {
  private func export(_ name: String) throws -> Export {
    try ExportReader.read(try Samples.extract(name), file: name).export
  }

  private var bodies: [Body] {
    var bureau = Body(id: "samples", name: "Bureau of Samples", branch: .executive)
    bureau.parent = "examples"
    var department = Body(id: "examples", name: "Examples", branch: .executive)
    department.aliases = ["Department  of EXAMPLES"]
    return [department, bureau]
  }

  private func mapped(_ history: OfferingHistory, to bodies: [Body]) -> [AgencyName: Body.ID] {
    let names = BodyNames(bodies)
    return history.agencies.reduce(into: [:]) { $0[$1] = names.body(named: $1) }
  }

  private func authorizers(_ offering: Offering?) -> [String] {
    (offering?.authorizers ?? []).map { act in
      "\(act.act.rawValue) \(act.agency): \(act.body?.text ?? "nobody"), "
        + (act.date?.description ?? "undated")
    }
  }

  @Test("agencies are bodies by name and alias, those in process are pending since their review")
  func agencies() throws {
    var history = OfferingHistory()
    history.take(try export("marketplace.json"))
    let offerings = history.modelOfferings(bodies: mapped(history, to: bodies))
    #expect(
      offerings.map { "\($0.id): \(authorizers($0).joined(separator: "; "))" } == [
        "FR1000000001: authorized Department of Examples: examples, 2022-06-30; "
          + "authorized Legacy JAB Authorization: nobody, 2022-06-30; "
          + "reused Department of Examples / Bureau of Samples: samples, 2023-01-02",
        "FR1000000002: pending Department of Examples / Bureau of Samples: samples, 2025-01-31",
        "FR1000000003: ",
      ])
  }

  @Test("a name that no body or several go by is nobody's, and the department does not stand in")
  func unmapped() throws {
    var history = OfferingHistory()
    history.take(try export("marketplace.json"))
    let double = Body(id: "other", name: "bureau of samples", branch: .judicial)
    for bodies in [[bodies[0]], bodies + [double]] {
      let offerings = history.modelOfferings(bodies: mapped(history, to: bodies))
      #expect(
        offerings.flatMap(\.authorizers).map { $0.body?.text } == ["examples", nil, nil, nil])
    }
  }

  @Test("the department in an alias tells bureaus of one name apart")
  func qualifiedAlias() {
    var here = Body(id: "here", name: "Inspector General of Examples", branch: .executive)
    here.aliases = ["Inspector General", "Department of Examples / Inspector General"]
    var there = Body(id: "there", name: "Inspector General of Others", branch: .executive)
    there.aliases = ["Inspector General"]
    let names = BodyNames([here, there])
    func body(_ parent: String) -> Body.ID? {
      names.body(named: AgencyName(parent: parent, sub: "Inspector General"))
    }
    #expect(body("Department of Examples") == "here")
    #expect(body("Department of Others") == nil)
  }

  @Test("the partnering agency of an offering in process is pending where no line names one")
  func partnering() {
    var offering = ListedOffering(id: "FR1")
    offering[.status] = "FedRAMP In Process"
    offering[.partneringAgency] = "Examples"
    offering[.agencyReview] = "2025-01-31"
    var history = OfferingHistory()
    history.take(Export(listing: [offering], on: "2025-06-01"))
    let found = history.modelOfferings(bodies: mapped(history, to: bodies))
    #expect(authorizers(found.first) == ["pending Examples: examples, 2025-01-31"])
  }

  @Test("what an agency did stands with its last dates, and all that went on one day is told")
  func corrected() {
    func export(_ day: String, _ dates: [String]) -> Export {
      let lines = dates.map {
        AgencyAuthorization(
          offering: "FR1", kind: .reuse, agency: AgencyName(parent: "Examples"), date: Day($0))
      }
      return Export(
        Snapshot(
          source: .marketplace, day: Day(day), offerings: [ListedOffering(id: "FR1")],
          authorizations: lines))
    }
    func told(_ exports: [Export]) -> [String] {
      var history = OfferingHistory()
      for export in exports { history.take(export) }
      let acts = history.modelOfferings().first?.authorizers ?? []
      return acts.map { act in
        "\(act.date?.description ?? "-") to \(act.ended?.description ?? "now")"
      }
    }
    let (first, corrected) = (["2024-01-01", "2024-02-02"], ["2024-03-03"])
    let exports = [export("2025-01-01", first), export("2025-02-01", corrected)]
    #expect(told(exports) == ["2024-03-03 to now"])
    let gone = [exports[0], export("2025-03-01", [])]
    for order in [gone, gone.reversed()] {
      #expect(
        told(order) == [
          "2024-01-01 to by 2025-03-01", "2024-02-02 to by 2025-03-01",
        ])
    }
  }

  private func states(_ offering: Offering?) -> [String] {
    (offering?.certifications ?? []).map { state in
      "\(state.on) \(state.status.rawValue) \(state.level?.rawValue ?? "-") "
        + "\(state.certificationClass?.rawValue ?? "-")\(state.isClassRead ? " read" : "")"
    }
  }

  @Test("an offering has its present state and the dated ones before it")
  func snapshotStates() throws {
    var history = OfferingHistory()
    history.take(try export("marketplace.json"))
    let offerings = history.modelOfferings(sources: [.marketplace: "marketplace"])
    let first = try #require(offerings.first { $0.id == "FR1000000001" })
    #expect(
      states(first) == [
        "2021-03-04 ready - -", "2021-05-06 in process - -", "2022-07-08 certified High D",
      ])
    #expect(first.name == "Example Cloud")
    #expect(first.certifications.last?.seen == Day("2025-06-01"))
    #expect(first.certifications.last?.certified == Day("2022-07-08"))
    #expect(first.sources == ["marketplace"])
    #expect(
      states(offerings.first { $0.id == "FR1000000003" }) == ["by 2025-06-01 ready LI-SaaS B"])
    history.take(try export("status-changelog.json"))
    #expect(
      states(history.modelOfferings().first { $0.id == "FR1000000001" }) == [
        "2021-03-04 ready - -", "2021-05-06 in process - -", "2021-06-01 unknown - -",
        "2022-07-08 certified High D",
      ])
  }

  @Test("a history tells every state once, with the day on which it began or was seen")
  func historyStates() throws {
    func day(
      _ day: String, _ source: Snapshot.Source = .marketplace,
      saying edit: (inout ListedOffering) -> Void
    ) -> Export {
      var offering = ListedOffering(id: "FR1")
      offering[.name] = "Cloud"
      offering[.path] = "Agency"
      edit(&offering)
      let snapshot = Snapshot(source: source, day: Day(day), offerings: [offering])
      return source == .products
        ? .products(ProductsExport(exported: ExportTime(day), snapshot: snapshot))
        : .marketplace(MarketplaceExport(exported: ExportTime(day), snapshot: snapshot))
    }
    func listing(
      _ status: String, _ level: String, _ authorized: String? = nil
    ) -> (inout ListedOffering) -> Void {
      {
        $0[.status] = status
        $0[.impactLevel] = level
        $0[.authorized] = authorized
      }
    }
    var history = OfferingHistory()
    history.take(day("2025-01-01", saying: listing("FedRAMP In Process", "Low")))
    history.take(
      day("2025-02-01", saying: listing("FedRAMP Authorized", "Low", "2025-01-20")))
    history.take(
      day("2025-03-01") {
        listing("FedRAMP Authorized", "High", "2025-01-20")(&$0)
        $0[.name] = "Cloud 2"
        $0.setServices(["Service"])
      })
    history.take(Export(listing: [], on: "2025-04-01"))
    history.take(day("2025-03-15", .products, saying: listing("FRR", "Low")))
    history.take(
      day("2026-05-15", .products, saying: listing("FedRAMP Authorized", "Class D", "2026-05-01")))
    let offering = try #require(history.modelOfferings().first)
    #expect(
      states(offering) == [
        "by 2025-01-01 in process Low B", "2025-01-20 certified Low B",
        "by 2025-03-01 certified High D", "by 2025-04-01 delisted - -",
        "2026-05-01 certified - D read",
      ])
    #expect(offering.certifications[1].seen == Day("2025-02-01"))
    #expect(offering.name == "Cloud")
    #expect(
      offering.remarks.map { "\($0.on): \($0.text)" } == [
        #"by 2025-03-01: Renamed from "Cloud" to "Cloud 2""#,
        #"by 2026-05-15: Renamed from "Cloud 2" to "Cloud""#,
      ])
  }

  @Test("a dated state that nothing ends has ended by the first export that lacks the offering")
  func unlisted() throws {
    var history = OfferingHistory()
    history.take(try export("status-changelog.json"))
    #expect(states(history.modelOfferings().first).last == "2022-07-08 certified - -")
    history.take(Export(listing: [], on: "2023-01-01"))
    #expect(
      states(history.modelOfferings().first).suffix(2) == [
        "2022-07-08 certified - -", "by 2023-01-01 delisted - -",
      ])
  }

  @Test("counts and services that the products export lacks are the Marketplace's last ones")
  func countsOfOneDay() throws {
    var history = OfferingHistory()
    history.take(try export("marketplace.json"))
    history.take(try export("products.json"))
    let offering = try #require(
      history.modelOfferings(sources: [.marketplace: "m", .products: "p"]).first)
    #expect(offering.sources == ["p"])
    #expect(offering.authorizations == 2)
    #expect(offering.reuses == 1)
    #expect(offering.counted == Day("2025-06-01"))
    #expect(offering.services.map(\.name) == ["New Service", "Old Service"])
    #expect(offering.services.first?.sources == ["m"])
  }
}
