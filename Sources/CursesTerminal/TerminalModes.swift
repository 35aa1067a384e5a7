/// Modes of the terminal that ncurses does not manage: whoever turns them on must turn them off,
/// whatever happens, and on again after another program had the terminal.
struct TerminalModes {
  enum Mode: Hashable {
    case bracketedPaste, focusReports, mouse

    /// Presses and the wheel only: reports of motion would flood the loop.
    fileprivate var numbers: String {
      switch self {
      case .bracketedPaste: "2004"
      case .focusReports: "1004"
      case .mouse: "1000;1006"
      }
    }

    fileprivate var on: String { "\u{1B}[?\(numbers)h" }
    fileprivate var off: String { "\u{1B}[?\(numbers)l" }
  }

  /// In the order in which they were acquired.
  private(set) var held: [Mode] = []
  private let write: (String) -> Void

  init(write: @escaping (String) -> Void = { TerminalOutput.write($0) }) { self.write = write }

  mutating func acquire(_ mode: Mode) {
    guard !held.contains(mode) else { return }
    held.append(mode)
    write(mode.on)
  }

  mutating func release(_ mode: Mode) {
    guard held.contains(mode) else { return }
    held.removeAll { $0 == mode }
    write(mode.off)
  }

  /// All off, in reverse order, but not forgotten.
  func leave() { write(held.reversed().map(\.off).joined()) }

  /// All on again.
  func enter() { write(held.map(\.on).joined()) }
}
