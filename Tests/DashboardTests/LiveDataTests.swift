import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct LiveDataTests {
  private func withStatus(_ status: AgreementStatus) -> Registry {
    SampleRegistry.make { contents in
      guard let day = Day("2026-06-15") else { return }
      contents.agreements[0].statuses.append(
        Agreement.StatusEntry(status: status, on: ApproximateDate(day)))
    }
  }

  @Test func aChangedRowCarriesAMarkAndStandsInChanges() {
    var dashboard = DashboardDriver()
    dashboard.read(withStatus(.terminated), second: 45_296)
    #expect(dashboard.state.marks[.agreement("claude-2025")] == .changed)
    let entry = dashboard.state.rows.changes.first
    #expect(entry?.firstSeen?.time == "12:34:56")
    #expect(entry?.change.subject == .agreement("claude-2025"))
    #expect(dashboard.screen.contains("12:34:56"))
  }

  @Test func whatIsGoneStaysInItsPlaceUntilSeen() throws {
    var dashboard = DashboardDriver()
    let place = dashboard.rows(.vendors).firstIndex(of: .agreement("gemini-2025"))
    dashboard.read(SampleRegistry.make { $0.agreements.removeLast() })
    #expect(dashboard.state.marks[.agreement("gemini-2025")] == .removed)
    #expect(dashboard.rows(.vendors).firstIndex(of: .agreement("gemini-2025")) == place)
    #expect(dashboard.screen.contains("-└ Gemini for Government"))
    try dashboard.press("N")
    #expect(!dashboard.rows(.vendors).contains(.agreement("gemini-2025")))
  }

  @Test func whatComesBackIsNoLongerGone() {
    var dashboard = DashboardDriver()
    dashboard.read(SampleRegistry.make { $0.agreements.removeLast() })
    dashboard.read(SampleRegistry.make())
    #expect(dashboard.state.tombstones.isEmpty)
    #expect(dashboard.state.marks[.agreement("gemini-2025")] == .added)
    #expect(dashboard.rows(.vendors).count == 5)
  }

  @Test func aPausedDashboardHoldsChangesBack() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("space")
    dashboard.read(withStatus(.terminated))
    #expect(dashboard.state.marks.isEmpty)
    #expect(dashboard.screen.contains("paused +"))
    try dashboard.press("space")
    #expect(dashboard.state.marks[.agreement("claude-2025")] == .changed)
  }

  @Test func theSameDataAgainIsNoChange() {
    var dashboard = DashboardDriver()
    let before = dashboard.screen
    dashboard.read(SampleRegistry.make())
    #expect(dashboard.state.marks.isEmpty)
    #expect(dashboard.state.history.unseenCount == 0)
    #expect(dashboard.screen == before)
  }

  @Test func rowsOfAFileThatTurnedBadAreMarked() throws {
    var dashboard = DashboardDriver()
    let diagnostic = Diagnostic(
      file: "agreements/claude-2025.yaml", line: 4, column: 7, severity: .error,
      message: .data("a quote is never closed"), reason: .data("the text ends before it does"),
      help: .data("add the closing quote"))
    dashboard.send(
      .dataRead(
        Snapshot(
          registry: SampleRegistry.make(), diagnostics: [diagnostic],
          staleFiles: ["agreements/claude-2025.yaml"]),
        at: WallTime(day: SampleRegistry.today, second: 0)))
    #expect(dashboard.screen.contains("!└ Claude for Government"))
    #expect(dashboard.screen.contains("! 1"))
    try dashboard.press("p")
    #expect(
      dashboard.screen.contains(
        "agreements/claude-2025.yaml:4:7: error: a quote is never closed — the text ends before"))
    try dashboard.press("e")
    #expect(
      dashboard.effects == [.edit(RecordLocation(file: "agreements/claude-2025.yaml", line: 4))])
  }

  @Test func midnightMakesThePendingWaitADayLonger() {
    var dashboard = DashboardDriver()
    #expect(dashboard.screen.contains("307 d"))
    dashboard.send(.dayBegan(SampleRegistry.today.advanced(by: 1)))
    #expect(dashboard.screen.contains("308 d"))
  }
}
