import Agreements

/// The end of the day, by a clock that runs on evenly. Working it out asks for the rules of the
/// zone, so it is done only when the time of day is not what it was to be by then: because somebody
/// set the clock, or changed the zone, or summer time began or ended.
struct Midnight {
  private(set) var moment: ContinuousClock.Instant
  /// The time of day at some moment.
  private var known: (time: WallTime, at: ContinuousClock.Instant)

  init(at time: WallTime) {
    let now = ContinuousClock.now
    known = (time, now)
    moment = now + Clock.untilMidnight()
  }

  mutating func follow(_ time: WallTime) {
    let now = ContinuousClock.now
    let passed = known.at.duration(to: now).components.seconds
    let told = known.time.day.days(to: time.day) * 86_400 + time.second - known.time.second
    // As long as nobody set the clock, both say the same but for a fraction of a second.
    if moment <= now || abs(told - Int(passed)) > 2 { self = Midnight(at: time) }
  }
}
