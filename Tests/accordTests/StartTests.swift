import PseudoTerminal
import Testing

/// What is on the screen when the dashboard has started.
struct StartTests {
  @Test(
    "Four panes with their titles, side by side or stacked",
    arguments: [(80, 24), (120, 40), (200, 60)])
  func panes(columns: Int, rows: Int) throws {
    let session = try startDashboard(try SampleData(), columns: columns, rows: rows)
    let screen = session.snapshot()
    for title in ["[1 Vendors]", " 2 FedRAMP ", " 3 Approvals ", " 4 Changes "] {
      #expect(screen.contains(title), "\(screen)")
    }
    #expect(screen.row(0).contains("[All 3]") || screen.row(0).contains("[A 3]"))
    #expect(screen.selectedRow()?.contains("Anthropic") == true)
    let first = try #require(screen.find("[1 Vendors]"))
    let second = try #require(screen.find("2 FedRAMP"))
    #expect((first.row == second.row) == (columns >= 100))
    try session.quit()
  }

  @Test("The selection is reversed, and the cursor stands on it for readers and magnifiers")
  func selection() throws {
    let session = try startDashboard(try SampleData())
    let screen = session.snapshot()
    let place = try #require(screen.find("›"))
    #expect(screen.cell(place.row, place.column + 2).isReverse)
    #expect(!screen.cell(place.row + 1, place.column + 2).isReverse)
    #expect(screen.cursor == place)
    #expect(screen.isCursorVisible)
    #expect(screen.mouse == .clicks)
    #expect(session.isModeSet(2004) == true)
  }

  @Test("A small screen shows one pane, and its rows do not run into each other")
  func small() throws {
    let session = try startDashboard(try SampleData(), columns: 40, rows: 10)
    let screen = session.snapshot()
    #expect(screen.contains("[1 Vendors]"))
    #expect(!screen.contains("2 FedRAMP"))
    #expect(screen.contains("Claude"))
    session.press("3")
    try session.wait(for: "[3 Approvals]")
    try session.quit()
  }

  @Test("A screen of one cell is survived, and grows to a whole one")
  func oneCell() throws {
    let session = try launchDashboard(try SampleData(), columns: 1, rows: 1)
    try session.wait("the first cell") { $0.isAlternateScreen && !$0.text.isEmpty }
    session.press("j", "enter", "esc")
    try session.resize(columns: 80, rows: 24)
    try session.wait(for: "[1 Vendors]")
    try session.quit()
  }

  @Test("Below 30x8 one sentence says what is needed")
  func sentence() throws {
    let session = try launchDashboard(try SampleData(), columns: 29, rows: 7)
    try session.wait(for: "Accord needs 30x8")
    try session.quit()
  }

  @Test("The registry that ships has its agreements, and the best certifications first")
  func shipped() throws {
    let session = try startDashboard(columns: 200, rows: 60)
    let screen = session.snapshot()
    for text in ["shipped data", "Anthropic", "OpenAI", "Google", "Microsoft", "pending"] {
      #expect(screen.contains(text), "\(text) in \(screen)")
    }
    session.press("2", "z")
    let zoomed = try session.wait("the pane alone") {
      $0.contains("[2 FedRAMP]") && !$0.contains("1 Vendors")
    }
    // Those of no product on offer follow below.
    let linked = zoomed.lines.filter { $0.contains(/own:|host:/) }
    let levels = linked.compactMap { line in
      ["High", "Moderate", "Low"].first { line.contains("✓ certified") && line.contains(" \($0) ") }
    }
    #expect(levels.count > 10)
    #expect(levels == levels.sorted { rank($0) < rank($1) })
  }

  private func rank(_ level: String) -> Int {
    ["High", "Moderate", "Low"].firstIndex(of: level) ?? 3
  }
}
