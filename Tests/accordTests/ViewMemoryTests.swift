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

  @Test("Saved filters are there with any data, and two dashboards lose none of each other's")
  func savedFilters() throws {
    let (data, home) = (try SampleData(), try TemporaryDirectory())
    func save(_ filter: String, as name: String, in session: TerminalSession) throws {
      session.press("/")
      session.type(filter)
      session.press("enter", "F")
      try session.wait("the choice") { $0.contains("Save this filter") }
      session.press("end", "enter")
      try session.wait("the question") { $0.contains("Save this filter as:") }
      session.type(name)
      session.press("enter")
      try session.wait("the answer") { $0.contains("Saved as \(name)") }
    }
    let first = try start(data, home)
    let second = try start(try SampleData(), home)
    try save("claude", as: "ours", in: first)
    try save("gemini", as: "theirs", in: second)
    try first.quit()
    try second.quit()
    let third = try start(data, home)
    third.press("F")
    try third.wait("both") { $0.contains("ours") && $0.contains("theirs") }
    third.press("home", "delete")
    try third.wait("one") { !$0.contains("ours") }
    third.press("esc")
    try third.wait("the panes") { !$0.contains("theirs") }
    try third.quit()
    let fourth = try start(data, home)
    fourth.press("F")
    try fourth.wait("the other") { $0.contains("theirs") && !$0.contains("ours") }
    fourth.press("esc")
    try fourth.wait("the panes") { !$0.contains("theirs") }
    try fourth.quit()
  }
}
