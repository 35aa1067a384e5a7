import PseudoTerminal
import Testing

/// What the dashboard remembers from one start to the next.
struct ViewMemoryTests {
  private func start(
    _ data: SampleData, _ home: TemporaryDirectory, _ arguments: [String] = []
  ) throws -> TerminalSession {
    try startDashboard(data, arguments, variables: ["XDG_STATE_HOME": home.path])
  }

  @Test("Pane, branch and zoom come back with the same data, and not with other data")
  func resume() throws {
    let (data, home) = (try SampleData(), try TemporaryDirectory())
    let first = try start(data, home)
    first.press("J", "3", "z")
    try first.wait("the zoom") { !$0.contains("1 Vendors") && $0.contains("[Judicial") }
    try first.quit()
    let second = try start(data, home)
    #expect(second.snapshot().contains("[3 Approvals]"))
    #expect(second.snapshot().contains("[Judicial"))
    #expect(!second.snapshot().contains("1 Vendors"))
    try second.quit()
    let other = try start(try SampleData(), home)
    #expect(other.snapshot().contains("[1 Vendors]"))
    try other.quit()
  }

  @Test("The branch asked for counts, and --read-only leaves nothing behind")
  func readOnly() throws {
    let (data, home) = (try SampleData(), try TemporaryDirectory())
    let first = try start(data, home, ["--read-only"])
    first.press("J", "3")
    try first.wait("the pane") { $0.contains("[3 Approvals]") }
    try first.quit()
    let second = try start(data, home, ["--branch", "executive"])
    #expect(second.snapshot().contains("[1 Vendors]"))
    #expect(second.snapshot().contains("[Executive"))
    try second.quit()
  }
}
