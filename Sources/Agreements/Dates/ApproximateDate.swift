/// A date as well as it is known: a day, a month, a year, or "by" a day (seen then, the event
/// itself may be earlier). It is never rounded to a day it does not claim.
public struct ApproximateDate: Hashable, Sendable, CustomStringConvertible {
  /// How exactly a date is known.
  public enum Precision: String, CaseIterable, Hashable, Sendable {
    case day, month, year, by
  }

  /// How exactly the date is known.
  public let precision: Precision
  /// The first day that the date may mean. For `by` it is the day itself: how much earlier it may
  /// have been is not known.
  public let earliest: Day
  /// The last day that the date may mean: from here on the event is certain.
  public let latest: Day

  /// A date that is known to the day.
  public init(_ day: Day) {
    precision = .day
    earliest = day
    latest = day
  }

  /// Seen on a day, so that it happened on that day or before.
  public init(by day: Day) {
    precision = .by
    earliest = day
    latest = day
  }

  /// Reads `2026-04-03`, `2026-04`, `2026` and `by 2026-04-03`.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    let isBy = bytes.starts(with: "by ".utf8)
    guard let written = WrittenDate(bytes.dropFirst(isBy ? 3 : 0)) else { return nil }
    let year = written.year
    switch (written.month, written.day) {
    case (let month?, let number?):
      guard let day = Day(year: year, month: month, day: number) else { return nil }
      self = isBy ? ApproximateDate(by: day) : ApproximateDate(day)
    case (let month?, nil) where !isBy:
      self.init(.month, from: (year, month), to: (year, month))
    case (nil, nil) where !isBy:
      self.init(.year, from: (year, 1), to: (year, 12))
    default:
      return nil
    }
  }

  /// For forms that keep a date as it is here.
  package init(_ precision: Precision, from earliest: Day, to latest: Day) {
    self.precision = precision
    self.earliest = earliest
    self.latest = latest
  }

  private init?(_ precision: Precision, from: (year: Int, month: Int), to: (year: Int, month: Int))
  {
    let length = Day.length(ofMonth: to.month, year: to.year)
    guard let earliest = Day(year: from.year, month: from.month, day: 1),
      let latest = Day(year: to.year, month: to.month, day: length)
    else { return nil }
    self.precision = precision
    self.earliest = earliest
    self.latest = latest
  }

  /// How a day stands to what happened on this date.
  public enum Standing: Hashable, Sendable {
    /// It had not happened yet.
    case ahead
    /// It may have happened: the day lies inside the month or the year that is all that is known.
    case open
    /// It had happened.
    case past
  }

  /// A `by` date counts as past from its day on and as ahead before: what may have been true
  /// earlier was not known to be.
  public func standing(on day: Day) -> Standing {
    if day >= latest { return .past }
    return day < earliest ? .ahead : .open
  }

  /// The way it is written in the data files.
  public var description: String {
    switch precision {
    case .day: earliest.description
    case .by: "by \(latest)"
    case .month: String(earliest.description.prefix(7))
    case .year: String(earliest.description.prefix(4))
    }
  }
}

extension ApproximateDate: Comparable {
  /// By the day from which it is certain, then by the day from which it is possible.
  public static func < (left: ApproximateDate, right: ApproximateDate) -> Bool {
    (left.latest, left.earliest) < (right.latest, right.earliest)
  }
}
