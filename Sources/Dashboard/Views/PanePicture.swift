import Agreements
import Terminal

/// A pane as it was drawn: a key that moves the choice in one pane leaves the others as
/// they are.
struct PanePicture: Sendable {
  /// What it depends on, besides the registry: all that ``TableView`` and ``PaneTitle`` look at.
  struct Key: Equatable, Sendable {
    var summary: PaneSummary.Key
    var area: DashboardLayout.PaneArea
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
      self.area = area
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

  let canvas: Canvas
  /// Where the chosen row begins, when it is in sight.
  let cursor: Point?

  /// Draws a pane, or what was drawn of it before.
  /// - Returns: where the chosen row begins, when it is in sight.
  static func draw(
    _ area: DashboardLayout.PaneArea, _ state: DashboardState, on canvas: inout Canvas
  ) -> Point? {
    let key = Key(of: area, state)
    let picture = state.index.worked[area.pane].picture
    if let known = picture.answer(to: key) {
      canvas.put(known.canvas, at: area.frame.origin)
      return known.cursor
    }
    PaneTitle.draw(state, area, on: &canvas)
    let cursor = state.table(in: area).draw(on: &canvas)
    picture.keep(PanePicture(canvas: canvas.part(area.frame), cursor: cursor), to: key)
    return cursor
  }
}
