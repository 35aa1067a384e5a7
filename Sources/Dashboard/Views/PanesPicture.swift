import Agreements
import Terminal

/// The screen without what lies over the panes, as it was drawn last. A key that moves the choice in
/// one pane leaves the others as they are, and most rows of that one.
struct PanesPicture: Sendable {
  /// What a pane depends on, besides the registry: all that ``TableView`` and ``PaneTitle`` look at.
  struct PaneKey: Equatable, Sendable {
    var summary: PaneSummary.Key
    var pane: PaneState
    var isFocused: Bool
    var filter: Filter
    var marks: [RowID: ChangeMark]
    var tags: RowTags
    var tombstones: [Tombstone]
    var history: ChangeHistory?
    var staleFiles: Set<String>

    init(of area: DashboardLayout.PaneArea, _ state: borrowing DashboardState) {
      summary = PaneSummary.Key(of: area, state)
      pane = state[area.pane]
      isFocused = state.focus == area.pane
      filter = state.filter
      marks = state.marks
      tags = state.tags
      tombstones = state.tombstones
      // Which changes are new.
      history = area.pane == .changes ? state.history : nil
      staleFiles = state.snapshot.staleFiles
    }
  }

  /// A pane as it stands on the canvas.
  private struct Pane: Sendable {
    let key: PaneKey
    /// Where the chosen row begins, when it is in sight.
    let cursor: Point?
  }

  let layout: DashboardLayout
  private(set) var canvas: Canvas
  private var panes: [Pane?]

  /// One without anything but the line between the panes.
  init(_ layout: DashboardLayout, _ size: Size, _ glyphs: Glyphs) {
    self.layout = layout
    canvas = Canvas(size: size)
    panes = Array(repeating: nil, count: layout.panes.count)
    if !layout.divider.isEmpty {
      canvas.verticalLine(
        at: layout.divider.origin, rows: layout.divider.size.rows, style: StyleKey(.rule),
        glyphs: glyphs.box)
    }
  }

  /// Brings it up to a state, whose layout is that of the picture.
  /// - Returns: where the cursor stands: on the chosen row of the focused pane.
  mutating func draw(_ state: DashboardState) -> Point? {
    TitleRow(state, in: layout.title).draw(on: &canvas, state.index.worked)
    TimelineStrip.draw(state, on: &canvas, in: layout.timeline)
    var cursor: Point?
    for (index, area) in layout.panes.enumerated() {
      let place = draw(area, at: index, state)
      if area.pane == state.focus { cursor = place ?? area.title.origin }
    }
    return cursor
  }

  private mutating func draw(
    _ area: DashboardLayout.PaneArea, at index: Int, _ state: DashboardState
  ) -> Point? {
    let key = PaneKey(of: area, state)
    if let known = panes[index], known.key == key {
      // Keys that share their memory are compared at a glance.
      panes[index] = Pane(key: key, cursor: known.cursor)
      return known.cursor
    }
    PaneTitle.draw(state, area, on: &canvas)
    let cursor = state.table(in: area).draw(on: &canvas)
    panes[index] = Pane(key: key, cursor: cursor)
    return cursor
  }
}
