import Terminal

extension DashboardState {
  mutating func openFilter() {
    filter.before = filter.line
    filter.line.moveToEnd()
    filter.isOpen = true
  }

  mutating func clearFilter() {
    filter = Filter()
    refreshRows()
  }

  /// A pasted text is text: never a command, and one line.
  mutating func pasted(_ text: String) {
    guard filter.isOpen, overlays.isEmpty else {
      let key = keymap.keys(for: .filter).first ?? ""
      notice = Notice("Pasted text goes into the filter line: press \(key) first.", .warning)
      return
    }
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    edit { $0.insert(line) }
  }

  /// A key while the filter line is open. The rows follow with every letter.
  mutating func typed(_ key: Key) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.enter, []): filter.isOpen = false
    case (.escape, []), (.character("c"), .control), (.character("g"), .control):
      filter.line = filter.before
      filter.isOpen = false
      refreshRows()
    case (.backspace, []):
      if filter.text.isEmpty { filter.isOpen = false } else { edit { $0.deleteBackward() } }
    case (.delete, []), (.character("d"), .control): edit { $0.deleteForward() }
    case (.character("w"), .control), (.backspace, .alt): edit { $0.deleteWord() }
    case (.character("u"), .control): edit { $0.deleteToStart() }
    case (.left, []): filter.line.move(by: -1)
    case (.right, []): filter.line.move(by: 1)
    case (.home, []), (.character("a"), .control): filter.line.moveToStart()
    case (.end, []), (.character("e"), .control): filter.line.moveToEnd()
    case (.up, []), (.down, []), (.pageUp, []), (.pageDown, []), (.tab, []), (.tab, .shift):
      return performBesideTyping(key)
    case (.character("l"), .control): return [.repaint]
    case (.character("z"), .control): return [.suspend]
    case (.character(let character), []): edit { $0.insert(String(character)) }
    default: break
    }
    return []
  }

  /// Keys that move through the rows found so far, without leaving the line.
  private mutating func performBesideTyping(_ key: Key) -> [Effect] {
    guard case .command(let command) = keymap.match([key], in: .panes) else { return [] }
    return perform(command)
  }

  private mutating func edit(_ change: (inout TextLine) -> Void) {
    change(&filter.line)
    refreshRows()
  }
}
