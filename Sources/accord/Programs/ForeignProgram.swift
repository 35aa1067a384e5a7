import Glibc
import Languages

/// Programs of the user's that are started from the dashboard. They get their arguments as
/// arguments, never through a shell, so that no text from a file can become a command.
enum ForeignProgram {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Opens a link in a browser, without waiting for it. The browser is `$BROWSER`, else whatever
  /// the desktop calls for.
  static func open(_ link: String) -> Failure? {
    let program = words(of: Environment.variables["BROWSER"]) ?? ["xdg-open"]
    return attempt(.open) { _ = try start(program + [link], isQuiet: true) }
  }

  /// Opens a file at a line in `$VISUAL`, else `$EDITOR`, else `vi`, and waits until it is closed.
  static func edit(_ file: String, line: Int) -> Failure? {
    let variables = Environment.variables
    let program = words(of: variables["VISUAL"]) ?? words(of: variables["EDITOR"]) ?? ["vi"]
    let place = EditorPlace.arguments(of: program.first ?? "", file: file, line: line)
    return attempt(.edit) { waitForEnd(of: try start(program + place, isQuiet: false)) }
  }

  /// Shows a text in `$PAGER`, else `less`, else `more`, and waits until it is closed.
  static func page(_ text: String) -> Failure? {
    let programs = words(of: Environment.variables["PAGER"]).map { [$0] } ?? [["less"], ["more"]]
    var failure: Failure?
    for program in programs {
      failure = attempt(.show) {
        waitForEnd(of: try start(program, reading: text, isQuiet: false))
      }
      if failure == nil { break }
    }
    return failure
  }

  /// Gives a text to a program that keeps it, such as a clipboard's, without waiting for it.
  static func feed(_ text: String, to program: [String]) -> Failure? {
    attempt(.copy) { _ = try start(program, reading: text, isQuiet: true) }
  }

  /// Runs a command of the user's own, and waits until it has ended.
  static func run(_ words: [String]) -> Failure? {
    do {
      let status = WaitStatus.collect(try start(words, isQuiet: false), waiting: true)
      return status?.failure.map { Failure(description: "\(words.first ?? ""): \($0)") }
    } catch {
      return Failure(description: "\(error)")
    }
  }

  /// Lets go of programs that ended and that nobody waited for.
  static func collectEnded() {
    var status: Int32 = 0
    while waitpid(-1, &status, WNOHANG) > 0 {}
  }

  private static func waitForEnd(of child: pid_t) { _ = WaitStatus.collect(child, waiting: true) }

  private enum Errand {
    case open, edit, show, copy

    var words: String {
      switch self {
      case .open: localized("open the link")
      case .edit: localized("edit the file")
      case .show: localized("show the text")
      case .copy: localized("copy")
      }
    }
  }

  private static func attempt(_ errand: Errand, _ work: () throws -> Void) -> Failure? {
    do {
      try work()
      return nil
    } catch let failure as ProgramStart.Failure {
      return Failure(
        description: localized(
          """
          Cannot \(errand.words): \(failure.program) does not start (\(failure.reason)); set \
          $BROWSER, $EDITOR or $PAGER to a program that does.
          """))
    } catch {
      return Failure(description: localized("Cannot \(errand.words): \("\(error)")."))
    }
  }

  /// Words as in `code --wait`, split at spaces; `nil` when there are none.
  private static func words(of text: String?) -> [String]? {
    let words = text?.split(separator: " ").map(String.init) ?? []
    return words.isEmpty ? nil : words
  }

  /// - Parameters:
  ///   - input: what it reads; `nil` leaves it the terminal, or nothing when it is quiet.
  ///   - isQuiet: whether its output goes nowhere, because the screen is ours. It goes on when the
  ///     dashboard is stopped by ^Z or ended by ^C.
  private static func start(
    _ arguments: [String], reading input: String? = nil, isQuiet: Bool
  ) throws -> pid_t {
    let other = isQuiet ? ProgramStart.Stream.nowhere : .shared
    var streams = ProgramStart.Streams(input: other, output: other, errors: other)
    guard let input else {
      return try ProgramStart.start(arguments, streams, isDetached: isQuiet)
    }
    let memory = try MemoryFile("text", Array(input.utf8))
    streams.input = .descriptor(memory.descriptor)
    return try ProgramStart.start(arguments, streams, isDetached: isQuiet)
  }
}
