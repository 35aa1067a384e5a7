import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct SeenTests {
  /// The sample with further decisions of the Senate.
  private func registry(_ days: String...) -> Registry {
    SampleRegistry.make { contents in
      for day in days {
        contents.decisions.append(
          SampleRegistry.decision(
            Decision.ID("d-\(day)"), "claude-2025", .legislative, "senate", .approved, day))
      }
    }
  }

  @Test func whatIsThereAtTheFirstStartIsNotNew() {
    #expect(DashboardDriver().state.history.unseenCount == 0)
  }

  @Test func newChangesAreMarkedCountedAndSeenOneByOne() throws {
    var dashboard = DashboardDriver()
    dashboard.read(registry("2026-06-10", "2026-06-12"))
    let count = dashboard.state.history.unseenCount
    #expect(count >= 2)
    #expect(dashboard.screen.contains("* \(count) new"))
    try dashboard.press("4", "m")
    #expect(dashboard.state.history.unseenCount == count - 1)
    let marked = dashboard.effects.compactMap { effect -> [ChangeKey]? in
      if case .markSeen(let keys) = effect { keys } else { nil }
    }
    #expect(marked.count == 1)
    try dashboard.press("N")
    #expect(dashboard.state.history.unseenCount == 0)
    #expect(dashboard.state.marks.isEmpty)
    #expect(!dashboard.screen.contains(" new"))
  }

  @Test func whatAnotherDashboardMarkedIsSeenHereToo() throws {
    var dashboard = DashboardDriver()
    dashboard.read(registry("2026-06-10"))
    var ledger = dashboard.state.history.ledger
    ledger.markSeen(Array(ledger.entries.keys))
    dashboard.send(.ledgerRead(ledger))
    #expect(dashboard.state.history.unseenCount == 0)
  }

  @Test func aNewDayCountsWaitingOnAndTellsWhatTakesEffect() throws {
    var dashboard = DashboardDriver()
    dashboard.state.settings.settings.rings = true
    #expect(dashboard.screen.contains("98 d"), "the Senate waits since 2026-03-09")
    dashboard.send(.dayBegan(SampleRegistry.day("2026-06-16")))
    #expect(dashboard.screen.contains("99 d"))
    #expect(dashboard.effects.isEmpty)
    // The clock is set far forward: the term of the agreement is over, and so its verdicts change.
    dashboard.send(.dayBegan(SampleRegistry.day("2026-08-02")))
    #expect(dashboard.effects == [.ring])
    // And back again: days waiting follow, nothing is told.
    dashboard.send(.dayBegan(SampleRegistry.day("2026-06-15")))
    #expect(dashboard.screen.contains("98 d"))
    #expect(dashboard.effects == [.ring])
  }

  @Test func nothingIsToldUnlessTheSettingsAskForIt() throws {
    var dashboard = DashboardDriver()
    dashboard.read(registry("2026-06-10"))
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.state.windowTitle == nil)
  }

  @Test func anApprovalIsToldByBellMessageAndTitle() throws {
    var dashboard = DashboardDriver()
    dashboard.state.settings.settings.rings = true
    dashboard.state.settings.settings.notifies = true
    dashboard.state.settings.settings.setsTitle = true
    #expect(dashboard.state.windowTitle == "Accord: 2 pending")
    dashboard.read(registry("2026-06-10"))
    #expect(dashboard.effects.first == .ring)
    guard case .notify(let text)? = dashboard.effects.last else {
      Issue.record("no message")
      return
    }
    #expect(text.contains("Senate: Claude: pending → approved"))
    #expect(dashboard.state.windowTitle?.hasSuffix("new, 1 pending") == true)
  }
}
