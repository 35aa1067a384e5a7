import Agreements
import Languages
import Terminal

/// The line above a pane: its number and name, and what its rows come to.
enum PaneTitle {
  static func draw(
    _ state: DashboardState, _ area: DashboardLayout.PaneArea, on canvas: inout Canvas
  ) {
    if state.glyphs.isSpoken { return speak(state, area, on: &canvas) }
    let isFocused = state.focus == area.pane
    let style = StyleKey(isFocused ? .titleFocused : .title)
    canvas.horizontalLine(
      at: area.title.origin, columns: area.title.size.columns, style: StyleKey(.rule),
      glyphs: state.glyphs.box)
    // Brackets say which pane is focused where colours cannot.
    let name = "\(area.pane.number) \(area.pane.title)"
    let title = DisplayText(untrusted: isFocused ? "[\(name)]" : " \(name) ")
    let start = Point(column: area.title.minColumn + 1, row: area.title.minRow)
    let used = canvas.put(title, at: start, style: style, clippedTo: area.title)
    let room = area.title.size.columns - used - 4
    guard let summary = PaneSummary.texts(for: area, state).first(where: { $0.width + 2 <= room })
    else { return }
    var place = Point(column: area.title.maxColumn - summary.width - 3, row: area.title.minRow)
    for part in [" "] + summary.parts + [" "] {
      place.column += canvas.put(part, at: place, style: StyleKey(.dim), clippedTo: area.title)
    }
  }
}

extension PaneTitle {
  /// The title as a sentence, for a screen reader.
  private static func speak(
    _ state: DashboardState, _ area: DashboardLayout.PaneArea, on canvas: inout Canvas
  ) {
    let pane = area.pane
    let count = state.rows[pane].count
    let place =
      count == 0
      ? localized("no rows")
      : localized(
        "row \(GroupedNumber(state[pane].index + 1)) of \(GroupedNumber(count))")
    let start = localized(
      "\(pane.title), pane \(pane.number) of \(Pane.allCases.count), \(place)")
    let words = PaneSummary.words(for: area, state).map { "\(start), \($0.string)." }
    let texts = (words + ["\(start)."]).map { DisplayText(untrusted: $0) }
    canvas.fill(area.title)
    guard let text = texts.first(where: { $0.width <= area.title.size.columns }) ?? texts.last
    else { return }
    canvas.put(text, at: area.title.origin, style: StyleKey(.strong), clippedTo: area.title)
  }
}
