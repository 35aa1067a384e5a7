import Glibc

/// Lets the thread that hears the keys go before those that read: where there are no more processors
/// than threads that have something to do, it would wait for the end of a time slice, which may last
/// 10 ms.
enum KeysFirst {
  /// For a thread that has more to do: gives its processor up when a key waits to be heard.
  @Sendable static func makeWay() {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    if poll(&input, 1, 0) > 0 { sched_yield() }
  }
}
