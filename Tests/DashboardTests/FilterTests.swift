import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct FilterTests {
  @Test func rowsFollowEveryLetter() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("/")
    dashboard.type("gem")
    #expect(dashboard.rows(.vendors) == [.vendor("google"), .agreement("gemini-2025")])
    #expect(dashboard.rows(.fedramp) == [.offering("FR3")])
    try dashboard.press("backspace", "backspace", "backspace")
    #expect(dashboard.rows(.vendors).count == 5)
  }

  @Test func escapeGoesBackToTheFilterBefore() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("/")
    dashboard.type("gemini")
    try dashboard.press("enter", "/")
    dashboard.type(" nothing")
    #expect(dashboard.rows(.vendors).isEmpty)
    try dashboard.press("escape")
    #expect(dashboard.state.filter.text == "gemini")
    #expect(dashboard.rows(.vendors).count == 2)
    try dashboard.press("escape")
    #expect(dashboard.state.filter.text.isEmpty)
  }

  @Test func lettersAreTextWhileTypingAndNotCommands() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("/")
    dashboard.type("qJ?")
    #expect(dashboard.state.filter.text == "qJ?")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.state.branch == nil)
  }

  @Test func allWordsMustOccurInAnyOrderAndCase() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("/")
    dashboard.type("GOVERNMENT claude")
    #expect(dashboard.rows(.vendors) == [.vendor("anthropic"), .agreement("claude-2025")])
  }

  @Test func pastedTextIsNeverACommand() throws {
    var dashboard = DashboardDriver()
    dashboard.send(.pasted("q\nJ"))
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.state.branch == nil)
    try dashboard.press("/")
    dashboard.send(.pasted("claude\nfor"))
    #expect(dashboard.state.filter.text == "claude for")
  }

  @Test func theLineIsEditedLikeAShellLine() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("/")
    dashboard.type("one two")
    try dashboard.press("ctrl-w")
    #expect(dashboard.state.filter.text == "one ")
    try dashboard.press("ctrl-a", "delete")
    #expect(dashboard.state.filter.text == "ne ")
    try dashboard.press("end", "left")
    dashboard.type("x")
    #expect(dashboard.state.filter.text == "nex ")
    try dashboard.press("ctrl-u")
    #expect(dashboard.state.filter.text == " ")
  }
}
