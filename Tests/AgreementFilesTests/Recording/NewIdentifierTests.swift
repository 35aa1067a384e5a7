import Agreements
import Testing

@testable import AgreementFiles

@Suite struct NewIdentifierTests {
  private func next(after ids: [String], searches: [String] = []) throws -> String {
    var contents = Registry.Contents()
    contents.decisions = ids.map {
      Decision(id: Decision.ID($0), product: "P", branch: .judicial, status: .pending)
    }
    contents.searches = searches.map { Search(id: Search.ID($0), product: "P", branch: .judicial) }
    let request = DecisionRequest(
      agreement: "gemini", body: "senate", status: .approved,
      date: try #require(ApproximateDate("by 2026-03-11")), source: SourceRequest("x"))
    return NewIdentifier.decision(for: request, in: Registry(contents)).text
  }

  @Test func theNumberingGoesOn() throws {
    #expect(try next(after: ["br-01", "br-02"]) == "br-03")
    #expect(try next(after: ["br-98", "br-99"]) == "br-100")
    #expect(try next(after: ["d_1", "d_10", "other"]) == "d_11")
    #expect(try next(after: ["br-01", "br-02"], searches: ["br-07"]) == "br-08")
  }

  @Test func withoutANumberingTheNameSaysWhatItIs() throws {
    #expect(try next(after: []) == "gemini-senate-2026-03-11")
    #expect(try next(after: ["a", "b"]) == "gemini-senate-2026-03-11")
    #expect(
      try next(after: ["gemini-senate-2026-03-11", "x"]) == "gemini-senate-2026-03-11-2")
  }

  @Test(arguments: [
    ("https://fedscoop.com/a", "fedscoop_2026"), ("https://files.gao.gov/x?y", "gao_2026"),
    ("http://localhost:8080/", "localhost_2026"), ("https://www.a-b.example.org", "example_2026"),
  ])
  func sources(_ url: String, _ id: String) throws {
    let date = try #require(ApproximateDate("2026"))
    #expect(NewIdentifier.source(url, date: date, in: Registry()).text == id)
  }
}
