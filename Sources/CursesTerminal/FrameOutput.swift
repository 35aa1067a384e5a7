import CLinux
import Glibc

/// Sends what ncurses writes for a frame in one write. ncurses itself flushes after nearly every
/// move of the cursor, and a terminal may show any part of a frame between two writes.
///
/// ncurses has a descriptor of its own for the terminal. While it writes a frame, that descriptor
/// means a file in memory; standard output is the terminal at all times.
final class FrameOutput {
  /// Where ncurses writes.
  let stream: UnsafeMutablePointer<FILE>
  private let terminal: Int32
  private let descriptor: Int32
  private let memory: Int32
  /// Room for a frame, kept from one to the next.
  private var bytes = [UInt8](repeating: 0, count: 1 << 14)

  init(terminal: Int32 = STDOUT_FILENO) throws(TerminalError) {
    self.terminal = terminal
    descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0, let stream = fdopen(descriptor, "w") else {
      throw .system(call: "fcntl", errno: errno)
    }
    self.stream = stream
    memory = linux_memory_file("frame")
    guard memory >= 0 else { throw .system(call: "memfd_create", errno: errno) }
  }

  deinit {
    close(memory)
    // The stream stays open with the descriptor: ncurses keeps both until the process ends.
  }

  /// Runs what makes ncurses write, and sends all of it at once.
  ///
  /// Not while ncurses would also change the settings of the terminal, which a file has none of.
  /// - Returns: how many bytes were sent.
  @discardableResult
  func send(between first: String, and last: String, _ write: () -> Void) -> Int {
    lseek(memory, 0, SEEK_SET)
    TerminalOutput.write(first, to: memory)
    linux_redirect(descriptor, memory)
    write()
    linux_redirect(descriptor, terminal)
    TerminalOutput.write(last, to: memory)
    let count = max(0, Int(lseek(memory, 0, SEEK_CUR)))
    if count > bytes.count { bytes = [UInt8](repeating: 0, count: count) }
    let read = bytes.withUnsafeMutableBytes { pread(memory, $0.baseAddress, count, 0) }
    TerminalOutput.write(bytes.prefix(max(0, read)), to: terminal)
    return max(0, read)
  }
}
