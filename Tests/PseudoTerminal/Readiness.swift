import Glibc

/// Waits for descriptors to become ready, and no longer than until `deadline`.
///
/// - Parameter interests: descriptor and events (`POLLIN`, `POLLOUT`) to wait for.
/// - Returns: the events of each; all zero when the time was over first.
func readiness(
  of interests: [(descriptor: Int32, events: Int32)], until deadline: ContinuousClock.Instant
) throws -> [Int32] {
  var polled = interests.map {
    pollfd(fd: $0.descriptor, events: Int16(truncatingIfNeeded: $0.events), revents: 0)
  }
  while true {
    let remaining = max(.zero, deadline - ContinuousClock.now)
    let milliseconds =
      remaining.components.seconds * 1000 + remaining.components.attoseconds / 1_000_000_000_000_000
    // Rounded up: rounded down, the last millisecond would be spent spinning.
    let count = poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds + 1))
    if count >= 0 { return polled.map { Int32($0.revents) } }
    guard errno == EINTR else { throw SystemError("wait for descriptors") }
  }
}
