import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct TakingOutTests {
  private func copied(_ dashboard: DashboardDriver) -> Clipping? {
    guard case .copy(let clipping)? = dashboard.effects.last else { return nil }
    return clipping
  }

  private func exported(_ dashboard: DashboardDriver) -> ExportedFile? {
    guard case .export(let file)? = dashboard.effects.last else { return nil }
    return file
  }

  @Test func theRowIsCopiedAtOnce() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("j", "Y")
    let clipping = try #require(copied(dashboard))
    #expect(clipping.name == "row")
    #expect(clipping.text.contains("\t"))
    #expect(clipping.text.contains("Claude"))
  }

  @Test func aFieldIsChosenByItsName() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("j", "y")
    dashboard.type("product")
    try dashboard.press("enter")
    let clipping = try #require(copied(dashboard))
    #expect(clipping.name.hasPrefix("product"))
    #expect(!clipping.text.contains("\t"))
    #expect(dashboard.state.overlays.isEmpty)
  }

  @Test func onAPageItsLineComesFirst() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("j", "enter")
    #expect(dashboard.state.clippings.prefix(2).map(\.name).contains("page"))
    #expect(dashboard.state.clippings.contains { $0.name == "row" })
  }

  @Test(arguments: ["csv", "json", "jsonl", "md", "svg", "txt", "ans"])
  func everyFormIsWritten(_ ending: String) throws {
    var dashboard = DashboardDriver()
    try dashboard.press("x", "ctrl-u")
    dashboard.type("out/view.\(ending)")
    try dashboard.press("enter")
    let file = try #require(exported(dashboard))
    #expect(file.path == "out/view.\(ending)")
    #expect(!file.replaces)
    #expect(file.text.contains("Claude"))
    #expect(!file.text.contains("export to"), "the line that is typed is not in the picture")
  }

  @Test func rowsAreThoseInSightOfTheFilterInTheirOrder() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("/")
    dashboard.type("claude")
    try dashboard.press("enter", "x", "enter")
    let file = try #require(exported(dashboard))
    let lines = file.text.split(separator: "\r\n")
    #expect(lines.count == 1 + dashboard.state.recordCount(of: .vendors))
    #expect(file.path.hasPrefix("agreements-") && file.path.hasSuffix(".csv"))
  }

  @Test func aNameWithoutAKnownEndingIsNotTaken() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("x", "ctrl-u")
    dashboard.type("view.xls")
    try dashboard.press("enter")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.state.prompt != nil)
    #expect(dashboard.screen.contains(".jsonl"))
    try dashboard.press("tab")
    #expect(dashboard.state.prompt?.text == "view.csv", "the ending is completed")
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenTheUserSaysSo() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("x", "enter")
    let file = try #require(exported(dashboard))
    dashboard.send(.fileFound(file))
    #expect(dashboard.screen.contains("\(file.path) exists"))
    try dashboard.press("enter")
    #expect(dashboard.effects.count == 1, "keeping is the first choice")
    dashboard.send(.fileFound(file))
    try dashboard.press("down", "enter")
    #expect(exported(dashboard)?.replaces == true)
  }

  @Test func thePagerGetsThePageOrTheRows() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("|")
    guard case .page(let rows)? = dashboard.effects.last else {
      Issue.record("no pager")
      return
    }
    #expect(rows.contains("Claude"))
    try dashboard.press("?", "|")
    guard case .page(let help)? = dashboard.effects.last else {
      Issue.record("no pager")
      return
    }
    #expect(help.contains("Quit") && help != rows)
  }

  @Test func readOnlyWritesNothing() throws {
    var dashboard = DashboardDriver()
    dashboard.state.isReadOnly = true
    try dashboard.press("x")
    #expect(dashboard.state.prompt == nil)
    #expect(dashboard.state.notice?.text.contains("--read-only") == true)
  }
}
