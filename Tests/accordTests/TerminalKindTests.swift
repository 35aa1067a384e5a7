import PseudoTerminal
import Testing

/// Terminals of other types, character sets and wishes about colour.
struct TerminalKindTests {
  @Test(
    "Every type of terminal shows the same text, the poor ones without colour",
    arguments: [
      ("xterm-256color", true), ("xterm", true), ("screen-256color", true), ("linux", true),
      ("vt100", false),
    ])
  func type(_ type: String, hasColors: Bool) throws {
    let session = try startDashboard(try SampleData(), variables: ["TERM": type])
    let screen = session.snapshot()
    let expected = try startDashboard(try SampleData()).snapshot()
    #expect(screen.lines == expected.lines)
    #expect(screen.cell(of: "✓")?.foreground == (hasColors ? .indexed(2) : .default))
    session.press("j")
    try session.wait("the next row") { $0.selectedRow()?.contains("Claude") == true }
    session.press("down")
    try session.wait("the row after") { $0.selectedRow()?.contains("Google") == true }
    try session.quit()
  }

  @Test("An unknown type is replaced by one that serves, and the user is told once")
  func unknown() throws {
    let session = try startDashboard(try SampleData(), variables: ["TERM": "no-such-terminal"])
    let screen = session.snapshot()
    #expect(screen.contains("[1 Vendors]"))
    #expect(screen.row(39).contains("no-such-terminal is not known here; xterm-256color is used."))
    session.press("j")
    try session.wait("the next row, and the keys in place of the notice") {
      $0.selectedRow()?.contains("Claude") == true && !$0.row(39).contains("no-such-terminal")
    }
    try session.quit()
  }

  @Test("No TERM at all is survived as well")
  func unset() throws {
    let session = try startDashboard(try SampleData(), variables: ["TERM": nil])
    #expect(session.snapshot().contains("[1 Vendors]"))
    try session.quit()
  }

  @Test("A terminal that cannot place text gets an explanation and the way to text output")
  func dumb() throws {
    let session = try launchDashboard(try SampleData(), variables: ["TERM": "dumb"])
    #expect(try session.waitForExit() == .code(2))
    let screen = session.snapshot()
    #expect(screen.text.contains("TERM is \"dumb\""))
    #expect(screen.text.contains("accord list agreements"))
    #expect(!session.output().contains(0x1B))
    #expect(try session.lineSettings() == session.initialLineSettings)
  }

  @Test("A C locale does not cost a letter, for glibc knows UTF-8 without it")
  func cLocale() throws {
    for variables in [["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "xx_YY.UTF-8"]] {
      let session = try startDashboard(try SampleData(), variables: variables)
      #expect(session.snapshot().contains("└ Claude"))
      try session.quit()
    }
  }

  @Test("--ascii sends ASCII alone, with the same words")
  func ascii() throws {
    let data = try SampleData()
    try data.directory.write(
      SampleData.agreement("claude", product: "Café 作 “Claude”"), to: "agreements/claude.yaml")
    let session = try startDashboard(data, ["--ascii"])
    let screen = session.snapshot()
    #expect(screen.contains("` Cafe"), "\(screen)")
    #expect(screen.selectedRow(">")?.contains("Anthropic") == true)
    session.press("j", "enter")
    try session.wait(for: "What it costs")
    session.press("q", "?")
    try session.wait(for: "Focus the next pane.")
    #expect(session.output().allSatisfy { $0 < 0x80 })
  }

  @Test("NO_COLOR takes the colours away and leaves the selection visible")
  func noColor() throws {
    let session = try startDashboard(try SampleData(), variables: ["NO_COLOR": "1"])
    let screen = session.snapshot()
    #expect(screen.usedColors == [.default])
    let place = try #require(screen.find("›"))
    #expect(screen.cell(place.row, place.column).isReverse)
  }

  @Test("An empty NO_COLOR asks for nothing")
  func emptyNoColor() throws {
    let session = try startDashboard(try SampleData(), variables: ["NO_COLOR": ""])
    #expect(session.snapshot().usedColors.count > 1)
  }

  @Test(
    "Each theme that ships can be chosen", arguments: ["default", "dark", "light", "monochrome"])
  func theme(_ name: String) throws {
    let session = try startDashboard(try SampleData(), ["--theme", name])
    let plain = try startDashboard(try SampleData()).settle().lines
    let screen = try session.wait("the same text as in every theme") { $0.lines == plain }
    #expect((screen.usedColors == [.default]) == (name == "monochrome"))
    try session.quit()
  }

  @Test("A theme that is not there is said with those that are, before the screen opens")
  func unknownTheme() throws {
    let session = try launchDashboard(try SampleData(), ["--theme", "pink"])
    #expect(try session.waitForExit() == .code(2))
    #expect(session.snapshot().text.contains("default"))
    #expect(!session.output().contains(0x1B))
  }

  @Test(
    "With something else on standard input, keys come from the terminal all the same",
    arguments: ["< /dev/null", "<&-"])
  func otherInput(_ redirection: String) throws {
    let session = try TerminalSession(
      executable: "/bin/sh",
      arguments: ["-c", "exec \(try BuiltProduct.path("accord")) \(redirection)"])
    try session.wait("the first frame") { $0.isDrawn && $0.isCursorOnSelection }
    session.press("2")
    try session.wait(for: "[2 FedRAMP]")
    try session.quit()
  }

  @Test("Where no key can ever arrive, the dashboard says so")
  func noInput() throws {
    let session = try TerminalSession(
      executable: "/usr/bin/setsid",
      arguments: ["--wait", "/bin/sh", "-c", "exec \(try BuiltProduct.path("accord")) < /dev/null"])
    #expect(try session.waitForExit() == .code(2))
    #expect(session.snapshot().text.contains("no key would ever arrive"))
    #expect(!session.output().contains(0x1B))
  }

  @Test("Closed standard output and error do no harm")
  func closedOutputs() throws {
    let accord = try BuiltProduct.path("accord")
    for redirection in [">&-", "2>&-", ">&- 2>&-"] {
      let session = try TerminalSession(
        executable: "/bin/sh",
        arguments: ["-c", "\(accord) --as-of 2026-06-15 \(redirection); exit 0"])
      if redirection == "2>&-" {
        try session.wait("the first frame") { $0.isDrawn }
        session.press("q")
      }
      #expect(try session.waitForExit() == .code(0))
      #expect(try session.lineSettings() == session.initialLineSettings)
    }
  }
}

extension ScreenSnapshot {
  fileprivate var usedColors: Set<ScreenColor> {
    var colors = Set<ScreenColor>()
    for row in 0..<rows {
      for column in 0..<columns {
        colors.insert(cell(row, column).foreground)
        colors.insert(cell(row, column).background)
      }
    }
    return colors
  }
}
