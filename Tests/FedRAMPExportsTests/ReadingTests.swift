import Agreements
import FedRAMPExports
import Testing

@Suite("Reading exports")
struct ReadingTests {
  private func read(_ name: String) throws -> ExportReader.Result {
    try ExportReader.read(try Samples.extract(name), file: name)
  }

  private func read(text: String) throws(ExportError) -> ExportReader.Result {
    try ExportReader.read(Array(text.utf8), file: "x.json")
  }

  @Test("the Marketplace's export is read with its levels, dates, services and agencies")
  func marketplace() throws {
    let export = try read("marketplace.json").export
    guard case .marketplace(let marketplace) = export else {
      Issue.record("taken for another format")
      return
    }
    #expect(export.day == Day("2025-06-01"))
    let snapshot = marketplace.snapshot
    let first = try #require(snapshot.offering("FR1000000001"))
    #expect(first.name == "Example Cloud ")
    #expect(first.provider == "Example Cloud Inc.")
    #expect(first.status == .certified)
    #expect(first.level == .high)
    #expect(first.certificationClass == .d)
    #expect(first.readClass == nil)
    #expect(first.type == .rev5)
    #expect(first.path == .agency)
    #expect(first.day(.ready) == Day("2021-03-04"))
    #expect(first.firstReview == Day("2021-05-06"))
    #expect(first.latestReview == Day("2022-01-02"))
    #expect(first.statusDate == Day("2022-07-08"))
    #expect(first[.partneringAgency] == nil)
    #expect(first[.assessor] == "Assessor, LLC")
    #expect(first[.serviceModel] == "PaaS, SaaS")
    #expect(first.authorizationCount == 2)
    #expect(first.reuseCount == 1)
    #expect(first.services == ["New Service", "Old Service"])
    let second = try #require(snapshot.offering("FR1000000002"))
    #expect(second.type == .twentyX)
    #expect(second.level == .low)
    #expect(second.path == .program)
    #expect(snapshot.offering("FR1000000003")?.level == .liSaaS)
    #expect(marketplace.agencies.map(\.description).count == 2)
    #expect(marketplace.assessors.first?.id == "140508")
    #expect(marketplace.assessors.first?.accredited == Day("2020-02-13"))
    #expect(snapshot.counts(of: .high) == [.certified: 1])
    #expect(
      snapshot.authorizations.map { "\($0.offering) \($0.kind.rawValue) \($0.agency)" } == [
        "1606097904 reuse Department of Examples",
        "FR1000000001 authorization Department of Examples",
        "FR1000000001 authorization Legacy JAB Authorization",
        "FR1000000001 reuse Department of Examples / Bureau of Samples",
        "FR1000000002 pending Department of Examples / Bureau of Samples",
      ])
  }

  @Test("what is odd in a good export is told, by its place")
  func oddities() throws {
    #expect(
      try read("marketplace.json").oddities.map(\.description) == [
        "Products[1].ip_pmo_date (FR1000000002): \"#REF!\" is no date",
        "Products[1].independent_assessor (FR1000000002): #N/A is a spreadsheet's error, no value",
        "Products[2].ready_date (FR1000000003): \"2025-02-30T20:00:00.000Z\" is no date",
        "AtoMapping/ReuseMapping (1606097904): "
          + "agencies are named for an offering that is not listed, and so is not shown",
      ])
  }

  @Test("no product is left out, whatever stands in it")
  func oddProducts() throws {
    let result = try read("marketplace-odd.json")
    let snapshot = try #require(result.export.snapshot)
    #expect(snapshot.offerings.map(\.id) == ["FR1", "FR1#2", "no id: No / Number"])
    let first = try #require(snapshot.offering("FR1"))
    #expect(first.name == "1999")
    #expect(first.provider == "365")
    #expect(first.status == .unknown)
    #expect(first.statusWording == "FedRAMP Suspended")
    #expect(first.level == nil)
    #expect(first.levelWording == "Very High")
    #expect(first.type == nil)
    #expect(first.reuseCount == 12)
    #expect(first.services == ["Single"])
    #expect(
      result.oddities.map(\.description) == [
        "Products[0].auth_date (FR1): 20250131 is no date",
        "Products[0] (FR1): the status \"FedRAMP Suspended\" is not known",
        "Products[0] (FR1): the impact level \"Very High\" is not known",
        "Products[1] (FR1#2): is listed twice; the second is kept as \"FR1#2\"",
        "Products[1] (FR1#2): has no impact level",
        "Products[2].impact_level (no id: No / Number): #N/A is a spreadsheet's error, no value",
        "Products[2].partnering_agency (no id: No / Number): "
          + "holds a list or a record where a single value belongs",
        "Products[2] (no id: No / Number): has no id; it is kept under \"no id: No / Number\"",
        "Products[2] (no id: No / Number): has no status",
        "Products[2] (no id: No / Number): the impact level \"#N/A\" is not known",
        "Products[3]: is no record",
        "AtoMapping: is no list",
        "Agencies: is missing", "Assessors: is missing", "ReuseMapping: is missing",
        "meta: does not say when it was made",
      ])
  }

  @Test("the products export is read, with the type and a class that it states itself")
  func products() throws {
    let result = try read("products.json")
    #expect(result.oddities.isEmpty)
    let snapshot = try #require(result.export.snapshot)
    #expect(snapshot.source == .products)
    #expect(snapshot.day == Day("2026-05-15"))
    let first = try #require(snapshot.offering("FR1000000001"))
    #expect(first.reuseCount == 372)
    #expect(first.authorizationCount == nil)
    #expect(first[.stage] == "Authorized")
    #expect(first[.assessor] == "Assessor, LLC")
    let second = try #require(snapshot.offering("FR1000000002"))
    #expect(second.type == .twentyX)
    #expect(second.path == .program)
    #expect(second.level == .moderate)
    #expect(second.statusDate == Day("2026-03-05"))
    #expect(snapshot.offering("FR1000000003")?.status == .unknown)
    let fourth = try #require(snapshot.offering("FR1000000004"))
    #expect(fourth.status == .certified)
    #expect(fourth.level == nil)
    #expect(fourth.readClass == .c)
    #expect(
      snapshot.authorizations.map { "\($0.offering) \($0.kind.rawValue) \($0.agency)" } == [
        "FR1000000001 authorization Department of Examples",
        "FR1000000002 pending Department of Examples",
      ])
  }

  @Test("the changelog is read in the order of its days")
  func changelog() throws {
    let result = try read("status-changelog.json")
    guard case .statusChangelog(let changelog) = result.export else {
      Issue.record("taken for another format")
      return
    }
    #expect(changelog.offerings.map(\.id) == ["FR1000000001", "FR1000000009"])
    #expect(
      changelog.offerings[0].statuses.map { "\($0.start) \($0.wording) \($0.status.rawValue)" } == [
        "2021-03-04 FRR ready", "2021-05-06 Agency Review in process",
        "2021-06-01 Paused unknown", "2022-07-08 Authorized certified",
      ])
    #expect(changelog.offerings[1].statuses.first?.status == .delisted)
    #expect(
      result.oddities.map(\.description) == [
        "products.FR1000000001.statuses[3] (FR1000000001): the status \"Paused\" is not known",
        "products.FR1000000001.statuses[4].start_date (FR1000000001): \"#REF!\" is no date",
        "products.FR1000000001.statuses[4] (FR1000000001): "
          + "has no date, and says nothing without it",
        "products.FR1000000008 (FR1000000008): is no record",
      ])
  }

  @Test("a file cut off anywhere is one error, with its byte")
  func truncation() throws {
    let whole = try Samples.extract("marketplace.json")
    let end = try #require(whole.lastIndex(of: UInt8(ascii: "}")))
    for count in stride(from: 0, through: end, by: 7) {
      let error = #expect(throws: ExportError.self) {
        try ExportReader.read(Array(whole[..<count]), file: "data.json")
      }
      #expect(error?.place?.offset == count)
      #expect(error?.description.hasPrefix("data.json:") == true)
    }
  }

  @Test(
    "what is no export is refused with a way out",
    arguments: [
      ("<!DOCTYPE html>", "x.json:1:1: error: cannot be read as JSON at byte 0"),
      ("{\"data\": {}}", "x.json: error: is JSON, but none of FedRAMP's exports"),
      ("[]", "x.json: error: is JSON, but none of FedRAMP's exports"),
      ("{} {}", "x.json:1:4: error: cannot be read as JSON at byte 3"),
    ])
  func refused(text: String, start: String) {
    let error = #expect(throws: ExportError.self) { try read(text: text) }
    #expect(error?.description.hasPrefix(start) == true)
    #expect(error?.help.english.isEmpty == false)
  }

  @Test("the format is recognised by content alone, at the top level too")
  func recognition() throws {
    #expect(try read(text: "{\"Products\": []}").export.snapshot?.source == .marketplace)
    #expect(try read(text: "{\"products\": []}").export.snapshot?.source == .products)
    #expect(try read(text: "{\"products\": {}}").export.snapshot == nil)
  }
}
