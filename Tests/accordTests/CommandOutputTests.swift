import PseudoTerminal
import Testing

/// Commands whose output is not a terminal: text for people and programs, and no escape sequence.
struct CommandOutputTests {
  @Test(
    "list prints every kind in each format, without an escape sequence",
    arguments: ["agreements", "certifications", "approvals", "vendors", "bodies"])
  func list(_ kind: String) throws {
    for format in ["text", "json"] {
      let result = try runAccord("list", kind, "--format", format, "--as-of", SampleData.day)
      #expect(result.status == .code(0), "\(result)")
      #expect(result.outputBytes.count > 100)
      #expect(!result.outputBytes.contains(0x1B))
      #expect(result.errorBytes.isEmpty)
      if format == "json" { #expect(result.standardOutput.hasPrefix("[\n{\"")) }
    }
  }

  @Test("list --branch shows fewer rows")
  func listBranch() throws {
    let data = try SampleData()
    let all = try runAccord("list", "agreements", "--data", data.path, "--format", "json")
    let judicial = try runAccord(
      "list", "agreements", "--data", data.path, "--format", "json", "--branch", "judicial")
    #expect(all.standardOutput.contains("\"gemini\""))
    #expect(!judicial.standardOutput.contains("\"gemini\""))
    #expect(judicial.standardOutput.contains("\"claude\""))
  }

  @Test("init writes a registry that check finds nothing wrong with, and never overwrites")
  func initAndCheck() throws {
    let directory = try TemporaryDirectory()
    let target = directory.path(of: "data")
    let made = try runAccord("init", target)
    #expect(made.status == .code(0), "\(made)")
    let checked = try runAccord("check", target)
    #expect(checked.status == .code(0), "\(checked)")
    let again = try runAccord("init", target)
    #expect(again.status == .code(3))
    #expect(again.standardError.contains(target))
    let shipped = try runAccord("list", "agreements", "--format", "json")
    let own = try runAccord("list", "agreements", "--format", "json", "--data", target)
    #expect(shipped.outputBytes == own.outputBytes)
  }

  @Test("check tells a mistake by its place, and ends with 1")
  func check() throws {
    let data = try SampleData()
    try data.directory.write(
      SampleData.agreement("claude").replacing("active", with: "activ"),
      to: "agreements/claude.yaml")
    let result = try runAccord("check", data.path)
    #expect(result.status == .code(1))
    #expect(result.standardOutput.contains("agreements/claude.yaml:14:13: error: "))
    #expect(!result.outputBytes.contains(0x1B))
  }

  @Test("--version and --help print on standard output and end with 0")
  func help() throws {
    let version = try runAccord("--version")
    #expect(version.status == .code(0))
    #expect(version.standardOutput.contains(/^accord \d+\.\d+/))
    for arguments in [["--help"], ["list", "--help"], ["check", "--help"]] {
      let help = try run(BuiltProduct.path("accord"), arguments)
      #expect(help.status == .code(0))
      #expect(help.standardOutput.contains("USAGE: accord"))
      #expect(!help.outputBytes.contains(0x1B))
    }
  }

  @Test("Wrong usage ends with 2 and says what would be right, data that is not there with 3")
  func mistakes() throws {
    let kind = try runAccord("list", "nonsense")
    #expect(kind.status == .code(2))
    #expect(kind.outputBytes.isEmpty)
    #expect(kind.standardError.contains("agreements"))
    let data = try runAccord("list", "agreements", "--data", "/no/such/directory")
    #expect(data.status == .code(3))
    #expect(data.standardError.contains("/no/such/directory"))
  }

  @Test("Without a terminal the dashboard is a summary in plain text")
  func summary() throws {
    let data = try SampleData()
    let result = try run(BuiltProduct.path("accord"), dashboardArguments(data))
    #expect(result.status == .code(0))
    #expect(result.standardOutput.contains("Anthropic: Claude: "))
    #expect(!result.outputBytes.contains(0x1B))
  }

  @Test("A reader that goes away ends the command quietly")
  func brokenPipe() throws {
    let accord = try BuiltProduct.path("accord")
    let result = try run(
      "/bin/bash",
      ["-c", "\(accord) list bodies --format json | head -c 10; exit ${PIPESTATUS[0]}"])
    #expect(result.status == .code(0))
    #expect(result.errorBytes.isEmpty)
  }
}
