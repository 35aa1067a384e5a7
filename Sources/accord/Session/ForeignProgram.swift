import Agreements
import CLinux
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
    return start(program + [link], isQuiet: true).failure(doing: .open)
  }

  /// Opens a file at a line in `$VISUAL`, else `$EDITOR`, else `vi`, and waits until it is closed.
  static func edit(_ file: String, line: Int) -> Failure? {
    let variables = Environment.variables
    let program = words(of: variables["VISUAL"]) ?? words(of: variables["EDITOR"]) ?? ["vi"]
    let place = EditorPlace.arguments(of: program.first ?? "", file: file, line: line)
    let started = start(program + place, isQuiet: false)
    guard case .running(let child) = started else { return started.failure(doing: .edit) }
    waitForEnd(of: child)
    return nil
  }

  private static func waitForEnd(of child: pid_t) {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  /// Shows a text in `$PAGER`, else `less`, else `more`, and waits until it is closed.
  static func page(_ text: String) -> Failure? {
    let programs = words(of: Environment.variables["PAGER"]).map { [$0] } ?? [["less"], ["more"]]
    var failure: Failure?
    for program in programs {
      let started = start(program, reading: text, isQuiet: false)
      guard case .running(let child) = started else {
        failure = started.failure(doing: .show)
        continue
      }
      waitForEnd(of: child)
      return nil
    }
    return failure
  }

  /// Gives a text to a program that keeps it, such as a clipboard's, without waiting for it.
  static func feed(_ text: String, to program: [String]) -> Failure? {
    start(program, reading: text, isQuiet: true).failure(doing: .copy)
  }

  /// Lets go of programs that ended and that nobody waited for.
  static func collectEnded() {
    var status: Int32 = 0
    while waitpid(-1, &status, WNOHANG) > 0 {}
  }

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

  private enum Started {
    case running(pid_t)
    case failed(program: String, code: Int32)

    func failure(doing errand: Errand) -> Failure? {
      guard case .failed(let program, let code) = self else { return nil }
      let reason = String(cString: strerror(code))
      return Failure(
        description: localized(
          """
          Cannot \(errand.words): \(program) does not start (\(reason)); set $BROWSER, $EDITOR or \
          $PAGER to a program that does.
          """))
    }
  }

  /// Words as in `code --wait`, split at spaces; `nil` when there are none.
  private static func words(of text: String?) -> [String]? {
    let words = text?.split(separator: " ").map(String.init) ?? []
    return words.isEmpty ? nil : words
  }

  /// - Parameters:
  ///   - input: what it reads; `nil` leaves it the terminal, or nothing when it is quiet.
  ///   - isQuiet: whether its output goes nowhere, because the screen is ours.
  private static func start(
    _ arguments: [String], reading input: String? = nil, isQuiet: Bool
  ) -> Started {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that the dashboard blocks or ignores are none of the other program's business.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    // A browser goes on when the dashboard is stopped by ^Z or ended by ^C.
    if isQuiet { flags |= linux_spawn_new_session() }
    posix_spawnattr_setflags(&attributes, flags)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // In memory, so that a program that reads slowly, or not at all, keeps nobody waiting.
    let memory = input.map(memoryFile) ?? -1
    defer { if memory >= 0 { close(memory) } }
    if memory >= 0 {
      posix_spawn_file_actions_adddup2(&actions, memory, STDIN_FILENO)
    } else if isQuiet {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    if isQuiet {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }

    // Ours are all closed by exec; whoever started us may have left more.
    linux_close_from(&actions, STDERR_FILENO + 1)

    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    let program = arguments.first ?? ""
    let code = posix_spawnp(&child, program, &actions, &attributes, &pointers, environ)
    return code == 0 ? .running(child) : .failed(program: program, code: code)
  }

  /// A file without a name that holds a text, to be read from its beginning; -1 on failure.
  private static func memoryFile(_ text: String) -> Int32 {
    let descriptor = linux_memory_file("text")
    guard descriptor >= 0 else { return -1 }
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = write(descriptor, rest.baseAddress, rest.count)
        guard count > 0 || errno == EINTR else { break }
        written += max(0, count)
      }
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
