/// When a delivery that failed is tried again: with the next change, and else after pauses that grow.
struct Retry {
  private static let first: Duration = .seconds(60)
  private static let longest: Duration = .seconds(3600)

  private(set) var pause: Duration = .zero
  private var due: ContinuousClock.Instant?

  /// Whether it is too early.
  var isWaiting: Bool { due != nil }
  var timeLeft: Duration? { due.map { ContinuousClock.now.duration(to: $0) } }

  /// It failed.
  mutating func wait() {
    pause = pause == .zero ? Self.first : min(pause * 2, Self.longest)
    due = .now + pause
  }

  /// There is something new to deliver.
  mutating func begin() { due = nil }

  /// Time went by.
  mutating func update() {
    if let due, due <= .now { self.due = nil }
  }
}
