import Glibc
import Languages
import Terminal

/// Standard output and standard error.
enum Output {
  /// Writes text as it is. Only for text that is safe to show, or for formats that other programs
  /// read and that carry their own escaping.
  static func write(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Tells the user that something is wrong. The text may hold names from files, so it takes the
  /// door that all text takes.
  static func complain(_ message: String) {
    write(Array(complaint(message).utf8), to: STDERR_FILENO)
  }

  static func complaint(_ message: String) -> String {
    DisplayText(untrusted: message, as: .detail).lines.map(\.string).joined(separator: "\n") + "\n"
  }

  /// For standard error, without an end of the line.
  static func progress(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal that standard output is; `nil` when it is none.
  static var terminalWidth: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          // Whoever shares the pipe made it one that does not wait: wait here.
          var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&place, 1, -1)
        } else if errno != EINTR {
          giveUp(errno, descriptor)
        }
      }
    }
  }

  /// Nobody reads any more, or the disk is full: for a pipe that ends the program quietly.
  private static func giveUp(_ code: Int32, _ descriptor: Int32) -> Never {
    guard code != EPIPE else { exit(0) }
    if descriptor == STDOUT_FILENO {
      let reason = String(cString: strerror(code))
      complain(
        localized(
          "accord: standard output cannot be written to: \(reason) — what came out is not all"))
    }
    exit(ExitStatus.data)
  }
}

extension UnsafeRawBufferPointer.SubSequence {
  fileprivate var baseAddress: UnsafeRawPointer? {
    UnsafeRawBufferPointer(rebasing: self).baseAddress
  }
}
