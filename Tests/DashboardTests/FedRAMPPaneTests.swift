import Agreements
import Terminal
import Testing

@testable import Dashboard

/// What the FedRAMP pane and its title tell of offerings that come and go.
@Suite struct FedRAMPPaneTests {
  /// The sample with one more offering, which stood at High until it was delisted.
  private func withDelisted() -> Registry {
    SampleRegistry.make { contents in
      var gone = Offering(id: "FR9", name: "Gone Cloud", provider: "Gone")
      gone.certifications = zip(
        [CertificationStatus.certified, .delisted], ["2024-01-01", "2025-01-01"]
      ).compactMap { status, day in
        Day(day).map { day in
          var state = Certification(status: status, on: ApproximateDate(day))
          state.level = .high
          return state
        }
      }
      contents.offerings.append(gone)
    }
  }

  private func title(_ dashboard: DashboardDriver) -> String {
    dashboard.screen.split(separator: "\n").first { $0.contains("2 FedRAMP") }.map(String.init)
      ?? ""
  }

  @Test func theTitleCountsHighInEachStatus() throws {
    var dashboard = DashboardDriver(withDelisted())
    try dashboard.press("2", "z")
    #expect(
      title(dashboard).contains(
        "3 listed · High: 1 certified, 0 in process, 0 ready, 1 delisted · "))
    try dashboard.press("/")
    dashboard.type("status:delisted")
    try dashboard.press("enter")
    #expect(dashboard.rows(.fedramp) == [.offering("FR9")])
    #expect(title(dashboard).contains("0 of 1 certified, 0 of 0 in process, 0 of 0 ready, 1 of 1"))
  }

  @Test func whatIsDelistedIsLeftOutWhereThereIsLessRoom() {
    let dashboard = DashboardDriver(withDelisted(), columns: 100)
    #expect(title(dashboard).contains("High 1 cert 0 proc 0 ready ─"))
  }

  @Test func beforeItWasDelistedItCountedAsCertified() throws {
    var dashboard = DashboardDriver(withDelisted())
    dashboard.state.asOf = Day("2024-12-31")
    dashboard.state.refreshRows()
    try dashboard.press("2", "z")
    #expect(title(dashboard).contains("2 listed · High: 2 certified, 0 in process, 0 ready · "))
  }

  private func renewed(_ second: Int, _ dashboard: inout DashboardDriver) {
    let registry = SampleRegistry.make { contents in
      guard let day = Day("2026-06-15") else { return }
      contents.agreements[0].statuses.append(
        Agreement.StatusEntry(status: .terminated, on: ApproximateDate(day)))
    }
    dashboard.read(registry, second: second)
  }

  @Test func newChangesComeInAtTheTopForWhoLooksElsewhere() throws {
    var dashboard = DashboardDriver()
    renewed(1, &dashboard)
    #expect(dashboard.state[.changes].index == 0)
    #expect(dashboard.state[.changes].selection == dashboard.rows(.changes).first)
  }

  @Test func whatIsChosenUnderTheKeysStaysChosen() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("4")
    let chosen = dashboard.state[.changes].selection
    renewed(1, &dashboard)
    #expect(dashboard.rows(.changes).first != chosen)
    #expect(dashboard.state[.changes].selection == chosen)
  }

  @Test func whoHasMovedDownStaysThere() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("4", "j", "j", "1")
    let chosen = dashboard.state[.changes].selection
    renewed(1, &dashboard)
    #expect(dashboard.state[.changes].selection == chosen)
  }
}
