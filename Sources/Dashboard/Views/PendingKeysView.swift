import Terminal

/// While keys of a sequence are awaited: what may follow, in a box above the status row.
enum PendingKeysView {
  static func draw(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    guard !state.pendingKeys.isEmpty else { return }
    let pressed = state.pendingKeys.map(\.description).joined(separator: " ")
    let lines = state.keymap.continuations(of: state.pendingKeys, in: state.context).map {
      (key: DisplayText(untrusted: $0.keys), title: DisplayText(untrusted: $0.title))
    }
    let title: DisplayText = "\(pressed) \(state.glyphs.ellipsis.string)"
    let keyWidth = lines.map(\.key.width).max() ?? 0
    let width = max(title.width + 4, keyWidth + 4 + (lines.map(\.title.width).max() ?? 0))
    let columns = min(area.size.columns, width + 2)
    let rows = min(area.size.rows, lines.count + 2)
    let box = Rect(
      column: area.maxColumn - columns, row: area.maxRow - rows, columns: columns, rows: rows)
    canvas.fill(box)
    canvas.box(box, style: StyleKey(.rule), glyphs: state.glyphs.box)
    canvas.put(
      title, at: box.origin.moved(columns: 2), style: StyleKey(.titleFocused), clippedTo: box)
    let inside = box.inset()
    for (offset, line) in lines.enumerated() {
      let row = inside.row(offset)
      guard !row.isEmpty else { break }
      canvas.put(
        line.key, at: row.origin.moved(columns: 1), style: StyleKey(.key), clippedTo: row)
      canvas.put(line.title, at: row.origin.moved(columns: keyWidth + 3), clippedTo: row)
    }
  }
}
