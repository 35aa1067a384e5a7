import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct ScriptTests {
  @Test func stepsAreReadWithTheirPlaces() throws {
    let script = Script(
      "# a remark\n\n  size 100x30\r\nfocus-approvals\nkeys j g\ntype a b\nwait\n", file: "s")
    #expect(script.problems.isEmpty)
    #expect(
      script.lines.map(\.step) == [
        .resize(Size(columns: 100, rows: 30)), .command(.focusApprovals),
        .keys([Key(.character("j")), Key(.character("g"))]), .text("a b"), .wait,
      ])
    #expect(script.lines.first?.number == 3)
    #expect(script.lines.first?.column == 3)
  }

  @Test(arguments: [
    ("focus-aprovals", "s:1:1: error: there is no command `focus-aprovals`", "`focus-approvals`?"),
    (" keys jj", "s:1:7: error: unknown key jj", "page-up"),
    ("\nsize 3", "s:2:6: error: `3` is no size", "120x40"),
    ("size 0x10", "s:1:6: error: `0x10` is no size", "120x40"),
    ("wait 4", "s:1:6: error: `4` follows `wait`", "one step"),
    ("keys", "s:1:1: error: no key", "ctrl-f"),
  ])
  func aMistakeIsToldWithItsPlaceAndHowToMendIt(_ text: String, _ start: String, _ help: String) {
    let problems = Script(text, file: "s").problems.map(\.description)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(start) == true, "\(problems)")
    #expect(problems.first?.contains(help) == true, "\(problems)")
  }

  private func play(_ text: String, _ dashboard: inout DashboardDriver) throws {
    var player = ScriptPlayer(Script(text, file: "s"))
    while let actions = try player.actions(dashboard.state) {
      for action in actions { dashboard.send(action) }
    }
  }

  @Test func aScriptDoesWhatAUserDoes() throws {
    var dashboard = DashboardDriver()
    try play("filter\ntype claude\nkeys enter\njudicial-branch\nsize 90x20", &dashboard)
    #expect(dashboard.state.filter.text == "claude")
    #expect(dashboard.state.branch == .judicial)
    #expect(dashboard.state.size == Size(columns: 90, rows: 20))
  }

  @Test func waitHoldsTheScriptUntilTheDataIsRead() throws {
    var dashboard = DashboardDriver(live: .reading)
    var player = ScriptPlayer(Script("wait\nzoom", file: "s"))
    #expect(try player.actions(dashboard.state) == nil)
    dashboard.send(.liveStateChanged(.notified))
    #expect(try player.actions(dashboard.state) == [])
    #expect(try player.actions(dashboard.state) == [.commanded(.zoom)])
  }

  @Test func aCommandThatCannotBeCalledStopsIt() {
    var dashboard = DashboardDriver()
    #expect(throws: ScriptPlayer.Refusal.self) { try play("zoom\nclear", &dashboard) }
    #expect(dashboard.state.isZoomed)
  }

  @Test func picturesShowTheScreen() {
    let dashboard = DashboardDriver(columns: 80, rows: 24)
    let text = PictureFormat.text.picture(of: dashboard.state)
    #expect(text == dashboard.screen + "\n")
    #expect(PictureFormat.svg.picture(of: dashboard.state).contains("[1 Vendors]"))
  }
}
