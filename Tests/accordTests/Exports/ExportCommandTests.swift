import Foundation
import PseudoTerminal
import Testing

/// `accord changes OLD NEW`, `accord import fedramp` and `accord check` on exports, as a user calls
/// them.
@Suite struct ExportCommandTests {
  private let directory: PseudoTerminal.TemporaryDirectory

  init() throws {
    directory = try PseudoTerminal.TemporaryDirectory()
    try directory.write(
      Self.export("2025-01-01", Self.product("FR1", "Cloud", "FedRAMP In Process", "Low")),
      to: "old.json")
    try directory.write(
      Self.export(
        "2025-02-01",
        Self.product("FR1", "New Cloud", "FedRAMP Authorized", "High") + ","
          + Self.product("FR2", "Other", "FedRAMP Ready", "Li-SaaS")), to: "new.json")
  }

  private static func product(
    _ id: String, _ name: String, _ status: String, _ level: String
  ) -> String {
    #"{"id": "\#(id)", "csp": "P", "cso": "\#(name)", "status": "\#(status)", "impact_level": "\#(level)"}"#
  }

  private static func export(_ day: String, _ products: String) -> String {
    #"{"meta": {"last_change": "\#(day)T02:40:39.359Z"}, "data": {"Products": [\#(products)]}}"#
  }

  private func accord(_ arguments: String...) throws -> CommandResult {
    try run(
      BuiltProduct.path("accord"), arguments, workingDirectory: directory.path,
      within: .seconds(120))
  }

  @Test func theFourKindsAreToldInTheWordsOfTheExport() throws {
    let result = try accord("changes", "old.json", "new.json", "--format", "jsonl")
    #expect(result.status == .code(0))
    #expect(
      result.standardOutput == """
        {"change": "listed", "id": "FR2", "offering": "Other", "status": "FedRAMP Ready", \
        "impact_level": "Li-SaaS"}
        {"change": "status", "id": "FR1", "offering": "New Cloud", "from": "FedRAMP In Process", \
        "to": "FedRAMP Authorized"}
        {"change": "impact_level", "id": "FR1", "offering": "New Cloud", "from": "Low", "to": "High"}

        """)
    #expect(try accord("changes", "new.json", "new.json", "--format", "jsonl").standardOutput == "")
  }

  @Test func otherKindsComeWhenAskedFor() throws {
    let renamed = try accord(
      "changes", "old.json", "new.json", "--kind", "renamed", "--format", "jsonl")
    #expect(
      renamed.standardOutput
        == #"{"change": "renamed", "id": "FR1", "offering": "New Cloud", "from": "Cloud", "to": "New Cloud"}"#
        + "\n")
    let text = try accord("changes", "old.json", "new.json").standardOutput
    #expect(
      text.hasPrefix("data.json, 2025-01-01 to 2025-02-01: 1 listed, 1 status, 1 impact level"))
    #expect(text.contains("Not shown: 1 renamed (--all shows them)"))
    let unknown = try accord("changes", "old.json", "new.json", "--kind", "nothing")
    #expect(unknown.status == .code(2))
  }

  @Test func directoriesOfExportsStandForTheirNewest() throws {
    let result = try accord("changes", "old.json", ".", "--format", "csv")
    #expect(result.standardOutput.split(whereSeparator: \.isNewline).count == 4)
  }

  @Test func importsAreRepeatableAndSilentWithoutATerminal() throws {
    _ = try accord("init", "data")
    let first = try accord("import", "fedramp", "new.json", "old.json", "--data", "data")
    #expect(first.status == .code(0))
    #expect(!first.standardError.contains("\r"))
    #expect(first.standardError.hasPrefix("Recorded 2 exports from 2025-01-01 to 2025-02-01."))
    let again = try accord("import", "fedramp", ".", "--data", "data")
    #expect(again.standardError.contains("Recorded 0 exports; 2 exports were known already."))
    let then = try accord(
      "list", "certifications", "--data", "data", "--as-of", "2025-01-15", "--filter", "id=FR1",
      "--format", "jsonl")
    #expect(then.standardOutput.contains(#""status":"in process""#))
    let nowhere = try accord("import", "fedramp", "new.json")
    #expect(nowhere.status == .code(2))
    try directory.write("{", to: "bad.json")
    let bad = try accord("import", "fedramp", "bad.json", "--data", "data")
    #expect(bad.status == .code(3))
    #expect(bad.standardError.contains("at byte 1"))
  }

  @Test func anImportOnATerminalTellsHowFarItIsAndTakesThatBack() throws {
    _ = try accord("init", "data")
    let terminal = try TerminalSession(
      executable: BuiltProduct.path("accord"),
      arguments: ["import", "fedramp", "new.json", "old.json", "--data", "data"], columns: 100,
      rows: 10, workingDirectory: directory.path)
    #expect(try terminal.waitForExit() == .code(0))
    let output = String(decoding: terminal.output(), as: UTF8.self)
    for done in 0...2 { #expect(output.contains("\(done) of 2 exports")) }
    let screen = terminal.snapshot()
    #expect(screen.row(0).hasPrefix("Recorded 2 exports"))
    #expect(!screen.contains("of 2 exports"))
  }

  @Test func checkTellsWhatIsOddInGroupsOrAll() throws {
    _ = try accord("init", "data")
    try directory.write(
      Self.export(
        "2025-02-01",
        Self.product("FR1", "A", "FedRAMP Suspended", "") + ","
          + Self.product("FR2", "B", "FedRAMP Suspended", "")), to: "data/fedramp/data.json")
    let grouped = try accord("check", "data")
    #expect(grouped.status == .code(0))
    #expect(
      grouped.standardOutput.contains(
        #"2 times Products: the status "FedRAMP Suspended" is not known"#))
    let every = try accord("check", "data", "--all")
    #expect(every.standardOutput.contains("Products[1] of FR2: has no impact level"))
  }
}
