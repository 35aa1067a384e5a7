import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct SortTests {
  private func approvals(_ dashboard: DashboardDriver) -> [String] {
    dashboard.rows(.approvals).map { id in
      if case .approval(let id) = id { id.body?.text ?? "" } else { "" }
    }
  }

  @Test func aColumnIsChosenFromAListAndReversed() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("3", "s")
    dashboard.type("body")
    try dashboard.press("enter")
    #expect(approvals(dashboard) == ["hhs", "courts", "house", "senate"], "by what is seen")
    #expect(dashboard.state.notice?.text == "Approvals sorted by Body, ascending.")
    #expect(dashboard.screen.contains("Body▴"))
    try dashboard.press("S")
    #expect(approvals(dashboard) == ["senate", "house", "courts", "hhs"])
    #expect(dashboard.screen.contains("Body▾"))
  }

  @Test func whatIsUnknownComesLastInBothDirections() throws {
    var dashboard = DashboardDriver()
    dashboard.state.sort(.approvals, by: "waiting")
    #expect(Array(approvals(dashboard).prefix(2)) == ["senate", "courts"])
    dashboard.state.sort(.approvals, by: "waiting")
    #expect(Array(approvals(dashboard).prefix(2)) == ["courts", "senate"])
  }

  @Test func theSortBeforeDecidesBetweenEqualRows() {
    var dashboard = DashboardDriver()
    dashboard.state.sort(.approvals, by: "body")
    dashboard.state.sort(.approvals, by: "body")
    dashboard.state.sort(.approvals, by: "vendor")
    #expect(approvals(dashboard) == ["senate", "house", "courts", "hhs"])
  }

  @Test func agreementsSortedByDateStandByThemselves() {
    var dashboard = DashboardDriver()
    dashboard.state.sort(.vendors, by: "price")
    #expect(
      dashboard.rows(.vendors) == [
        .agreement("gemini-2025"), .agreement("claude-2025"), .vendor("scale"),
      ])
    #expect(dashboard.screen.contains("Gemini for Government  Google"), "with their vendors")
    dashboard.state.sort(.vendors, by: "product")
    dashboard.state.sort(.vendors, by: "product")
    #expect(
      dashboard.rows(.vendors) == [
        .vendor("scale"), .vendor("google"), .agreement("gemini-2025"), .vendor("anthropic"),
        .agreement("claude-2025"),
      ])
  }

  @Test func theChosenRowStaysChosenWhateverTheOrder() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("3", "j", "j")
    let chosen = dashboard.state[.approvals].selection
    for pane in Pane.allCases {
      for column in pane.columns { dashboard.state.sort(pane, by: column.id) }
    }
    #expect(dashboard.state[.approvals].selection == chosen)
  }

  @Test func everyColumnSortsWithoutLosingRows() {
    for pane in Pane.allCases where pane != .vendors {
      var dashboard = DashboardDriver()
      let rows = Set(dashboard.rows(pane))
      for column in pane.columns {
        dashboard.state.sort(pane, by: column.id)
        #expect(Set(dashboard.rows(pane)) == rows)
        let up = dashboard.rows(pane)
        dashboard.state.sort(pane, by: column.id)
        #expect(Set(dashboard.rows(pane)) == rows)
        dashboard.state.sort(pane, by: column.id)
        #expect(dashboard.rows(pane) == up)
      }
    }
  }

  @Test func theNextColumnIsOneKeyAway() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("3", ">")
    #expect(dashboard.state[.approvals].table.sort.first?.column == "status")
    try dashboard.press(">", ">")
    #expect(dashboard.state[.approvals].table.sort.first?.column == "body")
    try dashboard.press("<")
    #expect(dashboard.state[.approvals].table.sort.first?.column == "waiting")
  }
}
