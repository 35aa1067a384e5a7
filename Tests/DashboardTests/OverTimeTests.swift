import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct OverTimeTests {
  @Test(arguments: [Glyphs.unicode, .ascii], [80, 120, 200])
  func termsAndPendingCountsAreDrawnWithTodayMarked(_ glyphs: Glyphs, _ columns: Int) throws {
    var dashboard = DashboardDriver(columns: columns, rows: columns == 80 ? 24 : 40, glyphs: glyphs)
    try dashboard.press("v")
    let lines = dashboard.screen.split(separator: "\n").map(String.init)
    let claude = try #require(
      lines.first { $0.contains("Claude for") && $0.contains("2026-07-31") })
    #expect(claude.contains(glyphs.term))
    #expect(claude.contains(glyphs.today))
    let courts = try #require(lines.first { $0.contains("judicial") && $0.contains("now") })
    #expect(courts.contains("1 now, most 1"))
    #expect(lines.contains { $0.contains("2025") && $0.contains("2026") })
    if !glyphs.isUnicode {
      #expect(dashboard.screen.unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  @Test func anotherDayIsMarkedAndKnowsNothingOfLaterOnes() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("t")
    dashboard.type("2025-08-20")
    try dashboard.press("enter", "v")
    let lines = dashboard.screen.split(separator: "\n").map(String.init)
    let house = try #require(lines.first { $0.contains("legislative") && $0.contains("now") })
    #expect(house.contains("0 now, most 0"))
    #expect(lines.contains { $0.contains("Claude for") && $0.contains(Glyphs.unicode.here) })
  }

  @Test func enterLeadsToTheAgreement() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("v")
    let page = dashboard.state.page(of: try #require(dashboard.state.overlays.last))
    let place = try #require(page.lines.firstIndex { $0.target == .agreement("claude-2025") })
    for _ in 0..<place { try dashboard.press("j") }
    try dashboard.press("enter")
    #expect(dashboard.state.chosenRow == .agreement("claude-2025"))
  }

  @Test func daysAndCellsOfAnAxisBelongTogether() {
    let first = SampleRegistry.day("2025-01-01")
    for cells in [1, 7, 40, 365, 400] {
      let axis = TimeAxis(from: first, through: first.advanced(by: 364), cells: cells)
      var before = 0
      for offset in 0..<365 {
        let day = first.advanced(by: offset)
        let cell = axis.cell(of: day)
        #expect(cell >= before && cell < cells)
        #expect(axis.lastDay(in: cell) >= day)
        if cells <= 365 { #expect(axis.cell(of: axis.lastDay(in: cell)) == cell) }
        before = cell
      }
      #expect(axis.cell(of: first) == 0)
      #expect(axis.years.count == cells)
    }
  }
}
