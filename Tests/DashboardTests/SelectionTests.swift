import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct SelectionTests {
  @Test func arrowsAndLettersMoveTheSelection() throws {
    var dashboard = DashboardDriver()
    #expect(dashboard.state[.vendors].selection == .vendor("anthropic"))
    try dashboard.press("j", "down")
    #expect(dashboard.state[.vendors].selection == .vendor("google"))
    try dashboard.press("k")
    #expect(dashboard.state[.vendors].selection == .agreement("claude-2025"))
    try dashboard.press("G")
    #expect(dashboard.state[.vendors].selection == .vendor("scale"))
    try dashboard.press("j")
    #expect(dashboard.state[.vendors].selection == .vendor("scale"))
    try dashboard.press("g", "k")
    #expect(dashboard.state[.vendors].selection == .vendor("anthropic"))
  }

  @Test func focusGoesRoundAndByNumberAndSideways() throws {
    var dashboard = DashboardDriver()
    var visited: [Pane] = []
    for key in ["tab", "tab", "tab", "tab", "shift-tab", "2", "l", "h", "h", "h"] {
      try dashboard.press(key)
      visited.append(dashboard.state.focus)
    }
    #expect(
      visited == [
        .fedramp, .approvals, .changes, .vendors, .changes, .fedramp, .approvals, .fedramp,
        .vendors, .vendors,
      ])
  }

  @Test func selectionFollowsTheRecordWhenRowsMove() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("j", "j")
    #expect(dashboard.state[.vendors].selection == .vendor("google"))
    dashboard.read(
      SampleRegistry.make { $0.vendors.insert(Vendor(id: "adobe", name: "Adobe"), at: 0) })
    #expect(dashboard.state[.vendors].selection == .vendor("google"))
    #expect(dashboard.state[.vendors].index == 3)
  }

  @Test func aVanishedSelectionPassesToTheRowInItsPlace() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("G", "m")
    dashboard.read(SampleRegistry.make { $0.vendors.removeLast() })
    #expect(dashboard.state[.vendors].selection == .vendor("scale"), "still shown as gone")
    try dashboard.press("m")
    #expect(dashboard.state[.vendors].selection == .agreement("gemini-2025"))
  }

  @Test func theChosenRowStaysInSight() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("4")
    for _ in 0..<40 {
      try dashboard.press("j")
      let pane = dashboard.state[.changes]
      let visible = dashboard.state.layout.visibleRows(of: .changes)
      #expect((pane.top..<pane.top + visible).contains(pane.index))
    }
    dashboard.send(.resized(Size(columns: 50, rows: 9)))
    let pane = dashboard.state[.changes]
    let visible = dashboard.state.layout.visibleRows(of: .changes)
    #expect((pane.top..<pane.top + visible).contains(pane.index))
  }
}
