import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct RecordFormTests {
  private static let diff = """
    --- a/approvals/house.yaml
    +++ b/approvals/house.yaml
    @@ -1,2 +1,4 @@
     decisions:
       - id: d1
    +  - id: d2
    +    status: approved

    """

  private func form(_ dashboard: DashboardDriver) throws -> RecordForm {
    guard case .record(let form)? = dashboard.state.overlays.last else {
      throw Missing.form
    }
    return form
  }

  private enum Missing: Error { case form }

  /// The form with all that is needed, and the button chosen.
  private func filled() throws -> DashboardDriver {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("3", "r")
    for text in ["approved", "", "gsa", "", "", "confirmed", "by memo"] {
      dashboard.type(text)
      try dashboard.press("tab")
    }
    return dashboard
  }

  @Test func whatIsKnownFromTheRowIsFilledIn() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("3")
    guard case .approval(let id)? = dashboard.state.chosenRow else { throw Missing.form }
    try dashboard.press("r")
    let form = try form(dashboard)
    #expect(form[.agreement] == id.agreement?.text)
    #expect(form[.branch] == id.branch.rawValue)
    #expect(form[.body] == id.body?.text)
    #expect(form[.date] == SampleRegistry.today.description)
    #expect(form.focus == .status)
    #expect(dashboard.screen.contains("guidance only"), "what may stand there is offered")
  }

  @Test func anInterruptionGivesUpTheFormButForTheWaitWhileItIsWritten() throws {
    var dashboard = try filled()
    #expect(dashboard.state.heedsInterrupt)
    try dashboard.press("enter")
    #expect(!dashboard.state.heedsInterrupt, "the files are looked at")
    dashboard.send(.recordAnswered(.planned(diff: Self.diff)))
    #expect(dashboard.state.heedsInterrupt)
    try dashboard.press("y")
    #expect(!dashboard.state.heedsInterrupt, "the record is written")

    dashboard = try filled()
    dashboard.send(.key(.interrupt))
    #expect(dashboard.state.overlays.isEmpty)
    #expect(!dashboard.state.heedsInterrupt)
  }

  @Test func candidatesAreChosenByArrowsOrByTyping() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("3", "r", "down", "down", "enter")
    #expect(try form(dashboard)[.status] == "piloting")
    #expect(try form(dashboard).focus == .date)
    try dashboard.press("tab")
    dashboard.type("gs")
    try dashboard.press("enter")
    #expect(try form(dashboard)[.source] == "gsa", "the only one with these letters")
  }

  @Test func theDifferenceIsShownAndAgreedToBeforeAnythingIsWritten() throws {
    var dashboard = try filled()
    #expect(dashboard.effects.isEmpty)
    try dashboard.press("enter")
    guard case .planRecord(let draft)? = dashboard.effects.last else { throw Missing.form }
    #expect(draft.status == .approved)
    #expect(draft.certainty == .confirmed)
    #expect(draft.note == "by memo")
    dashboard.send(.recordAnswered(.planned(diff: Self.diff)))
    #expect(dashboard.screen.contains("+  - id: d2"))
    #expect(dashboard.screen.contains("y write it"))
    try dashboard.press("enter")
    #expect(dashboard.effects.count == 1, "a key pressed twice agrees to nothing")
    try dashboard.press("n")
    #expect(dashboard.screen.contains("Show what would be written"))
    try dashboard.press("enter")
    dashboard.send(.recordAnswered(.planned(diff: Self.diff)))
    try dashboard.press("y")
    #expect(dashboard.effects.last == .writeRecord(draft))
    dashboard.send(.recordAnswered(.recorded("d9", "Recorded d9 in approvals/house.yaml.")))
    #expect(dashboard.state.overlays.isEmpty)
    #expect(dashboard.screen.contains("Recorded d9 in approvals/house.yaml. U takes it back."))
  }

  @Test func whatIsWrongIsSaidAtItsField() throws {
    var dashboard = try filled()
    try dashboard.press("shift-tab", "ctrl-u", "shift-tab", "ctrl-u")
    dashboard.type("surely")
    try dashboard.press("tab", "tab", "enter")
    #expect(try form(dashboard).focus == .certainty)
    #expect(dashboard.screen.contains("'surely' is none of confirmed, reported"))
    try dashboard.press("ctrl-u")
    #expect(!dashboard.screen.contains("is none of"))
    try dashboard.press("tab", "tab", "enter")
    dashboard.send(
      .recordAnswered(.refused(RecordRefusal(.body, "there is no body 'hous' — did you mean?"))))
    #expect(try form(dashboard).focus == .body)
    let rows = dashboard.screen.split(separator: "\n").map(String.init)
    let place = try #require(rows.firstIndex { $0.hasPrefix(" Body") })
    #expect(rows[place + 1].contains("there is no body 'hous'"))
  }

  @Test func theLastRecordOfTheSessionIsTakenBack() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("U")
    #expect(dashboard.screen.contains("no decision was recorded in this session"))
    dashboard.send(.recordAnswered(.recorded("d9", "Recorded d9.")))
    try dashboard.press("U")
    #expect(dashboard.effects == [.takeBackRecord("d9")])
    dashboard.send(.recordAnswered(.takenBack("d9", "Took back d9.")))
    #expect(dashboard.screen.contains("Took back d9."))
    #expect(dashboard.state.records.isEmpty)
  }

  @Test func shippedDataTakesNoRecords() throws {
    var dashboard = DashboardDriver(live: .embedded)
    try dashboard.press("r")
    #expect(dashboard.state.overlays.isEmpty)
    #expect(dashboard.screen.contains("accord init DIR"))
  }

  @Test func commitsAreNamedWhereTheyAreKnown() throws {
    var dashboard = DashboardDriver(columns: 200, rows: 40)
    #expect(!dashboard.screen.contains("Committed"))
    let change = try #require(
      dashboard.state.registry.history().first { $0.kind == .approval })
    var commits = ChangeCommits()
    commits.add(
      change,
      from: ChangeCommit(
        hash: "1f2e3d4c5b", author: "A. Clerk", day: SampleRegistry.day("2026-03-12"),
        subject: "Note the memo"))
    commits.add(
      change, from: ChangeCommit(hash: "0", author: "Later", day: nil, subject: ""))
    dashboard.send(.commitsRead(commits))
    try dashboard.press("4")
    #expect(dashboard.screen.contains("1f2e3d4c5b"))
    while dashboard.state.chosenRow != .change(ChangeID(key: ChangeKey(change), moment: nil)) {
      try dashboard.press("j")
    }
    try dashboard.press("w")
    #expect(dashboard.screen.contains("1f2e3d4c5b: Note the memo"))
    #expect(dashboard.screen.contains("by A. Clerk on 2026-03-12"))
  }
}
