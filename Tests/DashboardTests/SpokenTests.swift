import Agreements
import Terminal
import Testing

@testable import Dashboard

/// The dashboard as a screen reader hears it.
@Suite struct SpokenTests {
  private func dashboard() -> DashboardDriver {
    DashboardDriver(columns: 130, rows: 30, glyphs: .spoken)
  }

  @Test func onePaneIsThereInWordsWithoutSignsAndBorders() throws {
    var dashboard = dashboard()
    for keys in [["1"], ["2"], ["3"], ["4"], ["?"], ["q", ":"], ["escape", "1", "j", "enter"]] {
      for key in keys { try dashboard.press(key) }
      let strange = dashboard.screen.unicodeScalars.filter {
        "─│┌┐└┘✓✗◒◔›◉▾▴".unicodeScalars.contains($0)
      }
      #expect(strange.isEmpty, "\(dashboard.screen)")
    }
    #expect(dashboard.state.layout.panes.count == 1)
  }

  @Test func aRowIsALineOfTitlesAndValues() throws {
    var dashboard = dashboard()
    try dashboard.press("j")
    let row = try #require(dashboard.screen.split(separator: "\n").first { $0.hasPrefix("Claude") })
    #expect(row.contains("executive ") || row.contains("every branch"))
    #expect(row.contains("Price "))
    #expect(dashboard.screen.contains("Vendors, pane 1 of 4, row 2 of 5"))
  }

  @Test func theCursorStandsOnTheSelection() throws {
    var dashboard = dashboard()
    try dashboard.press("j", "j")
    let cursor = try #require(render(dashboard.state).cursor)
    #expect(cursor == Point(column: 0, row: 4))
    try dashboard.press(":", "down")
    let item = try #require(render(dashboard.state).cursor)
    let lines = dashboard.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let second = PaletteChoice().items(dashboard.state)[1]
    #expect(lines[item.row].contains(second.label))
  }

  @Test func changesAreToldByLinesAtTheEnd() throws {
    var dashboard = dashboard()
    dashboard.read(SampleRegistry.make { $0.vendors[0].name = "Anthropic PBC" })
    let told = dashboard.state.announcements
    #expect(told.first?.contains("Anthropic PBC") == true)
    #expect(dashboard.screen.contains("Changed: "))
    try dashboard.press("L")
    #expect(dashboard.state.announcements == told + ["Showing the legislative branch."])
    try dashboard.press("tab")
    #expect(dashboard.state.announcements.last?.hasPrefix("FedRAMP, ") == true)
  }

  @Test func withoutAScreenReaderNothingIsKept() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("L", "tab")
    #expect(dashboard.state.announcements.isEmpty)
  }
}
