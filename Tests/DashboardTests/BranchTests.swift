import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct BranchTests {
  @Test func everyPaneShowsTheChosenBranchOnly() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("J")
    #expect(dashboard.rows(.vendors) == [.vendor("anthropic"), .agreement("claude-2025")])
    #expect(Set(dashboard.rows(.fedramp)) == [.offering("FR1"), .offering("FR2")])
    #expect(
      dashboard.rows(.approvals) == [
        .approval(Approval.ID(agreement: "claude-2025", branch: .judicial, body: "courts"))
      ])
    for entry in dashboard.state.rows.changes {
      #expect(entry.change.branch == nil || entry.change.branch == .judicial)
    }
    try dashboard.press("A")
    #expect(dashboard.rows(.approvals).count == 4)
  }

  @Test func oneKeyGoesThroughAllBranches() throws {
    var dashboard = DashboardDriver()
    var shown: [Branch?] = []
    for _ in 0..<4 {
      try dashboard.press("b")
      shown.append(dashboard.state.branch)
    }
    #expect(shown == [.executive, .legislative, .judicial, nil])
  }

  @Test func theTabsCountTheAgreementsOfEachBranch() {
    let dashboard = DashboardDriver()
    #expect(dashboard.state.rows.counts == [.executive: 2, .legislative: 1, .judicial: 1])
    #expect(dashboard.screen.contains("[All 2]"))
    #expect(dashboard.screen.contains("Executive 2"))
  }

  @Test func pendingApprovalsComeFirstTheLongestWaitingAtTheTop() {
    let rows = DashboardDriver().rows(.approvals)
    let bodies = rows.map { row -> Body.ID? in
      if case .approval(let id) = row { id.body } else { nil }
    }
    #expect(bodies == ["courts", "senate", "house", "hhs"])
  }
}
