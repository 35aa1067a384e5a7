import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct ViewHistoryTests {
  @Test func viewsComeBackInTheirOrderAndAgain() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("L", "/")
    dashboard.type("claude")
    try dashboard.press("enter", "3", ">", "z")
    let last = dashboard.screen
    try dashboard.press("u")
    #expect(!dashboard.state.isZoomed)
    try dashboard.press("u")
    #expect(dashboard.state[.approvals].table.sort.isEmpty)
    try dashboard.press("u", "u")
    #expect(dashboard.state.filter.text.isEmpty, "in one step, not by letters")
    #expect(dashboard.state.branch == .legislative)
    try dashboard.press("u")
    #expect(dashboard.state.branch == nil)
    try dashboard.press("u")
    #expect(dashboard.state.notice?.text.contains("no view before") == true)
    try dashboard.press("ctrl-r", "ctrl-r", "ctrl-r", "ctrl-r", "ctrl-r", "ctrl-l")
    dashboard.state.notice = nil
    #expect(dashboard.screen == last)
  }

  @Test func goingThroughThePanesIsOneStep() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("J", "tab", "tab", "tab", "u")
    #expect(dashboard.state.focus == .vendors)
    #expect(dashboard.state.branch == .judicial)
  }

  @Test func onlyTheLastViewsAreKept() throws {
    var dashboard = DashboardDriver()
    for _ in 0..<40 { try dashboard.press("E", "L") }
    #expect(dashboard.state.views.past.count == ViewHistory.limit)
  }
}
