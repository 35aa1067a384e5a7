import PseudoTerminal
import Testing

/// Bulk files of decisions, as a user sees them on the screen.
struct BulkDashboardTests {
  private let data: SampleData

  /// - Parameter rows: so many decisions stand in the bulk file.
  private func write(rows: Int) throws {
    let row = "Claude,executive,town,Town of Ware,local,pending,2026-01-02\n"
    let header = "product,branch,body,body_name,level,status,since\n"
    try data.directory.write(
      header + String(repeating: row, count: rows), to: "approvals/towns.csv")
  }

  init() throws { data = try SampleData() }

  @Test("Keys answer while a large file is read, and ctrl-c stops it and leaves the rest")
  func stopped() throws {
    // More than any machine reads before the keys are pressed.
    try write(rows: 600_000)
    let session = try TerminalSession(
      executable: BuiltProduct.path("accord"), arguments: dashboardArguments(data), columns: 120,
      rows: 40)
    try session.wait("the first frame") { $0.isDrawn && $0.contains("ctrl-c stops") }
    try session.expectAnswering()
    #expect(session.snapshot().contains("ctrl-c stops"))
    session.press("ctrl-c")
    let screen = try session.wait("the end") { !$0.contains("reading") }
    #expect(screen.row(39).contains("Stopped"))
    #expect(screen.contains("Anthropic"))
    try session.expectAnswering()
    try session.quit()
  }

  @Test("A row that is appended to a large file is on the screen, and the others stay")
  func appended() throws {
    try write(rows: 20_000)
    let session = try startDashboard(data)
    try session.wait("the decisions") { $0.contains("Town of Ware") }
    try data.directory.append(
      "Claude,judicial,court,Court of Lund,local,approved,2026-01-03\n", to: "approvals/towns.csv")
    session.press("/")
    session.type("lund\r")
    let screen = try session.wait("the new row") { $0.contains("Court of Lund") }
    #expect(!screen.contains("Town of Ware"))
    session.press("esc")
    try session.wait("all rows") { $0.contains("Town of Ware") }
    try session.quit()
  }
}
