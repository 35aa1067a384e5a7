import CLinux
import Glibc

/// Wakes the event loop from any thread.
public final class Wakeup: Sendable {
  let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = linux_event_descriptor()
    guard descriptor >= 0 else { throw .system(call: "eventfd", errno: errno) }
  }

  deinit { close(descriptor) }

  /// Makes the loop's wait return `.posted`. Several posts before it does are one.
  public func post() { linux_post_event(descriptor) }
}
