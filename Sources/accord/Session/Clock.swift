import Agreements
import Dashboard
import Glibc

/// The time, in the user's zone. Nothing below the program itself knows a clock.
enum Clock {
  /// The day and the second of it.
  static func now() -> WallTime {
    var seconds = time(nil)
    var local = tm()
    // The zone of the machine may have been changed since the start.
    tzset()
    localtime_r(&seconds, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    let second = Int(local.tm_hour) * 3600 + Int(local.tm_min) * 60 + Int(local.tm_sec)
    // A year that no calendar of ours knows leaves the days since 1970.
    return WallTime(day: day ?? Day(number: Int32(clamping: seconds / 86_400)), second: second)
  }

  static var today: Day { now().day }

  /// Time since some fixed moment, which never goes back.
  static func monotonic() -> Duration {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
  }

  /// When the next day begins: what is counted in days is shown anew then.
  static func nextMidnight() -> ContinuousClock.Instant {
    .now + .seconds(max(1, 86_400 - now().second))
  }
}
