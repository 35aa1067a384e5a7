import Agreements
import Terminal

/// How dense the changes lie over time, and where on it one stands.
struct TimelineStrip {
  private let days: [Day]
  private let first: Day
  private let last: Day
  private let state: DashboardState

  /// The rows that it gets on a screen: none where they are needed for more important things.
  static func rows(on size: Size, isAsOf: Bool) -> Int {
    if size.columns < 40 { return 0 }
    if size.rows >= 50 { return 2 }
    if size.rows >= 36 { return 1 }
    return isAsOf && size.rows >= 18 ? 1 : 0
  }

  /// - Returns: `nil` where there is no time to show.
  init?(_ state: DashboardState) {
    self.state = state
    days = state.rows.changeDays
    guard let first = days.first, let last = days.last else { return nil }
    self.first = min(first, state.day)
    self.last = max(last, state.day, state.today)
    guard self.first < self.last else { return nil }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.size.rows > 0 else { return }
    let edge = 6
    let strip = Rect(
      column: area.minColumn + edge, row: area.minRow, columns: area.size.columns - 2 * edge,
      rows: 1)
    guard strip.size.columns > 0 else { return }
    canvas.put(
      year(of: first), at: area.origin.moved(columns: 1), style: StyleKey(.dim), clippedTo: area)
    canvas.put(
      year(of: last), at: Point(column: strip.maxColumn + 1, row: strip.minRow),
      style: StyleKey(.dim), clippedTo: area)
    let resolution = DensityRow.resolution(state.glyphs)
    var counts = Array(repeating: 0, count: strip.size.columns * resolution)
    for day in days { counts[place(of: day, among: counts.count)] += 1 }
    canvas.put(
      DisplayText(untrusted: DensityRow.text(counts, state.glyphs)), at: strip.origin,
      style: StyleKey(.timeline), clippedTo: strip)
    mark(state.today, state.glyphs.today, .dim, on: &canvas, in: strip)
    mark(state.day, state.glyphs.here, .timeTravel, on: &canvas, in: strip)
    if area.size.rows > 1 { drawYears(on: &canvas, in: strip) }
  }

  private func mark(
    _ day: Day, _ sign: String, _ role: Role, on canvas: inout Canvas, in strip: Rect
  ) {
    let column = strip.minColumn + place(of: day, among: strip.size.columns)
    canvas.put(
      DisplayText(untrusted: sign), at: Point(column: column, row: strip.minRow),
      style: StyleKey(role), clippedTo: strip)
  }

  /// The years below the strip, each where it begins.
  private func drawYears(on canvas: inout Canvas, in strip: Rect) {
    let row = strip.minRow + 1
    var free = strip.minColumn
    for number in first.components.year + 1...max(first.components.year + 1, last.components.year) {
      guard let day = Day(year: number, month: 1, day: 1), day >= first, day <= last else {
        continue
      }
      let column = strip.minColumn + place(of: day, among: strip.size.columns)
      guard column >= free, column + 4 <= strip.maxColumn else { continue }
      canvas.put(
        year(of: day), at: Point(column: column, row: row), style: StyleKey(.dim))
      free = column + 6
    }
  }

  private func place(of day: Day, among count: Int) -> Int {
    TimeAxis(from: first, through: last, cells: count).cell(of: day)
  }

  private func year(of day: Day) -> DisplayText {
    DisplayText(untrusted: String(day.description.prefix(4)))
  }
}
