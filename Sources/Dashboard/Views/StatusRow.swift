import Terminal

/// The last row: the line that is being typed, or a message, or the keys of the moment.
enum StatusRow {
  /// - Returns: where the cursor stands while something is typed.
  static func draw(
    _ state: DashboardState, on canvas: inout Canvas, _ layout: DashboardLayout
  ) -> Point? {
    let area = layout.status
    if let prompt = state.prompt { return PromptView.draw(prompt, state, on: &canvas, layout) }
    if let notice = state.notice {
      canvas.put(
        DisplayText(untrusted: notice.text).truncated(
          to: area.size.columns - 1, ellipsis: state.glyphs.ellipsis),
        at: area.origin.moved(columns: 1), style: StyleKey(notice.severity.role), clippedTo: area)
    } else {
      drawKeys(state, on: &canvas, in: area)
    }
    return nil
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
      left = KeyHint.draw(key, hint, at: Point(column: left, row: area.minRow), on: &canvas, area)
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
