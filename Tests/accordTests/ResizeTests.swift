import PseudoTerminal
import Testing

/// The window changes its size under a running dashboard.
struct ResizeTests {
  @Test("Every size in a storm down to 1x1 is survived, and the last one is drawn right")
  func storm() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    var generator = SystemRandomNumberGenerator()
    for round in 0..<200 {
      let columns = Int.random(in: 1...220, using: &generator)
      try session.resize(columns: columns, rows: Int.random(in: 1...70, using: &generator))
      if round.isMultiple(of: 10) { session.press("j", "tab") }
    }
    for size in [1, 2, 3, 5, 8] { try session.resize(columns: size, rows: size) }
    try session.resize(columns: 1, rows: 1)
    try session.resize(columns: 120, rows: 40)
    session.press("ctrl-l", "4", "g", "3", "g", "2", "g", "1", "g")
    let fresh = try startDashboard(data).snapshot().lines.map(\.withoutPosition)
    try session.wait("the same as when started in this size") {
      $0.lines.map(\.withoutPosition) == fresh
    }
  }

  @Test(
    "Each size from the smallest up shows its own layout and nothing beside it",
    arguments: [
      (1, 1), (3, 2), (29, 40), (30, 8), (40, 10), (59, 15), (60, 15), (100, 30), (300, 80),
    ])
  func size(columns: Int, rows: Int) throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    try session.resize(columns: columns, rows: rows)
    let fresh = try launchDashboard(data, columns: columns, rows: rows)
    try fresh.wait("the first frame") { screen in
      screen.lines.contains { line in line.contains { $0 != " " } }
    }
    // There is no more to wait for where the window has room for a sentence only.
    if columns >= 30, rows >= 8 { try fresh.waitForStart() }
    let expected = try fresh.settle()
    try session.wait("the same as when started in this size") { $0.lines == expected.lines }
    try session.resize(columns: 120, rows: 40)
    try session.wait("the whole screen") { $0.isDrawn && $0.contains("[1 Vendors]") }
  }

  @Test("A detail, the help and the filter line stay open across sizes")
  func overlays() throws {
    let session = try startDashboard(try SampleData())
    session.press("j", "enter")
    try session.wait(for: "What it costs")
    try session.resize(columns: 1, rows: 1)
    try session.resize(columns: 90, rows: 30)
    try session.wait("the detail") { $0.row(2).contains("Claude") && $0.contains("$1 per agency") }
    session.press("esc")
    try session.wait(for: "[1 Vendors]")
    session.press("/")
    session.type("gem")
    try session.wait("the filter") { $0.row(29).hasPrefix("/gem") }
    try session.resize(columns: 90, rows: 20)
    try session.wait("the filter, lower down") {
      $0.row(19).hasPrefix("/gem") && $0.cursor.row == 19
    }
  }

  @Test("LINES and COLUMNS of the environment do not win over the window")
  func environment() throws {
    let session = try startDashboard(
      try SampleData(), columns: 80, rows: 24, variables: ["LINES": "50", "COLUMNS": "200"])
    #expect(!session.snapshot().row(23).isEmpty)
    try session.resize(columns: 120, rows: 40)
    try session.wait("the new size") { $0.isDrawn && $0.contains("│") }
  }
}

extension String {
  /// A title without the number of the selected row.
  fileprivate var withoutPosition: String { replacing(/\d+\/(\d+ ─)/) { "\($0.output.1)" } }
}
