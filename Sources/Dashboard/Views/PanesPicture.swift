import Agreements
import Terminal

/// The screen without what lies over the panes, as it was drawn last. A key that moves the choice in
/// one pane leaves the others as they are, and most rows of that one.
struct PanesPicture: Sendable {
  /// What a pane depends on, besides the registry: all that ``TableView`` and ``PaneTitle`` look at.
  struct PaneKey: Equatable, Sendable {
    var choice: Choice
    var rest: Rest

    /// The chosen row and its place: all that is another after most keys.
    struct Choice: Equatable, Sendable {
      var row: RowID?
      var index: Int
    }

    struct Rest: Equatable, Sendable {
      var summary: PaneSummary.Key
      var top: Int
      var arrangement: TableArrangement
      var isFocused: Bool
      var filter: Filter
      var marks: [RowID: ChangeMark]
      var tags: RowTags
      var tombstones: [Tombstone]
      var history: ChangeHistory?
      var staleFiles: Set<String>
    }

    init(of area: DashboardLayout.PaneArea, _ state: borrowing DashboardState) {
      let pane = state[area.pane]
      choice = Choice(row: pane.selection, index: pane.index)
      rest = Rest(
        summary: PaneSummary.Key(of: area, state), top: pane.top, arrangement: pane.table,
        isFocused: state.focus == area.pane, filter: state.filter, marks: state.marks,
        tags: state.tags, tombstones: state.tombstones,
        // Which changes are new.
        history: area.pane == .changes ? state.history : nil,
        staleFiles: state.snapshot.staleFiles)
    }
  }

  /// A pane as it stands on the canvas. Behind a reference: a key is made of many parts.
  private final class Pane: Sendable {
    let key: PaneKey
    /// Where the chosen row begins, when it is in sight.
    let cursor: Point?

    init(_ key: consuming PaneKey, cursor: Point?) {
      self.key = key
      self.cursor = cursor
    }

    /// What is to be drawn anew.
    enum Difference {
      case nothing
      /// The title and two rows, one of which was the chosen one, at this place.
      case choice(was: Int)
      case all
    }

    func difference(from now: borrowing PaneKey) -> Difference {
      guard key.rest == now.rest else { return .all }
      return key.choice == now.choice ? .nothing : .choice(was: key.choice.index)
    }
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
    let known = panes[index]
    let cursor: Point?
    switch known?.difference(from: key) ?? .all {
    case .nothing:
      cursor = known?.cursor
    case .choice(let place):
      PaneTitle.draw(state, area, on: &canvas)
      cursor = state.table(in: area).draw(state, choiceWas: place, on: &canvas)
    case .all:
      PaneTitle.draw(state, area, on: &canvas)
      cursor = state.table(in: area).draw(state, on: &canvas)
    }
    // Keys that share their memory are compared at a glance.
    panes[index] = Pane(key, cursor: cursor)
    return cursor
  }
}
