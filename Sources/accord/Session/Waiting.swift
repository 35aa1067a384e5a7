import Glibc

/// Sleeps until a descriptor can be read or a moment of the monotonic clock has come; without
/// either for ever.
func wait(for descriptor: Int32?, until deadline: Duration?) {
  var watched = pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0)
  let left = deadline.map { $0 - Clock.monotonic() }
  _ = poll(&watched, 1, left.map(milliseconds) ?? -1)
}

/// Rounded up, so that a deadline has passed when the wait is over.
private func milliseconds(_ duration: Duration) -> Int32 {
  let (seconds, attoseconds) = duration.components
  let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  return Int32(clamping: max(0, milliseconds))
}
