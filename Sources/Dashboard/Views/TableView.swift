import Agreements
import Languages
import Terminal

/// Draws the rows of a pane that are in sight, in columns.
struct TableView<Row> {
  private let columns: [TableColumn<Row>]
  private let ids: RowList
  private let area: DashboardLayout.PaneArea
  private let shared: Shared<DashboardState>
  /// The record of a row, by its place and the registry that knows it.
  private let row: (Int, Registry) -> Row?
  /// What the filter looks for, to be marked.
  private let words: [String]
  private let fuzzyWords: [FuzzyWord]

  /// Before the columns: the sign of the chosen row, and that of a change.
  private static var prefixWidth: Int { 2 }

  init(
    _ columns: [TableColumn<Row>], _ ids: RowList, _ area: DashboardLayout.PaneArea,
    _ state: DashboardState, row: @escaping (Int, Registry) -> Row?
  ) {
    self.columns = columns
    self.ids = ids
    self.area = area
    shared = Shared(state)
    self.row = row
    let filter = RowFilter(state.filter.text, for: area.pane.recordKind)
    words = filter.words
    fuzzyWords = filter.fuzzyWords
  }

  /// - Returns: where the chosen row begins, when it is in sight.
  func draw(on canvas: inout Canvas) -> Point? {
    let fitted = state.glyphs.isSpoken ? [] : fitted
    drawSums(fitted, on: &canvas)
    let pane = state[area.pane]
    var cursor: Point?
    var strips = state.index.worked.strips(RowStrips.Key(fitted, area, state))
    defer { state.index.worked.keep(strips) }
    drawHeader(fitted, &strips, on: &canvas)
    for offset in 0..<area.body.size.rows {
      let index = pane.top + offset
      let line = area.body.row(offset)
      guard ids.indices.contains(index) else {
        canvas.fill(line)
        continue
      }
      let id = draw(index, fitted, in: line, &strips, on: &canvas)
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
  var header: TableHeader { header(fitted) }

  private func drawHeader(
    _ fitted: [ColumnLayout.Fitted], _ strips: inout RowStrips, on canvas: inout Canvas
  ) {
    guard !area.header.isEmpty else { return }
    if let known = strips.header { return canvas.put(known, at: area.header.origin) }
    header(fitted).draw(on: &canvas, in: area.header)
    strips.header = canvas.part(area.header)
  }

  private func header(_ fitted: [ColumnLayout.Fitted]) -> TableHeader {
    TableHeader(
      places(fitted, in: area.header).map { (columns[$0.index].shape, $0.place) },
      state[area.pane].table, state.glyphs)
  }

  private var state: DashboardState { _read { yield shared.value } }

  private var fitted: [ColumnLayout.Fitted] {
    let question = ColumnLayout.Question(
      measures: TableMeasures.Key(of: area, state), arrangement: state[area.pane].table,
      width: area.body.size.columns - Self.prefixWidth)
    let worked = state.index.worked[area.pane].columns
    if let known = worked.answer(to: question) { return known }
    let widths = measures.widths
    let fitted = ColumnLayout.fit(
      columns.map(\.shape), question.arrangement, in: question.width
    ) { widths[$0] }
    worked.keep(fitted, to: question)
    return fitted
  }

  /// They are the same until something else is listed.
  private var measures: TableMeasures {
    let key = TableMeasures.Key(of: area, state)
    let worked = state.index.worked[area.pane].measures
    if let known = worked.answer(to: key) { return known }
    let measures = TableMeasures(widths: widestContents, sums: sums)
    worked.keep(measures, to: key)
    return measures
  }

  /// How wide each column would like to be. The first rows are asked, not the ones in sight, so that
  /// columns stay where they are while rows scroll.
  private var widestContents: [Int] {
    var widest = Array(repeating: 0, count: columns.count)
    for index in ids.indices.prefix(Self.sampleSize) {
      // Once for all columns: a record has many parts.
      guard let (record, context) = record(at: index) else { continue }
      for (place, column) in columns.enumerated() {
        let spans = column.spans(record, context)
        let width = spans.reduce(0) { $0 + DisplayText(untrusted: $1.text).width }
        widest[place] = max(widest[place], width)
      }
    }
    return widest
  }

  private static var sampleSize: Int { 60 }

  /// What a row shows, with the registry that knows it: for a row that is gone, the one that last
  /// did.
  private func record(at index: Int) -> (record: Row, context: RowContext)? {
    let id = ids[index]
    let grave = state.tombstones.isEmpty ? nil : state.tombstones.first { $0.row == id }
    let context = grave.map { state.rowContext(with: $0.registry) } ?? state.rowContext
    return row(index, context.registry).map { ($0, context) }
  }

  /// Draws a row, or what was drawn of it before.
  /// - Returns: which row it is.
  private func draw(
    _ index: Int, _ fitted: [ColumnLayout.Fitted], in line: Rect, _ strips: inout RowStrips,
    on canvas: inout Canvas
  ) -> RowID {
    let id: RowID
    if let strip = strips[index] {
      id = strip.row
      canvas.put(strip.canvas, at: line.origin)
    } else {
      id = ids[index]
      canvas.fill(line)
      guard drawRecord(index, id, fitted, in: line, on: &canvas) else { return id }
      // What is spoken tells of marks and tags as well.
      if !state.glyphs.isSpoken {
        strips[index] = RowStrips.Strip(row: id, canvas: canvas.part(line))
      }
    }
    if !state.glyphs.isSpoken {
      drawPrefix(id, in: line.split(Self.prefixWidth, from: .left).part, on: &canvas)
    }
    overlay(id, line, on: &canvas)
    return id
  }

  /// - Returns: whether there is such a record.
  private func drawRecord(
    _ index: Int, _ id: RowID, _ fitted: [ColumnLayout.Fitted], in line: Rect,
    on canvas: inout Canvas
  ) -> Bool {
    guard let (record, context) = record(at: index) else { return false }
    guard !state.glyphs.isSpoken else {
      speak(record, context, id, in: line, on: &canvas)
      return true
    }
    for (index, cell) in places(fitted, in: line) {
      let column = columns[index]
      draw(
        column.spans(record, context, in: cell.size.columns), column.shape.alignment, in: cell,
        on: &canvas)
    }
    return true
  }

  private func speak(
    _ record: Row, _ context: RowContext, _ id: RowID, in line: Rect, on canvas: inout Canvas
  ) {
    let words = SpokenRow(
      columns, record, context, state[area.pane].table, mark: state.marks[id],
      isStale: state.isStale(id), isTagged: state.tags.contains(id))
    canvas.put(
      words.text(in: line.size.columns), at: line.origin, style: StyleKey(.text), clippedTo: line)
  }

  /// Sums of more rows than these would take longer to work out than a frame may.
  private static var mostSummedRows: Int { 5000 }

  /// What the columns come to, each in the longest words for which it has room.
  private func drawSums(_ fitted: [ColumnLayout.Fitted], on canvas: inout Canvas) {
    guard !area.sums.isEmpty, !ids.isEmpty, ids.count <= Self.mostSummedRows else {
      return canvas.fill(area.sums)
    }
    canvas.fill(area.sums, style: StyleKey(.header))
    let sums = measures.sums
    for (index, cell) in places(fitted, in: area.sums) {
      guard let text = sums[index].first(where: { $0.width <= cell.size.columns }) else { continue }
      canvas.put(
        text.fitted(to: cell.size.columns, alignment: columns[index].shape.alignment),
        at: cell.origin, style: StyleKey(.header), clippedTo: cell)
    }
  }

  private var sums: [[DisplayText]] {
    guard !area.sums.isEmpty, ids.count <= Self.mostSummedRows else {
      return columns.map { _ in [] }
    }
    let context = state.rowContext
    let records = ids.indices.compactMap { row($0, state.registry) }
    return columns.map { column in
      (column.sum?(records, context) ?? []).map { DisplayText(untrusted: $0) }
    }
  }

  private func drawPrefix(_ id: RowID, in line: Rect, on canvas: inout Canvas) {
    let isChosen = state[area.pane].selection == id
    // The chosen row is shown by its colours and the cursor too.
    if state.tags.contains(id) {
      canvas.put(
        DisplayText(untrusted: state.glyphs.tagged), at: line.origin, style: StyleKey(.key),
        clippedTo: line)
    } else if isChosen, state.focus == area.pane {
      canvas.put(
        DisplayText(untrusted: state.glyphs.chosen), at: line.origin, style: StyleKey(.key),
        clippedTo: line)
    }
    let place = Point(column: line.minColumn + 1, row: line.minRow)
    if let mark = state.mark(of: id) {
      canvas.put(
        DisplayText(untrusted: state.glyphs.sign(of: mark)), at: place, style: StyleKey(Role(mark)),
        clippedTo: line)
    } else if state.isStale(id) {
      canvas.put("!", at: place, style: StyleKey(.warning), clippedTo: line)
    }
  }

  private func draw(
    _ spans: [Span], _ alignment: Alignment, in cell: Rect, on canvas: inout Canvas
  ) {
    let texts = spans.map { (DisplayText(untrusted: $0.text), $0.role) }
    let width = texts.reduce(0) { $0 + $1.0.width }
    var left = cell.minColumn
    if alignment == .right { left += max(0, cell.size.columns - width) }
    let start = left
    for (text, role) in texts {
      let room = cell.maxColumn - left
      guard room > 0 else { break }
      left += canvas.put(
        text.truncated(to: room, ellipsis: state.glyphs.ellipsis),
        at: Point(column: left, row: cell.minRow), style: StyleKey(role), clippedTo: cell)
    }
    highlight(DisplayText(untrusted: spans.map(\.text).joined()), from: start, cell, on: &canvas)
  }

  /// Marks what the filter found.
  private func highlight(
    _ text: DisplayText, from start: Int, _ cell: Rect, on canvas: inout Canvas
  ) {
    let exact = words.flatMap(text.ranges(of:))
    let rough = fuzzyWords.compactMap { $0.columns(in: text) }
    for range in exact + rough {
      let found = Rect(
        column: start + range.lowerBound, row: cell.minRow, columns: range.count, rows: 1)
      canvas.overlay(role: Role.match.rawValue, on: found.intersection(cell))
    }
  }

  private func overlay(_ id: RowID, _ line: Rect, on canvas: inout Canvas) {
    if state[area.pane].selection == id {
      let role: Role = state.focus == area.pane ? .selection : .selectionUnfocused
      canvas.overlay(role: role.rawValue, on: line)
    } else if let mark = state.mark(of: id) {
      canvas.overlay(role: Role(mark).rawValue, on: line)
    }
  }

  private func places(
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

extension FuzzyWord {
  /// The columns in which the word is found in a text on the screen.
  fileprivate func columns(in text: DisplayText) -> Range<Int>? {
    let lower = text.string.lowercased()
    guard let range = range(in: lower) else { return nil }
    func column(_ byte: Int) -> Int {
      let end = lower.utf8.index(lower.startIndex, offsetBy: byte)
      return DisplayText(untrusted: String(lower[..<end])).width
    }
    return column(range.lowerBound)..<column(range.upperBound)
  }
}
