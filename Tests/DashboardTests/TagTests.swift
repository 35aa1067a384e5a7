import Agreements
import Testing

@testable import Dashboard

@Suite struct TagTests {
  private func exported(_ dashboard: DashboardDriver) -> ExportedFile? {
    guard case .export(let file)? = dashboard.effects.last else { return nil }
    return file
  }

  @Test func aTaggedRowIsSignedCountedAndTheNextOneChosen() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("3", "g", "*")
    #expect(dashboard.state.tags.rows == [dashboard.state.rows[.approvals][0]])
    #expect(dashboard.state[.approvals].index == 1)
    #expect(dashboard.screen.contains("1 tagged"))
    #expect(dashboard.screen.contains("✦"))
    try dashboard.press("k", "*")
    #expect(dashboard.state.tags.isEmpty)
    #expect(!dashboard.screen.contains("✦"))
  }

  @Test func tagsAreGoneToRoundTheEnds() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("3", "g", "*", "G", "*", "'")
    #expect(dashboard.state[.approvals].index == 0)
    try dashboard.press("'")
    #expect(dashboard.state[.approvals].index == dashboard.state.rows[.approvals].count - 1)
    try dashboard.press("\"")
    #expect(dashboard.state[.approvals].index == 0)
    try dashboard.press("ctrl-t")
    #expect(dashboard.state.tags.isEmpty)
    try dashboard.press("'")
    #expect(dashboard.screen.contains("no row here is tagged; * tags one"))
  }

  @Test func onlyTaggedRowsAreTakenOut() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("3", "g", "*", "j", "*", "Y")
    guard case .copy(let clipping)? = dashboard.effects.last else {
      Issue.record("nothing is copied")
      return
    }
    #expect(clipping.name == "2 tagged rows")
    #expect(clipping.text.split(separator: "\n").count == 2)
    try dashboard.press("x", "enter")
    let file = try #require(exported(dashboard))
    #expect(file.name == "2 tagged rows")
    #expect(file.text.split(whereSeparator: \.isNewline).count == 3, "a header and two rows")
    try dashboard.press("ctrl-t", "x", "enter")
    let all = try #require(exported(dashboard))
    #expect(all.name == "\(dashboard.state.rows[.approvals].count) rows")
  }

  @Test func aVendorStandsForItsAgreements() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("1", "g", "*")
    let tagged = dashboard.state.tags.rows
    #expect(!tagged.isEmpty)
    #expect(tagged.allSatisfy { if case .agreement = $0 { true } else { false } })
  }

  @Test func tagsOutsideTheFilterStayAndAreNotTakenOut() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("3", "g", "*", "/")
    dashboard.type("nothing-like-it")
    try dashboard.press("enter")
    #expect(dashboard.state.taggedPlaces(in: .approvals).isEmpty)
    try dashboard.press("escape")
    #expect(dashboard.state.taggedPlaces(in: .approvals) == [0])
  }

  @Test func tagsAreRemembered() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("1", "g", "*", "2", "*", "3", "*", "4", "*")
    let view = try #require(RememberedView(dashboard.state.remembered.description))
    var next = DashboardDriver()
    next.state.resume(view, keepsBranch: false)
    for pane in [Pane.vendors, .fedramp, .approvals] {
      #expect(next.state.taggedPlaces(in: pane) == dashboard.state.taggedPlaces(in: pane))
    }
    #expect(next.state.taggedPlaces(in: .changes).isEmpty, "changes are worked out anew")
  }

  @Test(arguments: ["", "vendor", "vendor\ta\tb", "approval\tnobody\ta\t\t", "tag\ta"])
  func whatIsNoRowIsNotTagged(_ text: String) {
    #expect(RowID(remembered: text) == nil)
  }
}
