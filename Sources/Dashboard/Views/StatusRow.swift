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
    let hints = Command.all.filter { $0.contexts.contains(state.context) }.compactMap { command in
      command.hint.flatMap { word in
        state.keymap.firstKey(for: command.id).map {
          Hint(command: command.id, key: $0, word: word, place: area)
        }
      }
    }
    var fitting = hints.filter { state.reasonAgainst($0.command) == nil }
    func width() -> Int {
      filterText(state).width
        + fitting.reduce(1) { $0 + KeyHint.width($1.key, $1.word) + KeyHint.gap }
    }
    while width() - KeyHint.gap > area.size.columns,
      let last = fitting.lastIndex(where: { !Self.lasting.contains($0.command) })
    {
      fitting.remove(at: last)
    }
    var left = area.minColumn + 1 + filterText(state).width
    return fitting.map { hint in
      var hint = hint
      let width = KeyHint.width(hint.key, hint.word)
      hint.place = Rect(column: left, row: area.minRow, columns: width, rows: 1)
        .intersection(area)
      left += width + KeyHint.gap
      return hint
    }
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
