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
      drawKeys(state, on: &canvas, in: area)
    }
    return nil
  }

  /// A key of the moment at its place, which a click finds.
  struct Hint {
    var command: CommandID
    var key: String
    var word: String
    var place: Rect
  }

  /// The keys of the moment, as many as fit. Help and the way out come last and are never left out.
  static func keys(_ state: DashboardState, in area: Rect) -> [Hint] {
    let left = area.minColumn + 1 + filterText(state).width
    var hints: [Hint] = []
    for command in Command.hinted[state.context] ?? [] where state.reasonAgainst(command.id) == nil
    {
      guard let word = command.hint, let key = state.keymap.firstKey(for: command.id) else {
        continue
      }
      let place = Rect(
        column: left, row: area.minRow, columns: KeyHint.width(key, word), rows: 1)
      hints.append(Hint(command: command.id, key: key, word: word, place: place))
    }
    var end = hints.reduce(left) { $0 + $1.place.size.columns + KeyHint.gap } - KeyHint.gap
    while end > area.maxColumn,
      let last = hints.lastIndex(where: { !Self.lasting.contains($0.command) })
    {
      end -= hints.remove(at: last).place.size.columns + KeyHint.gap
    }
    var column = left
    for index in hints.indices {
      let place = Rect(
        column: column, row: area.minRow, columns: hints[index].place.size.columns, rows: 1)
      hints[index].place = place.intersection(area)
      column += place.size.columns + KeyHint.gap
    }
    return hints
  }

  private static let lasting: Set<CommandID> = [.palette, .help, .quit, .close]

  private static func filterText(_ state: DashboardState) -> DisplayText {
    guard !state.filter.text.isEmpty, state.overlays.isEmpty else { return .empty }
    let text = DisplayText(untrusted: localized("filter: \(state.filter.text)"))
    return text.truncated(to: max(12, state.size.columns / 3), ellipsis: state.glyphs.ellipsis)
      + "   "
  }

  private static func drawKeys(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    canvas.put(
      filterText(state), at: area.origin.moved(columns: 1), style: StyleKey(.match), clippedTo: area
    )
    for hint in keys(state, in: area) {
      KeyHint.draw(hint.key, hint.word, at: hint.place.origin, on: &canvas, area)
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
