import Languages
import Terminal

/// The keys of the moment, after what is filtered. It holds all that it looks at, so that a row that
/// says the same is not drawn anew.
struct KeysRow: Equatable {
  /// A key that does something now.
  private struct Usable: Equatable {
    var command: CommandID
    var key: String
    var word: String
  }

  private let usable: [Usable]
  /// Empty where no filter is told.
  private let filter: String
  private let longestFilter: Int
  private let glyphs: Glyphs
  private let language: Language
  private let area: Rect

  init(_ state: borrowing DashboardState, in area: Rect) {
    var usable: [Usable] = []
    for command in Command.hinted[state.context] ?? [] where state.reasonAgainst(command) == nil {
      guard let word = command.hint, let key = state.keymap.firstKey(for: command.id) else {
        continue
      }
      usable.append(Usable(command: command.id, key: key, word: word))
    }
    self.usable = usable
    filter = state.overlays.isEmpty ? state.filter.text : ""
    longestFilter = max(12, state.size.columns / 3)
    glyphs = state.glyphs
    language = .current
    self.area = area
  }

  /// A key of the moment at its place, which a click finds.
  struct Hint {
    var command: CommandID
    var key: String
    var word: String
    var place: Rect
  }

  /// As many as fit. Help and the way out come last and are never left out.
  var hints: [Hint] {
    let left = area.minColumn + 1 + filterText.width
    var hints = usable.map { usable in
      let place = Rect(
        column: left, row: area.minRow, columns: KeyHint.width(usable.key, usable.word), rows: 1)
      return Hint(command: usable.command, key: usable.key, word: usable.word, place: place)
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

  private var filterText: DisplayText {
    guard !filter.isEmpty else { return .empty }
    let text = DisplayText(untrusted: localized("filter: \(filter)"))
    return text.truncated(to: longestFilter, ellipsis: glyphs.ellipsis) + "   "
  }

  /// Draws the row, or what was drawn of it before.
  func draw(on canvas: inout Canvas, _ worked: WorkedOut) {
    if let known = worked.keys.answer(to: self) { return canvas.put(known, at: area.origin) }
    canvas.put(
      filterText, at: area.origin.moved(columns: 1), style: StyleKey(.match), clippedTo: area)
    for hint in hints {
      KeyHint.draw(hint.key, hint.word, at: hint.place.origin, on: &canvas, area)
    }
    worked.keys.keep(canvas.part(area), to: self)
  }
}
