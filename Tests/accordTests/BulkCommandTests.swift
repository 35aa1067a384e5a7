import Foundation
import PseudoTerminal
import Testing

/// Bulk files, and what is exported from them, as a user calls it.
@Suite struct BulkCommandTests {
  private let directory: PseudoTerminal.TemporaryDirectory

  init() throws {
    directory = try PseudoTerminal.TemporaryDirectory()
    var text = "product,branch,body,body_name,level,status,since,note\n"
    for number in 0..<60 {
      let branch = ["executive", "legislative", "judicial"][number % 3]
      let level = ["state", "local"][number % 2]
      let status = number % 4 == 0 ? "pending" : "approved"
      text +=
        "P\(number % 2),\(branch),b\(number),Town \(number),\(level),\(status),2026-0\(1 + number % 6)-11,"
        + "\"a, \"\"b\"\"\"\n"
    }
    _ = try accord("init", "data")
    try directory.write(text, to: "data/approvals/a.csv")
  }

  private func accord(_ arguments: String...) throws -> CommandResult {
    try run(
      BuiltProduct.path("accord"), arguments, workingDirectory: directory.path,
      within: .seconds(120))
  }

  private func lines(of name: String) throws -> [Substring] {
    try String(contentsOfFile: "\(directory.path)/\(name)", encoding: .utf8).split(separator: "\n")
  }

  /// `show` and the other commands know the decisions as records; `list` takes the quick way.
  @Test func listsAreWritten() throws {
    let result = try accord(
      "list", "approvals", "--data", "data", "--as-of", "2026-06-30", "--branch", "judicial",
      "--filter", "status:pending town", "--format", "csv", "--columns", "body,since")
    #expect(result.status == .code(0))
    let rows = result.standardOutput.split(separator: "\r\n")
    #expect(
      rows == [
        "body,since", "b20,2026-03-11", "b32,2026-03-11", "b44,2026-03-11",
        "b56,2026-03-11", "b8,2026-03-11",
      ])
    let pending = try accord(
      "list", "approvals", "--data", "data", "--as-of", "2026-06-30", "--branch", "judicial",
      "--status", "pending", "--filter", "town", "--format", "csv", "--columns", "body,since")
    #expect(pending.standardOutput == result.standardOutput)
    let misspelled = try accord("list", "approvals", "--data", "data", "--status", "pendign")
    #expect(misspelled.status == .code(2))
    #expect(misspelled.standardError.contains("did you mean 'pending'?"))
    let bodies = try accord(
      "list", "bodies", "--data", "data", "--filter", "id=b20", "--format", "csv", "--columns",
      "id,name,level")
    #expect(bodies.standardOutput.hasSuffix("b20,Town 20,state\r\n"))
  }

  @Test func exportsAreDividedAndReadAgain() throws {
    let result = try accord(
      "export", "out", "--data", "data", "--as-of", "2026-06-30", "--format", "jsonl",
      "--partition-by", "level,branch")
    #expect(result.status == .code(0))
    let rows = try lines(of: "out/level=local/branch=judicial/part-0.jsonl")
    #expect(rows.count == 10)
    #expect(rows.allSatisfy { !$0.contains("\"level\"") && !$0.contains("\"branch\"") })
    let schema = try lines(of: "out/_schema.json").joined()
    #expect(schema.contains(#"{"name":"waiting_days","type":"integer""#))
    let again = try accord(
      "export", "out", "--data", "data", "--partition-by", "level,branch")
    #expect(again.status == .code(3))
  }

  /// What `list` writes can be put into `approvals/` and says the same.
  @Test(arguments: ["csv", "jsonl"]) func listsAreReadAgain(format: String) throws {
    let arguments = [
      "--as-of", "2026-06-30", "--filter", "location:a.csv",
    ]
    func list(_ data: String, _ filter: [String]) throws -> String {
      try run(
        BuiltProduct.path("accord"),
        ["list", "approvals", "--data", data, "--format", format] + filter,
        workingDirectory: directory.path, within: .seconds(120)
      ).standardOutput
    }
    let first = try list("data", arguments)
    _ = try accord("init", "copy")
    try directory.write(first, to: "copy/approvals/a.\(format)")
    let named = { (text: String) in
      text.replacing(/approvals.a\.(csv|jsonl):[0-9]+/, with: "")
    }
    let second = try list(
      "copy", ["--as-of", "2026-06-30", "--filter", "location:\"a.\(format)\""])
    #expect(named(second) == named(first))
    #expect(!first.isEmpty)
  }

  @Test func wrongUsageIsTold() throws {
    let column = try accord("export", "o", "--partition-by", "nothing")
    #expect(column.status == .code(2) && column.standardError.contains("body_name"))
    let format = try accord("export", "o", "--partition-by", "level", "--format", "text")
    #expect(format.status == .code(2))
  }
}
