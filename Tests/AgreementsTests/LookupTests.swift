import Testing

@testable import Agreements

@Suite struct LookupTests {
  private func kinds(_ text: String) throws -> [RecordKind] {
    try Sample.registry().records(named: text, on: day("2026-05-01")).map(\.kind)
  }

  @Test func everyRecordThatIsListedIsFoundByItsID() throws {
    let registry = try Sample.registry()
    let today = try day("2026-05-01")
    for kind in RecordKind.allCases where kind != .changes && kind != .approvals {
      for row in registry.rows(of: kind, on: today) {
        let id = try #require(row.values.first?.text)
        let found = registry.records(named: "\(kind.rawValue):\(id)", on: today)
        // A record by itself tells its past too.
        #expect(found.map { $0.row.selecting(kind.columns) } == [row], "\(kind) \(id)")
        #expect(registry.records(named: id, on: today).contains { $0.kind == kind })
      }
    }
    for approval in registry.approvals {
      let id = try #require(Change.Subject.approval(approval.id).id)
      #expect(try kinds(id) == [.approvals], "\(id)")
    }
  }

  @Test func nothingIsFoundByAnUnknownID() throws {
    #expect(try kinds("nobody").isEmpty)
    #expect(try kinds("vendors:claude").isEmpty)
    #expect(try kinds("").isEmpty)
  }

  @Test(arguments: [
    ("claude", ["claude"]), ("CLAUDE", ["claude"]),
    ("openai", ["chatgpt-2025", "chatgpt-2026"]), ("OpenAI", ["chatgpt-2025", "chatgpt-2026"]),
    ("chatgpt-2025", ["chatgpt-2025"]), ("chatgpt", ["chatgpt-2025", "chatgpt-2026"]),
    ("nothing", []), ("", []),
  ])
  func agreementsAreKnownByIDVendorAndBeginning(text: String, ids: [String]) throws {
    #expect(try Sample.registry().agreements(meantBy: text).map(\.id.text) == ids)
  }

  @Test func aMisspelledAgreementIsRecognised() throws {
    let registry = try Sample.registry()
    #expect(registry.nearestAgreement(to: "cluade") == "claude")
    #expect(registry.nearestAgreement(to: "OpneAI") == "chatgpt-2025")
    #expect(registry.nearestAgreement(to: "quantum") == nil)
    #expect(registry.nearestID(to: "chatgpt-2052") == "chatgpt-2025")
  }

  @Test func manyPublishersBecomeACount() throws {
    let registry = try Sample.registry()
    #expect(registry.publishers(of: []) == "")
    #expect(
      registry.publishers(of: ["x1", "x2", "x3", "x4", "x5"]) == "x1; x2; x3; 2 more")
    #expect(registry.publishers(of: ["x1", "x1"]) == "x1")
  }
}
