import Terminal

/// A text over the panes, with one line chosen.
enum PageView {
  /// - Returns: where the cursor stands: on the chosen line.
  static func draw(
    _ page: Page, _ scroll: ScrollState, find: String, on canvas: inout Canvas, in area: Rect
  ) -> Point? {
    let (title, rest) = area.split(1, from: .top)
    let text = body(of: page, in: area)
    canvas.fill(title, style: StyleKey(.titleFocused))
    let position: DisplayText = "\(scroll.index + 1)/\(max(1, page.lines.count))"
    canvas.put(
      DisplayText(untrusted: page.title).truncated(to: title.size.columns - position.width - 4),
      at: title.origin.moved(columns: 1), style: StyleKey(.titleFocused), clippedTo: title)
    canvas.put(
      position, at: Point(column: title.maxColumn - position.width - 1, row: title.minRow),
      style: StyleKey(.titleFocused), clippedTo: title)
    draw(page.header, on: &canvas, in: rest.split(page.header.count, from: .top).part)
    draw(page.footer, on: &canvas, in: rest.split(page.footer.count, from: .bottom).part)
    for offset in 0..<text.size.rows {
      let index = scroll.top + offset
      guard page.lines.indices.contains(index) else { break }
      draw(
        page.lines[index], find: find, isChosen: index == scroll.index, on: &canvas,
        in: text.row(offset))
    }
    let row = scroll.index - scroll.top
    return text.size.rows > row ? text.row(row).origin : nil
  }

  /// Lines that stay in sight.
  private static func draw(_ lines: [Page.Line], on canvas: inout Canvas, in area: Rect) {
    for (offset, line) in lines.enumerated() where offset < area.size.rows {
      draw(line, find: "", isChosen: false, on: &canvas, in: area.row(offset))
    }
  }

  /// Where the lines stand.
  static func body(of page: Page, in area: Rect) -> Rect {
    let below = area.split(1 + page.header.count, from: .top).rest
    return below.split(page.footer.count, from: .bottom).rest
  }

  private static func draw(
    _ line: Page.Line, find: String, isChosen: Bool, on canvas: inout Canvas, in area: Rect
  ) {
    var left = area.minColumn + 1
    for span in line.spans {
      left += canvas.put(
        DisplayText(untrusted: span.text), at: Point(column: left, row: area.minRow),
        style: StyleKey(span.role), clippedTo: area)
    }
    if isChosen { canvas.overlay(role: Role.selection.rawValue, on: area) }
    guard !find.isEmpty else { return }
    let text = DisplayText(untrusted: line.spans.map(\.text).joined())
    for range in text.ranges(of: find) {
      let found = Rect(
        column: area.minColumn + 1 + range.lowerBound, row: area.minRow, columns: range.count,
        rows: 1)
      canvas.overlay(role: Role.match.rawValue, on: found.intersection(area))
    }
  }
}
