import Terminal
import Testing

@testable import Dashboard

@Suite struct DashboardLayoutTests {
  @Test(arguments: [
    (200, 60, DashboardLayout.Mode.grid), (120, 40, .grid), (100, 15, .grid), (99, 40, .stacked),
    (80, 24, .stacked), (60, 15, .stacked), (59, 24, .single), (80, 14, .single), (40, 10, .single),
    (30, 8, .single), (29, 24, .sentence), (80, 7, .sentence), (1, 1, .sentence), (0, 0, .sentence),
  ])
  func theSizeDecidesTheArrangement(columns: Int, rows: Int, mode: DashboardLayout.Mode) {
    let layout = DashboardLayout(
      .init(size: Size(columns: columns, rows: rows), focus: .vendors, isZoomed: false))
    #expect(layout.mode == mode)
  }

  @Test func panesNeverOverlapAndFillTheMiddle() {
    for columns in stride(from: 30, through: 220, by: 7) {
      for rows in stride(from: 8, through: 70, by: 3) {
        for focus in Pane.allCases {
          let layout = DashboardLayout(
            .init(size: Size(columns: columns, rows: rows), focus: focus, isZoomed: false))
          let frames = layout.panes.map(\.frame) + [layout.divider]
          let cells = frames.reduce(0) { $0 + $1.size.columns * $1.size.rows }
          #expect(cells == layout.middle.size.columns * layout.middle.size.rows)
          for (index, frame) in frames.enumerated() {
            for other in frames.dropFirst(index + 1) {
              #expect(frame.intersection(other).isEmpty)
            }
          }
        }
      }
    }
  }

  @Test func theFocusedPaneIsTheTallestOfAStack() throws {
    for focus in Pane.allCases {
      let layout = DashboardLayout(
        .init(size: Size(columns: 80, rows: 24), focus: focus, isZoomed: false))
      let focused = try #require(layout.area(of: focus))
      for area in layout.panes where area.pane != focus {
        #expect(area.frame.size.rows < focused.frame.size.rows)
      }
    }
  }

  @Test func zoomShowsOnePaneAlone() {
    let layout = DashboardLayout(
      .init(size: Size(columns: 120, rows: 40), focus: .approvals, isZoomed: true))
    #expect(layout.panes.map(\.pane) == [.approvals])
    #expect(layout.panes.first?.frame == layout.middle)
  }

  @Test func columnsAreLeftOutWholeTheLeastImportantFirst() {
    for width in 0...200 {
      let columns = Pane.approvals.columns
      let fitted = ColumnLayout.fit(columns, in: width) { _ in 25 }
      let kept = fitted.map { columns[$0.index] }
      for (column, place) in zip(kept, fitted) where column.rank > 0 {
        #expect(place.width >= column.minimum)
      }
      let dropped = columns.filter { column in !kept.contains { $0.id == column.id } }
      let worstKept = kept.filter { $0.rank > 0 }.map(\.rank).max() ?? 0
      #expect(dropped.allSatisfy { $0.rank >= worstKept })
    }
  }
}
