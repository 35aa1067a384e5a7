import Agreements
import Languages
import Terminal

/// Draws the rows of a pane that are in sight, in columns.
struct TableView<Row> {
  let columns: [TableColumn<Row>]
  let ids: RowList
  let area: DashboardLayout.PaneArea
  /// The record of a row, by its place and the registry that knows it.
  let row: (Int, Registry) -> Row?
  /// What the filter looks for, to be marked.
  let words: [String]
  let fuzzyWords: [FuzzyWord]

  /// Before the columns: the sign of the chosen row, and that of a change.
  static var prefixWidth: Int { 2 }

  init(
    _ columns: [TableColumn<Row>], _ ids: RowList, _ area: DashboardLayout.PaneArea,
    _ filter: Filter, row: @escaping (Int, Registry) -> Row?
  ) {
    self.columns = columns
    self.ids = ids
    self.area = area
    self.row = row
    let filter = RowFilter(filter.text, for: area.pane.recordKind)
    words = filter.words
    fuzzyWords = filter.fuzzyWords
  }

  /// - Parameter choiceWas: the place of the row that was chosen when the table was drawn, if nothing
  ///   else is another since: the other rows stay as they are.
  /// - Returns: where the chosen row begins, when it is in sight.
  func draw(_ state: DashboardState, choiceWas: Int? = nil, on canvas: inout Canvas) -> Point? {
    let fitted = state.glyphs.isSpoken ? [] : fitted(state)
    let pane = state[area.pane]
    var cursor: Point?
    var strips = state.index.worked.strips(RowStrips.Key(fitted, area, state))
    defer { state.index.worked.keep(strips) }
    if choiceWas == nil {
      drawSums(fitted, state, on: &canvas)
      drawHeader(fitted, state, &strips, on: &canvas)
    }
    for offset in 0..<area.body.size.rows {
      let index = pane.top + offset
      if let choiceWas, index != choiceWas, index != pane.index { continue }
      let line = area.body.row(offset)
      guard ids.indices.contains(index) else {
        canvas.fill(line)
        continue
      }
      let id = draw(index, fitted, state, in: line, &strips, on: &canvas)
      if id == pane.selection { cursor = line.origin }
    }
    if ids.isEmpty, !area.body.isEmpty {
      let nothing = DisplayText(
        untrusted: state.filter.text.isEmpty
          ? localized("nothing here") : localized("no row matches"))
      canvas.put(
        nothing, at: Point(column: area.body.minColumn + Self.prefixWidth, row: area.body.minRow),
        style: StyleKey(.dim), clippedTo: area.body)
    }
    return cursor
  }

  /// The titles of the columns, at their places.
  func header(_ state: DashboardState) -> TableHeader { header(fitted(state), state) }

  private func drawHeader(
    _ fitted: [ColumnLayout.Fitted], _ state: DashboardState, _ strips: inout RowStrips,
    on canvas: inout Canvas
  ) {
    guard !area.header.isEmpty else { return }
    if let known = strips.header { return canvas.put(known, at: area.header.origin) }
    header(fitted, state).draw(on: &canvas, in: area.header)
    strips.header = canvas.part(area.header)
  }

  private func header(
    _ fitted: [ColumnLayout.Fitted], _ state: DashboardState
  ) -> TableHeader {
    TableHeader(
      places(fitted, in: area.header).map { (columns[$0.index].shape, $0.place) },
      state[area.pane].table, state.glyphs)
  }

  /// What a row shows, with the registry that knows it: for a row that is gone, the one that last
  /// did.
  func record(
    at index: Int, _ state: DashboardState
  ) -> (record: Row, context: RowContext)? {
    let id = ids[index]
    let grave = state.tombstones.isEmpty ? nil : state.tombstones.first { $0.row == id }
    let context = grave.map { state.rowContext(with: $0.registry) } ?? state.rowContext
    return row(index, context.registry).map { ($0, context) }
  }

  /// Draws a row, or what was drawn of it before.
  /// - Returns: which row it is.
  private func draw(
    _ index: Int, _ fitted: [ColumnLayout.Fitted], _ state: DashboardState, in line: Rect,
    _ strips: inout RowStrips, on canvas: inout Canvas
  ) -> RowID {
    let id: RowID
    if let strip = strips[index] {
      id = strip.row
      canvas.put(strip.canvas, at: line.origin)
    } else {
      id = ids[index]
      canvas.fill(line)
      guard drawRecord(index, id, fitted, state, in: line, on: &canvas) else { return id }
      // What is spoken tells of marks and tags as well.
      if !state.glyphs.isSpoken {
        strips[index] = RowStrips.Strip(row: id, canvas: canvas.part(line))
      }
    }
    if !state.glyphs.isSpoken {
      drawPrefix(id, state, in: line.split(Self.prefixWidth, from: .left).part, on: &canvas)
    }
    overlay(id, state, line, on: &canvas)
    return id
  }

  /// - Returns: whether there is such a record.
  private func drawRecord(
    _ index: Int, _ id: RowID, _ fitted: [ColumnLayout.Fitted], _ state: DashboardState,
    in line: Rect, on canvas: inout Canvas
  ) -> Bool {
    guard let (record, context) = record(at: index, state) else { return false }
    guard !state.glyphs.isSpoken else {
      speak(record, context, id, state, in: line, on: &canvas)
      return true
    }
    for (index, cell) in places(fitted, in: line) {
      let column = columns[index]
      draw(
        column.spans(record, context, in: cell.size.columns), column.shape.alignment,
        state.glyphs, in: cell, on: &canvas)
    }
    return true
  }

  private func speak(
    _ record: Row, _ context: RowContext, _ id: RowID, _ state: DashboardState, in line: Rect,
    on canvas: inout Canvas
  ) {
    let words = SpokenRow(
      columns, record, context, state[area.pane].table, mark: state.marks[id],
      isStale: state.isStale(id), isTagged: state.tags.contains(id))
    canvas.put(
      words.text(in: line.size.columns), at: line.origin, style: StyleKey(.text), clippedTo: line)
  }

  func places(
    _ fitted: [ColumnLayout.Fitted], in line: Rect
  ) -> [(index: Int, place: Rect)] {
    var left = line.minColumn + Self.prefixWidth
    return fitted.map { column in
      defer { left += column.width + ColumnLayout.gap }
      let cell = Rect(column: left, row: line.minRow, columns: column.width, rows: 1)
      return (column.index, cell.intersection(line))
    }
  }
}
