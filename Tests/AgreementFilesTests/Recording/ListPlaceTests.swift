import MarkedYAML
import Testing

@testable import AgreementFiles

@Suite struct ListPlaceTests {
  private func inserted(
    into text: String, before index: Int? = nil, _ lines: [String] = ["id: new", "on: 2026"]
  ) throws -> String {
    let bytes = Array(text.utf8)
    let edit = try ListPlace(bytes).edit(
      inserting: { indent in lines.map { String(repeating: " ", count: indent) + $0 } },
      into: "decisions", of: try YAMLDocument(parsing: bytes).root, before: index)
    #expect(edit.reversed.applied(to: edit.applied(to: bytes)) == bytes)
    return String(decoding: edit.applied(to: bytes), as: UTF8.self)
  }

  @Test func belowTheLastEntryInTheWayOfTheOthers() throws {
    let spaced = "decisions:\n  - id: a\n    on: 2025\n\n  - id: b\n"
    #expect(try inserted(into: spaced) == spaced + "\n  - id: new\n    on: 2026\n")
    let dense = "decisions:\n- id: a\n- id: b\n"
    #expect(try inserted(into: dense) == dense + "- id: new\n  on: 2026\n")
  }

  @Test func whatFollowsTheListStaysBelowIt() throws {
    let text =
      "decisions:\n  - id: a\n  - id: b\n\n# Remarks on what follows.\nsearches:\n  - id: c\n"
    #expect(
      try inserted(into: text)
        == "decisions:\n  - id: a\n  - id: b\n  - id: new\n    on: 2026\n\n"
        + "# Remarks on what follows.\nsearches:\n  - id: c\n")
  }

  @Test func aboveAnEntryAndItsRemarks() throws {
    let text = "decisions:\n  - id: a\n\n  # On b.\n  - id: b\n"
    #expect(
      try inserted(into: text, before: 1)
        == "decisions:\n  - id: a\n\n  - id: new\n    on: 2026\n\n  # On b.\n  - id: b\n")
  }

  @Test func aMissingLastLineBreakIsAdded() throws {
    #expect(
      try inserted(into: "decisions:\n- id: a\n- id: b")
        == "decisions:\n- id: a\n- id: b\n- id: new\n  on: 2026\n")
  }

  @Test func lineBreaksOfWindowsStay() throws {
    let text = "decisions:\r\n- id: a\r\n- id: b\r\n"
    #expect(try inserted(into: text) == text + "- id: new\r\n  on: 2026\r\n")
  }

  @Test(arguments: [
    "decisions:\n", "decisions: # none yet\n", "decisions: []\n", "decisions: []", "decisions: ~\n",
  ])
  func anEmptyListIsFilled(_ text: String) throws {
    let result = try inserted(into: text)
    let root = try #require(try YAMLDocument(parsing: Array(result.utf8)).root)
    #expect(root["decisions"]?.items.map { $0["id"]?.text } == ["new"])
    if text.contains("#") { #expect(result.hasPrefix(text.dropLast())) }
  }

  @Test func aFileWithoutTheListGetsIt() throws {
    let text = "searches:\n  - id: c\n"
    #expect(try inserted(into: text) == text + "\ndecisions:\n  - id: new\n    on: 2026\n")
    #expect(
      try inserted(into: "# Nothing.\n")
        == "# Nothing.\n\ndecisions:\n  - id: new\n    on: 2026\n")
  }

  @Test(arguments: ["decisions: [{id: a}]\n", "decisions:\n  -\n    id: a\n"])
  func whatWouldHaveToBeRewrittenIsRefused(_ text: String) throws {
    #expect(throws: ListPlace.Unusual.self) { try inserted(into: text) }
  }
}
