import Agreements
import Terminal

/// What a row is made of on the screen: its signs, its cells, and what marks it.
extension TableView {
  func drawPrefix(
    _ id: RowID, _ state: DashboardState, in line: Rect, on canvas: inout Canvas
  ) {
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

  func draw(
    _ spans: [Span], _ alignment: Alignment, _ glyphs: Glyphs, in cell: Rect,
    on canvas: inout Canvas
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
        text.truncated(to: room, ellipsis: glyphs.ellipsis),
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

  func overlay(
    _ id: RowID, _ state: DashboardState, _ line: Rect, on canvas: inout Canvas
  ) {
    if state[area.pane].selection == id {
      let role: Role = state.focus == area.pane ? .selection : .selectionUnfocused
      canvas.overlay(role: role.rawValue, on: line)
    } else if let mark = state.mark(of: id) {
      canvas.overlay(role: Role(mark).rawValue, on: line)
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
