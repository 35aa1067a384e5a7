import Languages
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
    } else if case .record(let form)? = state.overlays.last {
      KeyHint.draw(RecordFormView.keys(form), on: &canvas, in: area.split(1, from: .left).rest)
    } else {
      KeysRow(state, in: area).draw(on: &canvas, state.index.worked)
    }
    return nil
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
