import Agreements
import Terminal

/// The table of a pane as it was drawn: a key that moves the choice in one pane leaves the others as
/// they are.
struct PanePicture: Sendable {
  /// What it depends on, besides the registry: all that ``TableView`` looks at.
  struct Key: Equatable, Sendable {
    var measures: TableMeasures.Key
    var area: DashboardLayout.PaneArea
    var pane: PaneState
    var isFocused: Bool
    var filter: Filter
    var marks: [RowID: ChangeMark]
    var tags: RowTags
    var tombstones: [Tombstone]
    var history: ChangeHistory?
    var staleFiles: Set<String>

    init(of area: DashboardLayout.PaneArea, _ state: DashboardState) {
      measures = TableMeasures.Key(of: area, state)
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

  var key: Key
  let canvas: Canvas
  /// Where the chosen row begins, when it is in sight.
  let cursor: Point?

  /// Draws a table, or what was drawn of it before.
  /// - Returns: where the chosen row begins, when it is in sight.
  static func draw(
    _ area: DashboardLayout.PaneArea, _ state: DashboardState, on canvas: inout Canvas
  ) -> Point? {
    let key = Key(of: area, state)
    let frame = area.frame.split(area.title.size.rows, from: .top).rest
    var isKnown = true
    let picture = state.index.worked.picture(key) {
      isKnown = false
      let cursor = state.table(in: area).draw(on: &canvas)
      return PanePicture(key: key, canvas: canvas.part(frame), cursor: cursor)
    }
    if isKnown { canvas.put(picture.canvas, at: frame.origin) }
    return picture.cursor
  }
}
