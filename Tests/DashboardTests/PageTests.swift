import Agreements
import Foundation
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
    #expect(dashboard.screen.contains("Opening https://www.example.gov/onegov"))
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
    var dashboard = DashboardDriver(columns: 200, rows: 140)
    try dashboard.press("?")
    for command in Command.all {
      #expect(dashboard.screen.contains(command.help), "\(command.id.rawValue)")
      #expect(dashboard.screen.contains(command.keys.joined(separator: ", ")))
    }
  }

  @Test func anUnknownKeyNamesTheHelpKey() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("ctrl-y")
    #expect(dashboard.screen.contains("No command for \"ctrl-y\"; ? shows the keys."))
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
    var dashboard = DashboardDriver(columns: 200)
    try dashboard.press("a")
    for name in ["executive", "legislative", "judicial", "House", "Senate", "Federal courts"] {
      #expect(dashboard.screen.contains(name))
    }
  }

  @Test func theMatrixScrollsSidewaysToEveryBody() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("a")
    var seen = dashboard.screen
    for _ in 0..<6 {
      try dashboard.press("l")
      // What the rows are about stays in sight at the top.
      #expect(dashboard.screen.contains("Agreement "))
      seen += dashboard.screen
    }
    for name in ["House", "Senate", "Federal courts"] { #expect(seen.contains(name)) }
    #expect(dashboard.state.overlays == [.matrix(ScrollState(column: 6))])
    for _ in 0..<8 { try dashboard.press("h") }
    #expect(dashboard.state.overlays == [.matrix(ScrollState())])
  }

  @Test func theMatrixSaysWhyAndLeadsToTheAgreement() throws {
    var dashboard = DashboardDriver(columns: 120, rows: 40)
    try dashboard.press("a")
    #expect(dashboard.screen.contains("executive branch, "))
    for step in ["in force", "covered", "certified", "approved"] {
      #expect(dashboard.screen.contains(" \(step) "), "\(step)")
    }
    try dashboard.press("j")
    let chosen = try #require(dashboard.state.chosenRow)
    try dashboard.press("enter")
    #expect(dashboard.state.overlays.last == .detail(DetailState(row: chosen)))
    try dashboard.press("escape")
    #expect(dashboard.state.overlays == [.matrix(ScrollState(index: 1))])
  }

  @Test func aVendorLeadsToItsAgreementsAndTheyToTheirApprovals() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("enter", "j", "enter")
    guard case .detail(let detail) = dashboard.state.overlays.last, case .agreement = detail.row
    else { return #expect(Bool(false), "\(dashboard.state.overlays)") }
    let page = dashboard.state.page(of: .detail(detail))
    let approval = page.lines.firstIndex { line in
      if case .approval = line.target { true } else { false }
    }
    for _ in 0..<(try #require(approval)) { try dashboard.press("j") }
    try dashboard.press("enter")
    #expect(dashboard.state.overlays.count == 3)
    try dashboard.press("g", "enter")
    #expect(dashboard.state.notice?.text == "This line leads to no other record.")
  }

  @Test func aPageOfADetailIsTurnedAsAWhole() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("j", "enter", "page-down")
    guard case .detail(let detail) = dashboard.state.overlays.last else { return }
    #expect(detail.scroll.top > 0)
    #expect(detail.scroll.index == detail.scroll.top)
    try dashboard.press("page-up")
    guard case .detail(let back) = dashboard.state.overlays.last else { return }
    #expect(back.scroll == ScrollState())
  }

  @Test func whatIsTheSameForAllBranchesIsSaidOnce() throws {
    var dashboard = DashboardDriver(columns: 120, rows: 60)
    try dashboard.press("j", "enter")
    #expect(dashboard.screen.components(separatedBy: "in force  ").count == 2)
    #expect(dashboard.screen.contains("Its own certification"))
    #expect(dashboard.screen.contains("Through a host that is certified"))
  }
}
