import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct TimeTravelTests {
  private func day(_ text: String) -> Day { SampleRegistry.day(text) }

  @Test func stepsGoFromChangeToChangeAndStopAtToday() throws {
    var dashboard = DashboardDriver()
    var visited: [String] = []
    for key in ["[", "[", "]", "]"] {
      try dashboard.press(key)
      visited.append(dashboard.state.day.description)
    }
    #expect(visited == ["2026-05-01", "2026-04-03", "2026-05-01", "2026-06-15"])
    #expect(dashboard.state.asOf == nil)
    try dashboard.press("]")
    #expect(dashboard.state.day == day("2026-08-01"), "the day after the last one of the term")
    try dashboard.press("[")
    #expect(dashboard.state.asOf == nil)
  }

  @Test func detailsSayWhatIsStillToCome() throws {
    func screens(on day: String?) throws -> String {
      var dashboard = DashboardDriver(columns: 120, rows: 120)
      if let day {
        try dashboard.press("t")
        dashboard.type(day)
        try dashboard.press("enter")
      }
      try dashboard.press("1", "g", "j", "enter")
      return dashboard.screen
    }
    let before = try screens(on: "2026-03-01")
    #expect(before.contains("2026-04-03        still to come: restored"))
    #expect(before.contains("2026-02-27        terminated"))
    #expect(try !screens(on: nil).contains("still to come: "))

    var approval = DashboardDriver(columns: 120, rows: 60)
    try approval.press("3", "t")
    approval.type("2026-03-01")
    try approval.press("enter", "g", "j", "enter")
    #expect(approval.screen.contains("by 2026-03-11     still to come: ✓ approved"))
    #expect(approval.screen.contains("2025-09-17        ◔ pending"))
  }

  @Test func everyPaneAndCountShowsTheDayAndTheTitleSaysSo() throws {
    var dashboard = DashboardDriver()
    #expect(!dashboard.screen.contains("AS OF"))
    try dashboard.press("t")
    dashboard.type("2026-03-01")
    try dashboard.press("enter")
    #expect(dashboard.screen.contains("AS OF 2026-03-01"))
    #expect(dashboard.state.rows.changes.allSatisfy { $0.change.hasBegun(by: day("2026-03-01")) })
    #expect(!dashboard.screen.contains("FR2"))
    #expect(dashboard.state.rows.laterChanges > 0)
    // Pending since 2025-08-12 for the courts, since 2025-09-17 for the House.
    #expect(dashboard.screen.contains("2 pending, longest 201 d"))
    try dashboard.press("T")
    #expect(dashboard.state.asOf == nil)
    #expect(!dashboard.screen.contains("AS OF"))
  }

  @Test func aMistypedDayIsNamedAndNothingMoves() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("t")
    dashboard.type("2026-02-30")
    try dashboard.press("enter")
    #expect(dashboard.state.asOf == nil)
    #expect(dashboard.screen.contains("2026-02"))
  }

  @Test func enterGoesToTheRecordAsItWasOnTheDayOfTheChange() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("4")
    let place = try #require(
      dashboard.state.rows.changes.firstIndex { $0.change.to == "terminated" })
    for _ in 0..<place { try dashboard.press("j") }
    try dashboard.press("enter")
    #expect(dashboard.state.day == day("2026-02-27"))
    #expect(dashboard.state.chosenRow == .agreement("claude-2025"))
    #expect(dashboard.screen.contains("AS OF 2026-02-27"))
    #expect(dashboard.screen.contains("terminated"))
    try dashboard.press("escape")
    #expect(dashboard.state.focus == .vendors)
    #expect(dashboard.state[.vendors].selection == .agreement("claude-2025"))
  }

  @Test func theChangeItselfTellsFromToAndWhy() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("4")
    let place = try #require(
      dashboard.state.rows.changes.firstIndex { $0.change.kind == .access })
    for _ in 0..<place { try dashboard.press("j") }
    try dashboard.press("w")
    for text in ["derived verdict", "Because", "In effect", "From", "To"] {
      #expect(dashboard.screen.contains(text))
    }
  }

  @Test func aDecisionMadeAgainIsAConfirmation() throws {
    let registry = SampleRegistry.make { contents in
      contents.decisions.append(
        SampleRegistry.decision(
          "d6", "claude-2025", .legislative, "senate", .pending, "2026-05-20"))
    }
    var dashboard = DashboardDriver(registry)
    try dashboard.press("4")
    #expect(dashboard.screen.contains("pending, decision confirmed"))
    #expect(!dashboard.screen.contains("pending → pending"))
  }

  @Test func stepsFollowTheBranchAndTheFilter() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("E", "[")
    let executive = dashboard.state.day
    try dashboard.press("T", "A", "/")
    dashboard.type("gemini")
    try dashboard.press("enter", "[")
    #expect(dashboard.state.day == day("2026-01-21"))
    #expect(executive <= SampleRegistry.today)
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func theTimelineShowsDensityAndWhereOneStands(_ glyphs: Glyphs) throws {
    var dashboard = DashboardDriver(glyphs: glyphs)
    try dashboard.press("[", "[")
    let lines = dashboard.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let strip = try #require(lines.dropFirst().first)
    #expect(strip.contains(glyphs.here))
    #expect(strip.contains(glyphs.today))
    #expect(strip.contains("2024") && strip.contains("2026"))
  }

  @Test func onASmallScreenTheStripStandsWhileAnotherDayIsLookedAt() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    #expect(dashboard.state.layout.timeline.isEmpty)
    try dashboard.press("[")
    #expect(!dashboard.state.layout.timeline.isEmpty)
    try dashboard.press("T")
    #expect(dashboard.state.layout.timeline.isEmpty)
  }
}
