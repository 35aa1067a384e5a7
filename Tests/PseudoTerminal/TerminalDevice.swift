import CVTerm
import Glibc

/// Both ends of a pseudo-terminal: the master, which the test reads and types on, and the path of
/// the slave, which the program gets.
final class TerminalDevice {
  /// `nil` after `hangUp()`.
  private(set) var master: OwnedDescriptor?
  /// Kept open, so that output and settings outlive the program that left them.
  private let slave: OwnedDescriptor
  let slavePath: String

  init(columns: Int, rows: Int) throws {
    let flags = O_RDWR | O_NOCTTY | O_CLOEXEC
    let master = OwnedDescriptor(
      owning: try checked("open a pseudo-terminal") { posix_openpt(flags | O_NONBLOCK) })
    var name = [CChar](repeating: 0, count: 128)
    try checkedCode("unlock a pseudo-terminal", pt_unlock(master.number, &name, name.count))
    let path = name.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    slave = OwnedDescriptor(owning: try checked("open \(path)") { open(path, flags) })
    slavePath = path
    self.master = master
    try resize(columns: columns, rows: rows)
  }

  /// Sets the size; the foreground process group gets SIGWINCH if it differs from the present one.
  func resize(columns: Int, rows: Int) throws {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    try checked("resize the terminal") { ioctl(slave.number, UInt(TIOCSWINSZ), &size) }
  }

  /// Says how fast the line is, which makes it no slower.
  func setSpeed(_ speed: speed_t) throws {
    var settings = termios()
    try checked("read the settings of the terminal") { tcgetattr(slave.number, &settings) }
    cfsetspeed(&settings, speed)
    try checked("set the speed of the terminal") { tcsetattr(slave.number, TCSANOW, &settings) }
  }

  func lineSettings() throws -> LineSettings { try LineSettings(of: slave.number) }

  /// The process group that keys such as Ctrl-C reach; `nil` when there is none.
  var foregroundGroup: pid_t? {
    guard let master else { return nil }
    let group = tcgetpgrp(master.number)
    return group > 0 ? group : nil
  }

  /// Closes the master, as a terminal emulator does when its window is closed.
  func hangUp() { master = nil }
}
