import Terminal

/// Where everything stands on a screen of a given size. The reducer uses it to know how many rows
/// are in sight, the views to draw, the mouse to find what was clicked.
public struct DashboardLayout: Hashable, Sendable {
  /// The parts of one pane.
  struct PaneArea: Hashable, Sendable {
    var pane: Pane
    var frame: Rect
    /// One row: number, title and summary.
    var title: Rect
    /// One row of column titles; empty where there is no room for it.
    var header: Rect
    var body: Rect
    /// One row of what the columns come to; empty where rows need the room more.
    var sums: Rect
  }

  enum Mode: Hashable, Sendable {
    /// Too small for anything but a sentence.
    case sentence
    case single
    case stacked
    case grid
  }

  let mode: Mode
  let title: Rect
  let status: Rect
  /// How dense changes lie over time; empty where there is no room for it.
  let timeline: Rect
  /// What overlays cover: all between title and status.
  let middle: Rect
  /// Where a screen reader finds what happened; empty unless there is one.
  let announcements: Rect
  let panes: [PaneArea]
  /// The line between the panes side by side; empty unless there are such.
  let divider: Rect

  static let smallest = Size(columns: 30, rows: 8)
  static let smallestForStack = Size(columns: 60, rows: 15)
  static let smallestGridColumns = 100
  /// Panes with fewer rows have no row of sums.
  static let smallestForSums = 14

  /// All that it depends on.
  struct Question: Equatable, Sendable {
    var size: Size
    var focus: Pane
    var isZoomed: Bool
    var isAsOf = false
    /// One pane at a time, without columns, for a screen reader.
    var isLinear = false
  }

  init(_ question: Question) {
    let (size, focus, isLinear) = (question.size, question.focus, question.isLinear)
    let screen = Rect(size: size)
    (title, _) = screen.split(1, from: .top)
    let below = screen.split(1, from: .top).rest
    let timelineRows = isLinear ? 0 : TimelineStrip.rows(on: size, isAsOf: question.isAsOf)
    let rest: Rect
    (timeline, rest) = below.split(timelineRows, from: .top)
    let above: Rect
    (status, above) = rest.split(1, from: .bottom)
    (announcements, middle) = above.split(
      isLinear ? min(6, above.size.rows / 3) : 0, from: .bottom)
    mode = DashboardLayout.mode(for: size, isZoomed: question.isZoomed || isLinear)
    switch mode {
    case .sentence:
      panes = []
      divider = Rect(size: .zero)
    case .single:
      panes = [DashboardLayout.area(focus, in: middle, hasHeader: !isLinear)]
      divider = Rect(size: .zero)
    case .stacked:
      panes = DashboardLayout.stack(in: middle, focus: focus)
      divider = Rect(size: .zero)
    case .grid:
      (panes, divider) = DashboardLayout.grid(in: middle)
    }
  }

  private static func mode(for size: Size, isZoomed: Bool) -> Mode {
    if size.columns < smallest.columns || size.rows < smallest.rows { return .sentence }
    if isZoomed || size.columns < smallestForStack.columns || size.rows < smallestForStack.rows {
      return .single
    }
    return size.columns < smallestGridColumns ? .stacked : .grid
  }

  /// The focused pane takes what the others leave: three rows each, more on a tall screen.
  private static func stack(in area: Rect, focus: Pane) -> [PaneArea] {
    let others = max(3, area.size.rows / 6)
    let extents = Pane.allCases.map { $0 == focus ? Extent.fill() : .fixed(others) }
    return zip(Pane.allCases, area.splitIntoRows(extents)).map { pane, rect in
      self.area(pane, in: rect, hasHeader: pane == focus)
    }
  }

  private static func grid(in area: Rect) -> ([PaneArea], Rect) {
    let bands = area.splitIntoRows([.fill(5), .fill(4), .fill(3)])
    // Agreements have the longer names and the more columns to show.
    let halves = bands[0].splitIntoColumns([.fill(11), .fixed(1), .fill(9)])
    return (
      [
        self.area(.vendors, in: halves[0], hasHeader: true),
        self.area(.fedramp, in: halves[2], hasHeader: true),
        self.area(.approvals, in: bands[1], hasHeader: true),
        self.area(.changes, in: bands[2], hasHeader: true),
      ], halves[1]
    )
  }

  private static func area(_ pane: Pane, in rect: Rect, hasHeader: Bool) -> PaneArea {
    let (title, rest) = rect.split(1, from: .top)
    let (header, rows) = rest.split(hasHeader ? 1 : 0, from: .top)
    let hasSums = hasHeader && pane != .changes && rect.size.rows >= smallestForSums
    let (sums, body) = rows.split(hasSums ? 1 : 0, from: .bottom)
    return PaneArea(
      pane: pane, frame: rect, title: title, header: header, body: body, sums: sums)
  }

  func area(of pane: Pane) -> PaneArea? { panes.first { $0.pane == pane } }

  /// The rows of a pane that are in sight.
  func visibleRows(of pane: Pane) -> Int { area(of: pane)?.body.size.rows ?? 0 }

  /// The lines of an overlay that are in sight: its title takes one.
  var visiblePageRows: Int { max(0, middle.size.rows - 1) }
}

extension DashboardState {
  var layout: DashboardLayout {
    let question = DashboardLayout.Question(
      size: size, focus: focus, isZoomed: isZoomed, isAsOf: asOf != nil, isLinear: glyphs.isSpoken)
    if let known = index.worked.layout.answer(to: question) { return known }
    let layout = DashboardLayout(question)
    index.worked.layout.keep(layout, to: question)
    return layout
  }
}
