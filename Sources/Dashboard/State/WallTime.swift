import Agreements

/// A point in time as a user reads it: the day and the second of it, in the user's own zone. It is
/// handed in with what happened, because nothing here knows a clock.
public struct WallTime: Hashable, Sendable, Comparable {
  public var day: Day
  /// 0 to 86,400.
  public var second: Int

  public init(day: Day, second: Int) {
    self.day = day
    self.second = second
  }

  public static func < (left: WallTime, right: WallTime) -> Bool {
    (left.day, left.second) < (right.day, right.second)
  }

  /// `HH:MM:SS`.
  public var time: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }
}
