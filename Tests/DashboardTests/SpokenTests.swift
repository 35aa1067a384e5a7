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

  @Test func detailsAreSentencesOneAfterTheOther() throws {
    var dashboard = dashboard()
    try dashboard.press("j", "enter")
    let page = try #require(dashboard.state.overlays.last.map(dashboard.state.page))
    let lines = page.lines.map(\.text)
    #expect(lines.contains("Price: $1 per agency."))
    #expect(lines.contains { $0.hasPrefix("Through a host that is certified: Federal Cloud") })
    // No line stands behind another's label, and no column beside another.
    let padded = lines.filter { $0.drop { $0 == " " }.contains("  ") }
    #expect(padded.isEmpty, "\(padded)")
  }

  @Test func theAccessMatrixIsASentenceForEachAgreement() throws {
    var dashboard = dashboard()
    try dashboard.press("a")
    let first = try #require(dashboard.state.overlays.last.map(dashboard.state.page))
    #expect(first.header.isEmpty)
    #expect(first.title.contains("for executive branch, 1 of "))
    #expect(first.lines.first?.text == "Anthropic, Claude for Government: unknown.")
    try dashboard.press("right")
    let second = try #require(dashboard.state.overlays.last.map(dashboard.state.page))
    #expect(second.lines.first?.text == "Anthropic, Claude for Government: conditional.")
    #expect(second.footer.contains { $0.text.hasPrefix("in force: yes: ") })
    #expect(dashboard.state.announcements.last?.contains("for legislative branch") == true)
    let cursor = try #require(render(dashboard.state).cursor)
    let lines = dashboard.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[cursor.row].contains("Claude for Government: conditional."))
  }

  @Test func helpListsAndPicturesAreSentencesToo() throws {
    var dashboard = dashboard()
    try dashboard.press("?")
    let help = try #require(dashboard.state.overlays.last.map(dashboard.state.page))
    #expect(help.title == "Help, / finds")
    #expect(
      help.lines.map(\.text).contains("z, Zoom: Show the focused pane alone, or all panes again."))
    #expect(!help.lines.contains { $0.text.contains("  ") })
    try dashboard.press("q", "v")
    let time = try #require(dashboard.state.overlays.last.map(dashboard.state.page))
    #expect(time.header.isEmpty)
    let sentences = time.lines.map(\.text)
    #expect(sentences.contains { $0.hasPrefix("judicial: ") && $0.hasSuffix(" at most.") })
    #expect(sentences.contains { $0.hasPrefix("Anthropic, Claude for Government: from 2025") })
    #expect(!sentences.contains { $0.contains("  ") || $0.contains("==") })
    try dashboard.press("q", ":")
    let cursor = try #require(render(dashboard.state).cursor)
    let lines = dashboard.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[cursor.row].contains("k, Up: Go to the row above, or scroll up by a line."))
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
