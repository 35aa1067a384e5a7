import Glibc
import Languages

/// What each phase of a start costs, for `accord --timings`.
struct StartTimings {
  private var phases: [(name: String, wall: Duration?, work: Duration)] = []
  private var wall = Clock.monotonic()
  private var work = Duration.zero

  /// Begins with what the process has cost so far: loading it, and its arguments.
  init() {
    work = Self.work()
    phases.append((localized("program and arguments"), nil, work))
  }

  /// Ends a phase.
  mutating func mark(_ name: String) {
    let (wallNow, workNow) = (Clock.monotonic(), Self.work())
    phases.append((name, wallNow - wall, workNow - work))
    (wall, work) = (wallNow, workNow)
  }

  /// Of all threads of the process.
  private static func work() -> Duration {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
  }

  /// A table in milliseconds: how long each phase took, and how long it kept a processor busy.
  var text: String {
    let total = phases.reduce((wall: Duration.zero, work: Duration.zero)) {
      ($0.wall + ($1.wall ?? .zero), $0.work + $1.work)
    }
    let rows = phases + [(localized("together"), total.wall, total.work)]
    let heads = (phase: localized("phase"), wall: localized("took ms"), work: localized("work ms"))
    let widths = (wall: max(9, heads.wall.count + 2), work: max(9, heads.work.count + 2))
    let lines = rows.map { row in
      Self.padded(row.name, 24, isRight: false)
        + Self.padded(row.wall.map(Self.text) ?? "", widths.wall)
        + Self.padded(Self.text(row.work), widths.work)
    }
    let head =
      Self.padded(heads.phase, 24, isRight: false) + Self.padded(heads.wall, widths.wall)
      + Self.padded(heads.work, widths.work)
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private static func text(_ duration: Duration) -> String {
    let tenths =
      duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func padded(_ text: String, _ width: Int, isRight: Bool = true) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return isRight ? space + text : text + space
  }
}
