import Terminal
import Testing

@testable import Dashboard

@Suite struct PaletteTests {
  private func items(_ dashboard: DashboardDriver) -> [ChoiceItem] {
    guard case .choice(let choice)? = dashboard.state.overlays.last else { return [] }
    return dashboard.state.items(of: choice)
  }

  @Test(arguments: [
    ("next br", CommandID.nextBranch), ("nxtbr", .nextBranch), ("open-det", .open), ("z", .zoom),
    ("judicial", .judicialBranch),
  ])
  func aCommandIsFoundByTitleIdAndKey(_ text: String, _ id: CommandID) throws {
    var dashboard = DashboardDriver()
    try dashboard.press(":")
    dashboard.type(text)
    #expect(items(dashboard).first?.id == id.rawValue)
  }

  @Test func choosingPerformsTheCommandAndWhatIsUsedComesFirst() throws {
    var dashboard = DashboardDriver()
    try dashboard.press(":")
    dashboard.type("judicial")
    try dashboard.press("enter")
    #expect(dashboard.state.branch == .judicial)
    #expect(dashboard.state.overlays.isEmpty)
    try dashboard.press(":")
    #expect(items(dashboard).first?.id == "judicial-branch")
  }

  @Test func whatCannotBeDoneSaysWhy() throws {
    var dashboard = DashboardDriver(live: .embedded)
    try dashboard.press(":")
    dashboard.type("edit-record")
    let reason = items(dashboard).first?.reason
    #expect(reason?.contains("cannot be edited") == true)
    #expect(dashboard.screen.contains("cannot be edited"))
    try dashboard.press("enter")
    #expect(dashboard.state.overlays.count == 1, "the list stays open")
    try dashboard.press("escape", "e")
    #expect(dashboard.state.notice?.text.contains("cannot be edited") == true)
  }

  @Test func escapeGoesBack() throws {
    var dashboard = DashboardDriver()
    try dashboard.press(":", "j", "escape", "j")
    #expect(dashboard.state.overlays.isEmpty)
    #expect(dashboard.state[.vendors].index == 1)
  }
}
