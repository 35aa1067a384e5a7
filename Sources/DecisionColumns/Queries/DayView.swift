import Agreements

/// How the decisions stand on a day.
struct DayView: Sendable {
  let day: Day
  /// The decisions that hold.
  let current: RowSet
  /// The first decisions of chains of which none holds for certain, but one may: its date is known
  /// to the month or the year only. Mostly there are none.
  let opening: RowSet?
  /// By row of the two above: the last decision of its chain that may already have been taken;
  /// `none` for the others. Mostly there are none.
  let possible: [UInt32]?

  /// The rows that stand for an approval on the day.
  var shown: RowSet {
    guard let opening else { return current }
    var shown = current
    shown.formUnion(opening)
    return shown
  }
}

extension DecisionColumns {
  private static var keptDays: Int { 8 }

  func view(on day: Day) -> DayView {
    if let known = days.withLock({ days in days.first { $0.day == day } }) { return known }
    let view = makeView(on: day)
    days.withLock { days in
      days.insert(view, at: 0)
      if days.count > Self.keptDays { days.removeLast() }
    }
    return view
  }

  private func makeView(on day: Day) -> DayView {
    let (from, until) = (data.from.base, data.until.base)
    let number = day.number
    let current = RowSet(rows: count) { from[$0] <= number && number < until[$0] }
    let isOpen = names.dates.map { $0?.standing(on: day) == .open }
    guard isOpen.contains(true) else {
      return DayView(day: day, current: current, opening: nil, possible: nil)
    }
    var opening = RowSet(rows: count)
    var possible = [UInt32](repeating: ColumnData.none, count: count)
    for row in 0..<count where isOpen[Int(data.date.base[row])] {
      let head = head(of: row, on: number)
      let known = possible[head]
      if known == ColumnData.none || isLater(row, than: Int(known)) { possible[head] = UInt32(row) }
      if from[head] > number { opening.insert(head) }
    }
    return DayView(day: day, current: current, opening: opening, possible: possible)
  }

  /// The decision of a row's chain that holds on a day; the first one when none does.
  private func head(of row: Int, on day: Int32) -> Int {
    var row = row
    while data.from.base[row] > day, data.previous.base[row] != ColumnData.none {
      row = Int(data.previous.base[row])
    }
    return row
  }

  /// Of two decisions of one chain.
  private func isLater(_ row: Int, than other: Int) -> Bool {
    guard let date = names.dates[Int(data.date.base[row])],
      let otherDate = names.dates[Int(data.date.base[other])]
    else { return row > other }
    return date == otherDate ? row > other : otherDate < date
  }
}
