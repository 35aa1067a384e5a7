import Dashboard

/// How often the screen is drawn for what happens by itself: at most 30 times a second, however
/// fast files change. Who presses a key has its frame at once.
///
/// Two frames may follow each other closely: a changed file, and what became of it in the history.
struct FramePace {
  private static let interval: Duration = .milliseconds(1000 / 30)

  /// When the last two frames were drawn.
  private var last: ContinuousClock.Instant?
  private var lastButOne: ContinuousClock.Instant?

  /// Until when the next frame waits; `nil` when it need not.
  func due(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    guard let lastButOne else { return nil }
    let due = lastButOne.advanced(by: Self.interval * 2)
    return due > now ? due : nil
  }

  mutating func drew(at now: ContinuousClock.Instant) {
    lastButOne = last
    last = now
  }
}

extension Action {
  /// Whether it comes of files that others write, as often as they like.
  var happensByItself: Bool {
    switch self {
    case .dataRead, .chronicled, .commitsRead, .decisionsReading: true
    default: false
    }
  }
}
