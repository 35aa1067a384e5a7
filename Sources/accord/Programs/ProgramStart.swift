import CLinux
import Glibc
import Languages

/// Starts other programs: their arguments are arguments, never text for a shell, and nothing of this
/// program leaks into them, neither descriptors nor how it treats signals.
enum ProgramStart {
  /// What the program gets as a standard stream.
  enum Stream {
    /// What this program has itself.
    case shared
    case descriptor(Int32)
    /// Nothing is read, and what is written goes nowhere.
    case nowhere
  }

  struct Streams {
    var input = Stream.shared
    var output = Stream.shared
    var errors = Stream.shared
  }

  struct Failure: Error, CustomStringConvertible {
    let program: String
    let code: Int32
    /// What the system says.
    var reason: String { String(cString: strerror(code)) }
    var description: String { localized("\(program) does not start: \(reason)") }
  }

  /// - Parameters:
  ///   - arguments: the program, looked for in `$PATH` when it has no slash, and its arguments.
  ///   - environment: all of it; `nil` for this program's own.
  ///   - isDetached: whether it goes on when this program is stopped or ended from the terminal.
  /// - Returns: the process, which has to be waited for.
  static func start(
    _ arguments: [String], _ streams: Streams, environment: [String: String]? = nil,
    isDetached: Bool = false
  ) throws(Failure) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let session = isDetached ? linux_spawn_new_session() : 0
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | session)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, stream) in [streams.input, streams.output, streams.errors].enumerated() {
      switch stream {
      case .shared: break
      case .descriptor(let source):
        posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
      case .nowhere:
        let mode = Int32(target) == STDIN_FILENO ? O_RDONLY : O_WRONLY
        posix_spawn_file_actions_addopen(&actions, Int32(target), "/dev/null", mode, 0)
      }
    }
    // Ours are all closed by exec; whoever started us may have left more.
    linux_close_from(&actions, STDERR_FILENO + 1)

    let pointers = copies(of: arguments)
    let variables = environment.map { variables in
      copies(of: variables.map { "\($0)=\($1)" })
    }
    defer { for pointer in pointers + (variables ?? []) { free(pointer) } }
    var child = pid_t()
    let program = arguments.first ?? ""
    let code =
      if let variables {
        posix_spawnp(&child, program, &actions, &attributes, pointers, variables)
      } else {
        posix_spawnp(&child, program, &actions, &attributes, pointers, environ)
      }
    guard code == 0 else { throw Failure(program: program, code: code) }
    return child
  }

  private static func copies(of strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}
