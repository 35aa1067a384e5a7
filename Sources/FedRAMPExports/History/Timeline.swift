import Agreements

/// What a value was from which day on.
struct Timeline<Value: Hashable & Sendable>: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var day: Day
    var value: Value
  }

  /// By day, at most one a day.
  private(set) var entries: [Entry] = []

  /// How many of the entries stand on or before a day.
  private func count(through day: Day) -> Int {
    if let last = entries.last, last.day <= day { return entries.count }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last entry on a day or before.
  func entry(on day: Day) -> Entry? {
    let count = count(through: day)
    return count == 0 ? nil : entries[count - 1]
  }

  /// The value on a day; `nil` before the first entry.
  func value(on day: Day) -> Value? { entry(on: day)?.value }

  /// The value on a day, by what was stated on another day or later.
  func value(on day: Day, statedSince first: Day) -> Value? {
    entry(on: day).flatMap { $0.day >= first ? $0.value : nil }
  }

  /// States a value from a day on, up to the next entry.
  mutating func set(_ value: Value, on day: Day) {
    let count = count(through: day)
    if count > 0, entries[count - 1].day == day {
      entries[count - 1].value = value
    } else {
      entries.insert(Entry(day: day, value: value), at: count)
    }
  }
}
