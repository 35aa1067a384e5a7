import Testing

@testable import Agreements

@Suite struct FuzzyTests {
  @Test(arguments: [
    ("gfg", "Gemini for Government"), ("clde", "Claude for Enterprise"), ("antropic", "Anthropic"),
    ("hse", "House of Representatives"), ("hor", "House of Representatives"),
    ("perplexty", "Perplexity"), ("doj", "Department of Justice"), ("ärgr", "Ärger im Haus"),
    ("micorsoft", "Microsoft"),
  ])
  func aWordIsFoundRoughly(_ word: String, _ text: String) {
    #expect(Haystack(text).contains(FuzzyWord(word)))
  }

  @Test(arguments: [
    ("gfg", "Google Workspace"), ("cat", "consumption by them at will"),
    ("aude", "Claude"), ("antropic", "Atlantic"), ("xy", "Anthropic"), ("cl", "a b\u{0}l"),
  ])
  func whatHasLittleInCommonIsNotFound(_ word: String, _ text: String) {
    #expect(!Haystack(text).contains(FuzzyWord(word)))
  }

  @Test func nothingIsFoundAcrossTwoValues() {
    #expect(!Haystack([.text("Gemini"), .text("for Government")]).contains(FuzzyWord("gfg")))
  }

  @Test func aTildeAsksForItInTheWholeRowOrInOneField() throws {
    let columns = RecordKind.vendors.columns
    var contents = Registry.Contents()
    contents.vendors = [Vendor(id: "a", name: "Anthropic"), Vendor(id: "o", name: "OpenAI")]
    let rows = Registry(contents).rows(of: .vendors, on: try #require(Day("2026-01-01")))
    func found(_ text: String) throws -> [String] {
      let query = try Query(text, columns: columns)
      return rows.filter { query.matches($0) }.compactMap { $0["id"]?.text }
    }
    #expect(try found("~antropic") == ["a"])
    #expect(try found("!~antropic") == ["o"])
    #expect(try found("name~opnai") == ["o"])
    #expect(try found("id~opnai") == [])
    #expect(
      try Query("~antropic name~ope", columns: columns).fuzzyWords.map(\.text) == [
        "antropic", "ope",
      ])
  }

  @Test func theScoreIsBestAtTheBeginning() {
    #expect(FuzzyMatch.score("sort", in: "Sort by next column") == 0)
    #expect(FuzzyMatch.score("nxtbr", in: "next branch") != nil)
    #expect(FuzzyMatch.score("xyz", in: "next branch") == nil)
    let near = FuzzyMatch.score("br", in: "all branches") ?? 99
    let far = FuzzyMatch.score("br", in: "big red") ?? 0
    #expect(near < far)
  }
}
