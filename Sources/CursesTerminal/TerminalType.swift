import CNcurses
import Glibc

/// The entry of the terminfo database that a screen was opened with.
public struct TerminalType: Hashable, Sendable {
  /// What `TERM` asked for; `nil` when it is not set.
  public let asked: String?
  /// What was found: another when the one asked for is not known on this machine.
  public let used: String

  public var isSubstitute: Bool { asked != used }

  private static let substitutes = ["xterm-256color", "xterm", "ansi", "vt100"]

  /// Opens curses with the type asked for, or with one that most terminals understand.
  static func openFirstKnown(
    asked: String?, writingTo output: FrameOutput
  ) throws(TerminalError) -> TerminalType {
    var candidates = substitutes
    if let asked {
      candidates.removeAll { $0 == asked }
      candidates.insert(asked, at: 0)
    }
    // Where initscr would print an error and exit, newterm answers NULL.
    guard let used = candidates.first(where: { nc_open($0, output.stream) != nil }) else {
      // A file that cannot be opened for want of descriptors is not found either.
      let probe = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard probe >= 0 else { throw .system(call: "open", errno: errno) }
      close(probe)
      throw .unknownType(tried: candidates)
    }
    return TerminalType(asked: asked, used: used)
  }

  private func used(startsWithOneOf prefixes: String...) -> Bool {
    prefixes.contains { used.hasPrefix($0) }
  }

  /// Private mode 2026 is harmless where it is unknown; `screen` and consoles never know it.
  var mayKnowSynchronizedOutput: Bool { !used(startsWithOneOf: "linux", "screen", "vt", "ansi") }

  /// What runs between the program and the terminal, as far as it says so.
  var multiplexer: ClipboardSequence.Multiplexer {
    if environmentValue("TMUX") != nil { return .tmux }
    return environmentValue("STY") != nil ? .screen : .none
  }

  /// Consoles have no clipboard, and terminals made with VTE leave theirs to no program.
  var mayHaveClipboard: Bool {
    !used(startsWithOneOf: "linux", "vt", "ansi")
      && (multiplexer != .none || environmentValue("VTE_VERSION") == nil)
  }

  /// Others may print the question.
  var mayAnswerColorQuestions: Bool { mayKnowSynchronizedOutput }
}

/// A variable of the environment, unless it is not set or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
