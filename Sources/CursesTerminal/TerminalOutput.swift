import Glibc

/// Writes sequences that ncurses has no function for. ncurses flushes what it holds at the end of
/// each update, so both keep their order.
enum TerminalOutput {
  static func write(_ sequence: String, to terminal: Int32 = STDOUT_FILENO) {
    if !sequence.isEmpty { write(Array(sequence.utf8)[...], to: terminal) }
  }

  static func write(_ all: ArraySlice<UInt8>, to terminal: Int32 = STDOUT_FILENO) {
    var bytes = all
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        waitUntilWritable(terminal)
      } else if errno != EINTR {
        // The terminal is gone; reading it says so to the event loop.
        return
      }
    }
  }

  private static func waitUntilWritable(_ terminal: Int32) {
    var output = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
    poll(&output, 1, -1)
  }

  /// Another program may have left the terminal non-blocking, and half a frame would be lost.
  static func makeBlocking() {
    let flags = fcntl(STDOUT_FILENO, F_GETFL)
    if flags >= 0, flags & O_NONBLOCK != 0 {
      _ = fcntl(STDOUT_FILENO, F_SETFL, flags & ~O_NONBLOCK)
    }
  }
}
