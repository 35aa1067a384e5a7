import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct MouseTests {
  /// Clicks on the first place where a text stands.
  private func click(_ text: String, _ dashboard: inout DashboardDriver) throws {
    let lines = dashboard.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) }, "\(text) is not on the screen")
    let range = try #require(lines[row].firstRange(of: text))
    let column = lines[row].distance(from: lines[row].startIndex, to: range.lowerBound)
    dashboard.send(.mouse(Mouse(.press, at: Point(column: column, row: row))))
  }

  @Test func aClickChoosesARowAndASecondOpensIt() throws {
    var dashboard = DashboardDriver()
    try click("└ Gemini", &dashboard)
    #expect(dashboard.state[.vendors].selection == .agreement("gemini-2025"))
    #expect(dashboard.state.overlays.isEmpty)
    try click("└ Gemini", &dashboard)
    #expect(dashboard.state.overlays == [.detail(DetailState(row: .agreement("gemini-2025")))])
  }

  @Test func aClickFocusesAPaneAndChoosesThere() throws {
    var dashboard = DashboardDriver()
    try click("Senate  ", &dashboard)
    #expect(dashboard.state.focus == .approvals)
    #expect(dashboard.state[.approvals].index == 1)
  }

  @Test func aClickOnAHeaderSortsAndAnotherReverses() throws {
    var dashboard = DashboardDriver()
    try click("Since", &dashboard)
    #expect(dashboard.state.focus == .approvals)
    #expect(dashboard.state[.approvals].table.sort == [.init("since")])
    try click("Since▴", &dashboard)
    #expect(dashboard.state[.approvals].table.sort == [.init("since", isDescending: true)])
  }

  @Test func tabsAndKeysOfTheMomentCallTheirCommands() throws {
    var dashboard = DashboardDriver()
    try click("Judicial", &dashboard)
    #expect(dashboard.state.branch == .judicial)
    try click("? help", &dashboard)
    #expect(dashboard.state.overlays.last?.context == .help)
    try click("escape back", &dashboard)
    #expect(dashboard.state.overlays.isEmpty)
  }

  @Test func theWheelScrollsWhatIsUnderThePointer() throws {
    var dashboard = DashboardDriver()
    let body = try #require(dashboard.state.layout.area(of: .changes)).body
    dashboard.send(.mouse(Mouse(.wheelDown, at: body.origin)))
    #expect(dashboard.state.focus == .vendors)
    #expect(dashboard.state[.changes].top == 3)
    #expect(dashboard.state[.changes].index == 3, "the chosen row stays in sight")
    dashboard.send(.mouse(Mouse(.wheelUp, at: body.origin)))
    #expect(dashboard.state[.changes].top == 0)
  }

  @Test func aClickChoosesFromAListAndOneBesideClosesIt() throws {
    var dashboard = DashboardDriver()
    try dashboard.press(":")
    dashboard.type("judic")
    try click("Show what concerns the judicial", &dashboard)
    #expect(dashboard.state.branch == .judicial)
    #expect(dashboard.state.overlays.isEmpty)
    try dashboard.press(":")
    dashboard.send(.mouse(Mouse(.press, at: Point(column: 0, row: 3))))
    #expect(dashboard.state.overlays.isEmpty)
  }

  @Test func theMouseCanBeLeftToTheTerminal() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("M")
    #expect(dashboard.effects == [.useMouse(false)])
    #expect(dashboard.state.notice?.text.contains("M gives it back") == true)
    dashboard.send(.mouse(Mouse(.press, at: Point(column: 5, row: 6))))
    #expect(dashboard.state[.vendors].index == 0)
    try dashboard.press("M")
    #expect(dashboard.effects == [.useMouse(false), .useMouse(true)])
  }
}
