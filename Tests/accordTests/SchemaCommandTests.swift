import PseudoTerminal
import Testing

struct SchemaCommandTests {
  static let kinds = [
    "accord", "sources", "vendors", "bodies", "programmes", "events", "agreement", "offering",
    "approvals",
  ]

  @Test("The schemas of all kinds go into a directory, each as it is printed")
  func writeAll() throws {
    let directory = try TemporaryDirectory()
    let target = directory.path(of: "new/schemas")
    for _ in 1...2 {
      let made = try runAccord("schema", "--into", target)
      #expect(made.status == .code(0), "\(made)")
      #expect(made.outputBytes.isEmpty)
    }
    for kind in Self.kinds {
      let printed = try runAccord("schema", kind)
      #expect(printed.status == .code(0))
      #expect(
        try directory.read("new/schemas/\(kind).schema.json") == printed.standardOutput)
    }
    let files = try run("/bin/ls", [target])
    #expect(files.standardOutput.split(separator: "\n").count == Self.kinds.count)
  }

  @Test("Without a kind or a directory it says what is missing")
  func missing() throws {
    let result = try runAccord("schema")
    #expect(result.status == .code(2))
    #expect(result.standardError.contains("--into DIR"))
    let denied = try runAccord("schema", "agreement", "--into", "/dev/null/x")
    #expect(denied.status == .code(3))
    #expect(denied.standardError.contains("/dev/null"))
  }
}
