import Glibc

/// The settings of a terminal's line discipline (`stty -a`), which a program must leave as it found
/// them.
public struct LineSettings: Equatable, Sendable, CustomStringConvertible {
  public let inputFlags: UInt32
  public let outputFlags: UInt32
  public let controlFlags: UInt32
  public let localFlags: UInt32
  public let controlCharacters: [UInt8]

  init(of descriptor: Int32) throws {
    var settings = termios()
    try checked("read the settings of the terminal") { tcgetattr(descriptor, &settings) }
    inputFlags = settings.c_iflag
    outputFlags = settings.c_oflag
    controlFlags = settings.c_cflag
    localFlags = settings.c_lflag
    controlCharacters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// What is typed is shown.
  public var echoes: Bool { localFlags & UInt32(ECHO) != 0 }
  /// Input arrives line by line.
  public var isCanonical: Bool { localFlags & UInt32(ICANON) != 0 }
  /// Ctrl-C, Ctrl-Z and Ctrl-\ send signals.
  public var sendsSignals: Bool { localFlags & UInt32(ISIG) != 0 }
  /// A newline also returns to the first column.
  public var processesOutput: Bool { outputFlags & UInt32(OPOST) != 0 }

  public var description: String {
    func named(_ name: String, _ isOn: Bool) -> String { isOn ? name : "-" + name }
    let names = [
      named("echo", echoes), named("icanon", isCanonical), named("isig", sendsSignals),
      named("opost", processesOutput),
    ]
    let flags = [inputFlags, outputFlags, controlFlags, localFlags].map { String($0, radix: 8) }
    return "\(names.joined(separator: " ")) (flags \(flags.joined(separator: " ")))"
  }
}
