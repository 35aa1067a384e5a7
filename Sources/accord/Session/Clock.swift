import Agreements
import Dashboard
import Glibc

/// The time, in the user's zone. Nothing below the program itself knows a clock.
enum Clock {
  /// The day and the second of it.
  static func now() -> WallTime {
    // The zone of the machine may have been changed: this reads its file if it is another.
    tzset()
    var seconds = time(nil)
    var local = tm()
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

  /// How long it is until the next day begins: what is counted in days is shown anew then. A day may
  /// have more or fewer than 24 hours.
  static func untilMidnight() -> Duration {
    let seconds = time(nil)
    var moment = seconds
    var local = tm()
    localtime_r(&moment, &local)
    (local.tm_hour, local.tm_min, local.tm_sec) = (0, 0, 0)
    local.tm_mday += 1
    local.tm_isdst = -1
    let midnight = mktime(&local)
    return .seconds(midnight > seconds ? midnight - seconds : 1)
  }
}
