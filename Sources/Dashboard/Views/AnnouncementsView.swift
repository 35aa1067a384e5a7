import Terminal

/// What happened, newest at the bottom, for a screen reader: new lines push older ones up, as in a
/// terminal that scrolls.
enum AnnouncementsView {
  static func draw(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    let lines = state.announcements.flatMap {
      DisplayText(untrusted: $0).wrapped(to: max(1, area.size.columns))
    }.suffix(area.size.rows)
    for (offset, line) in lines.enumerated() {
      let row = area.row(area.size.rows - lines.count + offset)
      canvas.put(line, at: row.origin, style: StyleKey(.text), clippedTo: row)
    }
  }
}
