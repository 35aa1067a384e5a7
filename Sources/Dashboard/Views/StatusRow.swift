import Terminal

/// The last row: the line that is being typed, or a message, or the keys of the moment.
enum StatusRow {
  /// - Returns: where the cursor stands while something is typed.
  static func draw(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) -> Point? {
    if state.filter.isOpen, state.overlays.isEmpty {
      return drawFilter(state, on: &canvas, in: area)
    }
    if let notice = state.notice {
      canvas.put(
        DisplayText(untrusted: notice.text).truncated(
          to: area.size.columns - 1, ellipsis: state.glyphs.ellipsis),
        at: area.origin.moved(columns: 1), style: StyleKey(notice.severity.role), clippedTo: area)
      return nil
    }
    drawKeys(state, on: &canvas, in: area)
    return nil
  }

  private static func drawFilter(
    _ state: DashboardState, on canvas: inout Canvas, in area: Rect
  ) -> Point {
    let line = state.filter.line
    let before = DisplayText(untrusted: String(line.text.prefix(line.cursor)))
    let whole = DisplayText(untrusted: line.text)
    let count: DisplayText = "\(state.rows[state.focus].count) rows"
    let room = max(1, area.size.columns - count.width - 4)
    // The part around the cursor stays in sight when the line is longer than its place.
    let skipped = max(0, before.width - room + 1)
    canvas.put("/", at: area.origin, style: StyleKey(.key), clippedTo: area)
    canvas.put(
      whole.slice(columns: skipped..<(skipped + room)), at: area.origin.moved(columns: 1),
      clippedTo: area)
    canvas.put(
      count, at: Point(column: area.maxColumn - count.width - 1, row: area.minRow),
      style: StyleKey(.dim), clippedTo: area)
    return area.origin.moved(columns: 1 + before.width - skipped)
  }

  private static func drawKeys(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    var left = area.minColumn + 1
    if !state.filter.text.isEmpty, state.overlays.isEmpty {
      let filter: DisplayText = "filter: \(state.filter.text)  "
      left += canvas.put(
        filter, at: Point(column: left, row: area.minRow), style: StyleKey(.match), clippedTo: area)
      left += 1
    }
    for command in Command.all where command.contexts.contains(state.context) {
      guard let hint = command.hint, let key = state.keymap.keys(for: command.id).first else {
        continue
      }
      let text: DisplayText = "\(key) \(hint)"
      guard left + text.width < area.maxColumn else { break }
      let used = canvas.put(
        DisplayText(untrusted: key), at: Point(column: left, row: area.minRow),
        style: StyleKey(.key), clippedTo: area)
      canvas.put(
        DisplayText(untrusted: " \(hint)"), at: Point(column: left + used, row: area.minRow),
        style: StyleKey(.dim), clippedTo: area)
      left += text.width + 2
    }
  }
}

extension Notice.Severity {
  var role: Role {
    switch self {
    case .information: .notice
    case .warning: .warning
    case .error: .error
    }
  }
}

extension Point {
  func moved(columns: Int) -> Point { Point(column: column + columns, row: row) }
}
