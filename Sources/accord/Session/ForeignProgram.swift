import Agreements
import CLinux
import Glibc

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
    return start(program + [link], isQuiet: true).failure(doing: "open the link")
  }

  /// Opens a file at a line in `$VISUAL`, else `$EDITOR`, else `vi`, and waits until it is closed.
  static func edit(_ file: String, line: Int) -> Failure? {
    let variables = Environment.variables
    let program = words(of: variables["VISUAL"]) ?? words(of: variables["EDITOR"]) ?? ["vi"]
    let started = start(program + ["+\(line)", file], isQuiet: false)
    guard case .running(let child) = started else { return started.failure(doing: "edit the file") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return nil
  }

  /// Lets go of programs that ended and that nobody waited for.
  static func collectEnded() {
    var status: Int32 = 0
    while waitpid(-1, &status, WNOHANG) > 0 {}
  }

  private enum Started {
    case running(pid_t)
    case failed(program: String, code: Int32)

    func failure(doing what: String) -> Failure? {
      guard case .failed(let program, let code) = self else { return nil }
      return Failure(
        description: "Cannot \(what): \(program) does not start"
          + " (\(String(cString: strerror(code)))); set $BROWSER or $EDITOR to a program that does."
      )
    }
  }

  /// Words as in `code --wait`, split at spaces; `nil` when there are none.
  private static func words(of text: String?) -> [String]? {
    let words = text?.split(separator: " ").map(String.init) ?? []
    return words.isEmpty ? nil : words
  }

  /// - Parameter isQuiet: whether its output goes nowhere, because the screen is ours.
  private static func start(_ arguments: [String], isQuiet: Bool) -> Started {
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
    if isQuiet {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }

    // Ours are all closed by exec; whoever started us may have left more.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)

    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    let program = arguments.first ?? ""
    let code = posix_spawnp(&child, program, &actions, &attributes, &pointers, environ)
    return code == 0 ? .running(child) : .failed(program: program, code: code)
  }
}
