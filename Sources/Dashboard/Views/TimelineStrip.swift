import Agreements
import Terminal

/// How dense the changes lie over time, and where on it one stands.
struct TimelineStrip: Equatable {
  private let days: [Day]
  private let first: Day
  private let last: Day
  private let day: Day
  private let today: Day
  private let glyphs: Glyphs
  private let area: Rect

  /// The rows that it gets on a screen: none where they are needed for more important things.
  static func rows(on size: Size, isAsOf: Bool) -> Int {
    if size.columns < 40 { return 0 }
    if size.rows >= 50 { return 2 }
    if size.rows >= 36 { return 1 }
    return isAsOf && size.rows >= 18 ? 1 : 0
  }

  /// Draws the strip where there is time to show.
  static func draw(
    _ state: borrowing DashboardState, on canvas: inout Canvas, in area: Rect
  ) {
    guard let strip = TimelineStrip(state, in: area) else { return canvas.fill(area) }
    strip.draw(on: &canvas, state.index.worked)
  }

  /// - Returns: `nil` where there is no time to show.
  private init?(_ state: borrowing DashboardState, in area: Rect) {
    self.area = area
    days = state.rows.changeDays
    (day, today, glyphs) = (state.day, state.today, state.glyphs)
    guard let first = days.first, let last = days.last else { return nil }
    self.first = min(first, day)
    self.last = max(last, day, today)
    guard self.first < self.last else { return nil }
  }

  /// Draws the strip, or what was drawn of it before.
  private func draw(on canvas: inout Canvas, _ worked: WorkedOut) {
    guard area.size.rows > 0 else { return }
    if let known = worked.timeline.answer(to: self) { return canvas.put(known, at: area.origin) }
    drawAnew(on: &canvas)
    worked.timeline.keep(canvas.part(area), to: self)
  }

  private func drawAnew(on canvas: inout Canvas) {
    canvas.fill(area)
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
    let resolution = DensityRow.resolution(glyphs)
    var counts = Array(repeating: 0, count: strip.size.columns * resolution)
    for day in days { counts[place(of: day, among: counts.count)] += 1 }
    canvas.put(
      DisplayText(untrusted: DensityRow.text(counts, glyphs)), at: strip.origin,
      style: StyleKey(.timeline), clippedTo: strip)
    mark(today, glyphs.today, .dim, on: &canvas, in: strip)
    mark(day, glyphs.here, .timeTravel, on: &canvas, in: strip)
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
