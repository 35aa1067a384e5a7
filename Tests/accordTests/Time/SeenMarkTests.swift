import PseudoTerminal
import Testing

/// What is new since the user last looked, across runs and beside other dashboards.
struct SeenMarkTests {
  private static let decision = """
      - id: d4
        agreement: claude
        vendor: anthropic
        product: Claude
        branch: legislative
        body: house
        status: approved
        on: 2026-06-01
        certainty: reported
        sources: [gsa]

    """

  private func count(_ screen: ScreenSnapshot) -> Int? {
    let words = screen.row(0).split(separator: " ")
    return words.firstIndex(of: "new").flatMap { $0 > 0 ? Int(words[$0 - 1]) : nil }
  }

  @Test("What came since the last run is marked and counted until it is marked seen, in every run")
  func acrossRuns() throws {
    let data = try SampleData()
    let state = try TemporaryDirectory()
    let variables = ["XDG_STATE_HOME": state.path]
    let first = try startDashboard(data, variables: variables)
    try first.wait("the history") { !$0.contains("reading the history") }
    #expect(count(first.snapshot()) == nil)
    try first.quit()
    let old = try data.directory.read("approvals/all.yaml")
    try data.directory.replaceByRename(
      "approvals/all.yaml",
      with: old + Self.decision)

    let second = try startDashboard(data, variables: variables)
    let screen = try second.wait("the count") { count($0) != nil }
    let new = try #require(count(screen))
    #expect(screen.row(with: "pending → approved")?.hasPrefix(" *") == true)
    second.press("4", "m")
    try second.wait("one fewer") { count($0) == new - 1 || new == 1 && count($0) == nil }

    // Another dashboard on the same data knows what this one marked, and the other way round.
    let third = try startDashboard(data, variables: variables)
    if new > 1 { try third.wait("the same count") { count($0) == new - 1 } }
    third.press("N")
    try third.wait("nothing new") { count($0) == nil }
    try third.quit()
    second.type("\u{1B}[I")
    try second.wait("what the other marked") { count($0) == nil }
    try second.quit()

    let fourth = try startDashboard(data, variables: variables)
    try fourth.wait("the history") { !$0.contains("reading the history") }
    #expect(count(fourth.snapshot()) == nil)
    try fourth.quit()
  }

  @Test("Without a place to remember in, the dashboard says so and works")
  func withoutState() throws {
    let session = try startDashboard(
      try SampleData(), variables: ["XDG_STATE_HOME": "/proc/none"])
    try session.wait("the warning") { $0.contains("not remembered") }
    session.press("j")
    try session.wait("the next row") { $0.selectedRow()?.contains("Claude") == true }
    try session.quit()
  }
}
