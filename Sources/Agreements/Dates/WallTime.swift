/// A point in time as a user reads it: the day and the second of it, in the user's own zone. It is
/// handed in with what happened, because nothing here knows a clock.
public struct WallTime: Hashable, Sendable, Comparable {
  /// The day in local time.
  public var day: Day
  /// 0 to 86,400.
  public var second: Int

  /// A second of a day.
  public init(day: Day, second: Int) {
    self.day = day
    self.second = second
  }

  /// Reads what `description` writes: `YYYY-MM-DDTHH:MM:SS`.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let day = Day(halves[0]) else { return nil }
    let parts = Substring(halves[1]).split(separator: ":", omittingEmptySubsequences: false)
      .map(Self.twoDigits)
    guard parts.count == 3, parts[0] <= 24, parts[1] < 60, parts[2] <= 60 else { return nil }
    self.init(day: day, second: parts[0] * 3600 + parts[1] * 60 + parts[2])
  }

  /// The number that two digits write; one that no time has for anything else.
  private static func twoDigits(_ text: Substring) -> Int {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return 99
    }
    return Int(text) ?? 99
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

extension WallTime: CustomStringConvertible {
  /// `YYYY-MM-DDTHH:MM:SS`.
  public var description: String { "\(day)T\(time)" }
}
