import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct PageTests {
  @Test func detailsShowTheSourcesAndThePlaceInTheFiles() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("j", "enter", "G")
    #expect(dashboard.screen.contains("GSA, 2025-08-12: OneGov agreement announced (excerpt)"))
    #expect(dashboard.screen.contains("agreements/claude-2025.yaml:1"))
    try dashboard.press("o")
    #expect(dashboard.effects == [.openLink("https://www.example.gov/onegov")])
    try dashboard.press("escape")
    #expect(dashboard.state.overlays.isEmpty)
  }

  @Test func linksThatAreNoWebLinksAreRefused() throws {
    var dashboard = DashboardDriver(
      SampleRegistry.make { $0.sources[0].url = "file:///etc/passwd" })
    try dashboard.press("j", "enter", "o")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.state.notice?.severity == .error)
  }

  @Test func helpListsEveryCommandWithTheKeysReallyBound() throws {
    var dashboard = DashboardDriver(columns: 200, rows: 80)
    try dashboard.press("?")
    for command in Command.all {
      #expect(dashboard.screen.contains(command.help), "\(command.id.rawValue)")
      #expect(dashboard.screen.contains(command.keys.joined(separator: ", ")))
    }
  }

  @Test func anUnknownKeyNamesTheHelpKey() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("Y")
    #expect(dashboard.screen.contains("No command for \"Y\"; ? shows the keys."))
  }

  @Test func quitClosesWhatIsOnTopFirst() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("?", "q")
    #expect(dashboard.effects.isEmpty)
    try dashboard.press("q")
    #expect(dashboard.effects == [.quit])
  }

  @Test func shippedDataIsNotEdited() throws {
    var dashboard = DashboardDriver(live: .embedded)
    try dashboard.press("j", "e")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.state.notice?.text.contains("accord init DIR") == true)
  }

  @Test func theMatrixNamesBranchesAndBodies() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("a")
    for name in ["executive", "legislative", "judicial", "House", "Senate", "Federal courts"] {
      #expect(dashboard.screen.contains(name))
    }
  }
}
