/// Decides when to look at the data again, from what happened to which name and when. A file that
/// was put in place by one rename is complete and is looked at straight away; everything else (a
/// write in place, a file that vanished and may be about to come back) first has to become quiet.
///
/// A value without a clock: all times are given, as durations since any fixed moment.
public struct SettleClock: Hashable, Sendable {
  /// How long nothing must have happened: short enough to feel immediate, longer than the pauses
  /// of an editor or of `git checkout` between two steps of one change.
  public static let quiet: Duration = .milliseconds(40)
  /// How long looking is put off at most, counted from the first event.
  public static let longest: Duration = .milliseconds(250)

  private var unsettled: Set<String> = []
  private var first: Duration?
  private var last: Duration?
  private var completed: Duration?

  /// Makes a clock that waits for nothing.
  public init() {}

  /// Something happened to what stands at a name, and more may follow.
  public mutating func touch(_ name: String, at time: Duration) {
    unsettled.insert(name)
    first = first ?? time
    last = time
  }

  /// What stands at a name was replaced in one step. While other names are unsettled it waits for
  /// them, so that no look sees them half written.
  public mutating func replace(_ name: String, at time: Duration) {
    settle(name)
    completed = completed ?? time
  }

  /// Nothing more is to be expected at a name: what stood there was moved to another one.
  public mutating func settle(_ name: String) {
    unsettled.remove(name)
    guard unsettled.isEmpty else { return }
    first = nil
    last = nil
  }

  /// When to look; `nil` when there is no reason to.
  public var deadline: Duration? {
    guard let first, let last else { return completed }
    return min(last + Self.quiet, first + Self.longest)
  }

  /// Whether it is time to look. If so, everything that happened up to now is dealt with.
  public mutating func takeIfDue(at time: Duration) -> Bool {
    guard let deadline, deadline <= time else { return false }
    self = SettleClock()
    return true
  }
}
