import Glibc
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
        } else if errno != EINTR {
          // Nobody reads any more, or the disk is full: for a pipe that ends the program quietly.
          exit(errno == EPIPE ? 0 : ExitStatus.data)
        }
      }
    }
  }
}

extension UnsafeRawBufferPointer.SubSequence {
  fileprivate var baseAddress: UnsafeRawPointer? {
    UnsafeRawBufferPointer(rebasing: self).baseAddress
  }
}
