import Terminal

extension DashboardState {
  /// A key goes to the line that is being typed, else to the command bound to it.
  mutating func pressed(_ key: Key) -> [Effect] {
    notice = nil
    if prompt != nil { return typed(key) }
    if case .choice(let choice)? = overlays.last { return pressed(key, in: choice) }
    pendingKeys.append(key)
    switch keymap.match(pendingKeys, in: context) {
    case .command(let command):
      pendingKeys = []
      return call(command)
    case .incomplete:
      return []
    case .none:
      let pressed = pendingKeys.map(\.description).joined(separator: " ")
      pendingKeys = []
      let help = keymap.keys(for: .help).first ?? ""
      notice = Notice("No command for \"\(pressed)\"; \(help) shows the keys.", .warning)
      return []
    }
  }

  mutating func clicked(_ mouse: Mouse) -> [Effect] {
    notice = nil
    switch mouse.action {
    case .wheelUp: return perform(.moveUp)
    case .wheelDown: return perform(.moveDown)
    case .press:
      guard overlays.isEmpty else { return [] }
      guard let area = layout.panes.first(where: { $0.frame.contains(mouse.position) }) else {
        return []
      }
      // The row is looked up before focusing, which may move the panes.
      let row = mouse.position.row - area.body.minRow + self[area.pane].top
      focus(area.pane)
      if area.body.contains(mouse.position), rows[area.pane].indices.contains(row) {
        select(row)
      }
      return []
    }
  }
}
