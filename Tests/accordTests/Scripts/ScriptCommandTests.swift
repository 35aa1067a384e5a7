import PseudoTerminal
import Testing

/// Scripts and pictures of the real program, without a terminal.
struct ScriptCommandTests {
  @Test("--dump-screen writes the screen without a terminal, in the size asked for")
  func dump() throws {
    let data = try SampleData()
    let result = try runAccord(
      "--dump-screen", "--size", "100x30", "--data", data.path, "--as-of", SampleData.day)
    #expect(result.status == .code(0), "\(result)")
    let lines = result.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 31)
    #expect(lines.first?.contains("Accord") == true)
    #expect(!result.outputBytes.contains(0x1B))
    let standard = try runAccord("--dump-screen", variables: ["COLUMNS": nil, "LINES": "10"])
    #expect(standard.standardOutput.split(separator: "\n").count == 10)
  }

  @Test("A script drives it, and what it shows is a picture in the theme's colours")
  func script() throws {
    let data = try SampleData()
    try data.directory.write(
      "filter\ntype claude\nkeys enter\nwait\nfocus-fedramp\n", to: "tour.script")
    let result = try runAccord(
      "--script", data.directory.path(of: "tour.script"), "--dump-screen", "--format", "svg",
      "--theme", "light", "--data", data.path, "--as-of", SampleData.day)
    #expect(result.status == .code(0), "\(result)")
    #expect(result.standardOutput.hasPrefix("<svg"))
    #expect(result.standardOutput.contains("[2 FedRAMP]"))
    #expect(result.standardOutput.contains("filter: claude"))
  }

  @Test("A script exports, for the user alone, and does not write over what is there")
  func export() throws {
    let data = try SampleData()
    let target = data.directory.path(of: "out.csv")
    try data.directory.write("export\nkeys ctrl-u\ntype \(target)\nkeys enter\n", to: "x.script")
    let path = data.directory.path(of: "x.script")
    let first = try runAccord("--script", path, "--dump-screen", "--data", data.path)
    #expect(first.standardOutput.contains("Wrote 3 rows"), "\(first)")
    #expect(try FileMode.of(target) == 0o600)
    let again = try runAccord("--script", path, "--dump-screen", "--data", data.path)
    #expect(again.standardOutput.contains("Keep it"), "\(again)")
    let refused = try runAccord(
      "--script", path, "--dump-screen", "--data", data.path, "--read-only")
    #expect(refused.status == .code(1))
    #expect(refused.standardError.contains("x.script:1:1: error: "))
  }

  @Test("A script with mistakes is not played, and each is told by its place")
  func mistakes() throws {
    let data = try SampleData()
    try data.directory.write("zom\n  keys jj\n", to: "bad.script")
    let path = data.directory.path(of: "bad.script")
    let result = try runAccord("--script", path, "--dump-screen")
    #expect(result.status == .code(2))
    #expect(result.outputBytes.isEmpty)
    #expect(result.standardError.contains("\(path):1:1: error: "))
    #expect(result.standardError.contains("\(path):2:8: error: "))
    #expect(try runAccord("--script", path + "x", "--dump-screen").status == .code(3))
  }

  @Test("In a terminal the user goes on where the script ends")
  func terminal() throws {
    let data = try SampleData()
    try data.directory.write("focus-approvals\nzoom\n", to: "s.script")
    let session = try startDashboard(
      data, ["--script", data.directory.path(of: "s.script")], columns: 80, rows: 24)
    let screen = session.snapshot()
    #expect(screen.contains("[3 Approvals]"))
    #expect(!screen.contains("1 Vendors"))
    session.press("z")
    try session.wait("all panes") { $0.contains("1 Vendors") }
    try session.quit()
  }
}
