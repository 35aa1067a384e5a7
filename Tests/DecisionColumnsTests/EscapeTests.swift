import Agreements
import Testing

@testable import DecisionColumns

/// Lines of plain ASCII that name other characters by escapes.
@Suite struct EscapeTests {
  private func line(_ note: String) -> [UInt8] {
    Array(
      #"{"product":"P","branch":"judicial","status":"pending","note":"\#(note)","conflict":"c"}"#
        .utf8)
  }

  @Test func whatIsNamedIsFoundInAnyCase() throws {
    let columns = try read(line(#"\u00c4RGER"#), .jsonl).columns
    let query = try Query("ärger", columns: RecordKind.approvals.columns)
    #expect(columns.list(matching: query, on: Day(number: 20_000)).count == 1)
    #expect(columns.decision(at: 0).note == "ÄRGER")
  }

  @Test(arguments: [#"a\u0000b"#, #"\u001b[2J"#, #"\b"#, #"\u009b"#])
  func controlCharactersAreRefused(note: String) throws {
    let (columns, file, _) = try read(line(note), .jsonl)
    #expect(columns.isEmpty)
    #expect(file.diagnostics.map(\.line) == [1])
  }

  @Test func lineBreaksAndTabsAreTexts() throws {
    let columns = try read(line(#"a\tb\nc"#), .jsonl).columns
    #expect(columns.decision(at: 0).note == "a\tb\nc")
  }
}
