/// When a slow line will have carried what was sent. A frame that is sent while an older one is
/// still on its way only comes later than it need, and every key after it too.
///
/// Only lines that say they are slow are: a pseudo-terminal says 38,400 bits a second whatever it
/// does, and has the speed of the user's own line where `ssh` knows it.
struct LinePace: Sendable {
  /// `nil` for a line that is fast, as far as anybody knows.
  private let bytesPerSecond: Int?
  /// `nil` when nothing is on its way.
  private(set) var freeAt: ContinuousClock.Instant?

  /// - Parameter bitsPerSecond: as the settings of the terminal say.
  init(bitsPerSecond: Int) {
    // A start bit, eight of the byte, a stop bit.
    bytesPerSecond = bitsPerSecond > 0 && bitsPerSecond < 38_400 ? max(1, bitsPerSecond / 10) : nil
  }

  mutating func sent(_ bytes: Int, at now: ContinuousClock.Instant) {
    guard let bytesPerSecond else { return }
    let start = max(freeAt ?? now, now)
    freeAt = start + .microseconds(1_000_000 * bytes / bytesPerSecond)
  }
}
