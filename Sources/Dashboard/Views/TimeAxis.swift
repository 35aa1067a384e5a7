import Agreements

/// A stretch of days laid out on so many cells.
struct TimeAxis: Hashable, Sendable {
  let first: Day
  let last: Day
  let cells: Int

  /// - Parameter cells: at least one.
  init(from first: Day, through last: Day, cells: Int) {
    self.first = first
    self.last = max(first, last)
    self.cells = max(1, cells)
  }

  /// The same days on another number of places.
  func divided(into places: Int) -> TimeAxis { TimeAxis(from: first, through: last, cells: places) }

  private var days: Int { first.days(to: last) + 1 }

  /// The cell that a day stands in; the first or the last one for days outside.
  func cell(of day: Day) -> Int {
    max(0, min(cells - 1, first.days(to: day) * cells / days))
  }

  /// The last of the days that stand in a cell.
  func lastDay(in cell: Int) -> Day {
    first.advanced(by: max(0, ((cell + 1) * days + cells - 1) / cells - 1))
  }

  /// The years below it, each where it begins, as one line of text.
  var years: String {
    var line = Array(repeating: Character(" "), count: cells)
    var free = 0
    for year in first.components.year...max(first.components.year, last.components.year) {
      guard let beginning = Day(year: year, month: 1, day: 1), beginning <= last else { continue }
      // The year that is under way where the axis begins is named there.
      let start = beginning < first ? 0 : cell(of: beginning)
      let name = String(year)
      guard start >= free, start + name.count <= cells else { continue }
      for (offset, digit) in name.enumerated() { line[start + offset] = digit }
      free = start + name.count + 1
    }
    return String(line)
  }
}
