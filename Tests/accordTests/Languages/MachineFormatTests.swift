import Agreements
import PseudoTerminal
import Testing

/// What programs read is the same in every language.
struct MachineFormatTests {
  private static let day = ["--as-of", "2026-10-15"]

  @Test("of rows", arguments: RecordKind.allCases, ["json", "jsonl", "csv"])
  func rows(kind: RecordKind, format: String) throws {
    try expectSame(["list", kind.rawValue, "--format", format] + Self.day)
  }

  @Test(
    "of everything else",
    arguments: [
      ["show", "anthropic-claude-2025", "--format", "json"],
      ["access", "--branch", "judicial", "--format", "json"],
      ["changes", "--format", "json"], ["changes", "--format", "jsonl"],
      ["changes", "--format", "csv"],
    ])
  func answers(arguments: [String]) throws { try expectSame(arguments + Self.day) }

  @Test("of schemas", arguments: ["accord", "agreement", "offering", "approvals", "bodies"])
  func schemas(kind: String) throws { try expectSame(["schema", kind]) }

  @Test("of mistakes, and of changes that are watched")
  func data() throws {
    let data = try DataDirectoryFixture()
    try data.append("nothing: 1\n", to: "accord.yaml")
    var outputs: [String] = []
    for language in ["en", "fr"] {
      let checked = try data.accord("check", "--format", "json", "--lang", language)
      #expect(checked.status == .code(1))
      outputs.append(checked.standardOutput)
    }
    #expect(outputs[0] == outputs[1])
    for language in ["en", "fr"] {
      let watched = try data.accord(
        "watch", "--once", "--since", "2025-01-01", "--format", "jsonl", "--name", language,
        "--lang", language)
      #expect(watched.status == .code(0))
      outputs.append(watched.standardOutput.replacing(/"noticed":"[^"]*"/, with: ""))
    }
    #expect(!outputs[2].isEmpty)
    #expect(outputs[2] == outputs[3])
  }

  private func expectSame(_ arguments: [String]) throws {
    let english = try run(BuiltProduct.path("accord"), arguments + ["--lang", "en"])
    let french = try run(BuiltProduct.path("accord"), arguments + ["--lang", "fr"])
    #expect(!english.outputBytes.isEmpty)
    #expect(french.outputBytes == english.outputBytes)
    #expect(french.status == english.status)
  }
}
