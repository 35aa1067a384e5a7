import Agreements
import Testing

@testable import Dashboard

@Suite struct RememberedViewTests {
  private func arranged() throws -> DashboardDriver {
    var dashboard = DashboardDriver()
    try dashboard.press("J", "3", "z", ">", "/")
    dashboard.type("claude")
    try dashboard.press("enter")
    dashboard.state.panes[Pane.approvals.rawValue].table.widths["body"] = 30
    dashboard.state.uses[.zoom] = 3
    return dashboard
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let view = try arranged().state.remembered
    #expect(RememberedView(view.description) == view)
    #expect(view.branch == .judicial && view.focus == .approvals && view.isZoomed)
    #expect(view.filters == ["claude"])
  }

  @Test func theNextTimeBeginsWhereTheLastOneEnded() throws {
    let view = try arranged().state.remembered
    var next = DashboardDriver()
    next.state.resume(view, keepsBranch: false)
    #expect(next.state.remembered == view)
    #expect(next.state.filter.text.isEmpty, "rows are not hidden without being asked")
    try next.press("u")
    #expect(next.state.branch == .judicial, "there is no view before the first")
    var asked = DashboardDriver()
    asked.state.branch = .executive
    asked.state.resume(view, keepsBranch: true)
    #expect(asked.state.branch == .executive)
  }

  @Test(arguments: [
    "", "accord view 2\npane fedramp", "pane fedramp", "\u{0}\u{1}",
    String(repeating: "x", count: RememberedView.sizeLimit + 1),
  ])
  func whatIsNoViewIsNotTaken(_ text: String) { #expect(RememberedView(text) == nil) }

  @Test func whatIsNotUnderstoodIsLeftOut() throws {
    let view = try #require(
      RememberedView(
        """
        accord view 1
        branch imperial
        pane cellar
        zoom maybe
        table approvals sort:nothing,-since,body order:x,body width:body=99999,no=3 hide:ghost
        table attic sort:since
        use dance 3
        use zoom -5
        use help many
        nonsense
        """))
    #expect(view.branch == nil && view.focus == .vendors && !view.isZoomed)
    let table = view.tables[Pane.approvals.rawValue]
    #expect(table.sort == [TableArrangement.SortKey("since", isDescending: true)])
    #expect(table.order == ["body"])
    #expect(table.widths.keys.sorted() == ["body"])
    #expect(try #require(table.widths["body"]) <= 200)
    #expect(table.visibility.isEmpty)
    #expect(view.uses == [.zoom: 0])
  }
}
