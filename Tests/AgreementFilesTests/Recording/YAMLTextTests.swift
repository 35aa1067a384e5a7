import MarkedYAML
import Testing

@testable import AgreementFiles

@Suite struct YAMLTextTests {
  private func readBack(_ text: String) throws -> String? {
    let lines = ["- id: a"] + YAMLText.lines("note", text, indent: 2)
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    return try YAMLDocument(parsing: bytes).root?.items.map(\.self).first?["note"]?.text
  }

  @Test(arguments: [
    "plain", "with: colon", "ends with:", "a # hash", "#first", "- dash", "'quoted'", "it's", "~",
    "null", "\"double\"", "[list]", "{map}", "*alias", "&anchor", "!tag", "| block", "> fold", "%",
    "@",
    "`", "a\nb", "a\tb", "trailing\\", "  two  spaces  ", "2026-01-01", "ünïcödé 作",
    "a\n\nb: c\n- d",
    ",", "?", "? x", "=", "<<", "---", "--- a", "...",
  ])
  func whatIsWrittenIsReadBack(_ text: String) throws {
    #expect(try readBack(text) == text)
  }

  @Test func longTextIsFoldedAndReadBack() throws {
    let text = (0..<60).map { "word\($0) #\($0):" }.joined(separator: " ")
    let lines = YAMLText.lines("note", text, indent: 4)
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(try readBack(text) == text)
  }

  @Test func aWordLongerThanALineStandsAlone() throws {
    let text = "see " + String(repeating: "x", count: 150) + " there"
    #expect(try readBack(text) == text)
  }

  @Test func anyTextOfPrintableCharacters() throws {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("ab :#-'\"[]{}\\,&*!|>%@`?~\n")
    for _ in 0..<2000 {
      let length = Int.random(in: 1...12, using: &generator)
      let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
      #expect(try readBack(text) == text)
    }
  }
}
