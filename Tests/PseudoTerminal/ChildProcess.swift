import CVTerm
import Glibc

/// What is to be started.
struct Program {
  var executable: String
  var arguments: [String]
  /// Complete: nothing of the test's own environment is added.
  var environment: [String: String]
  var workingDirectory: String?
}

/// A child in a session of its own. It is killed and collected with its last reference.
final class ChildProcess {
  /// What the child gets as descriptors 0, 1 and 2. It gets no other.
  enum StandardStreams {
    /// The terminal at this path, which becomes its controlling terminal.
    case terminal(path: String)
    case descriptors(input: Int32, output: Int32, errors: Int32)
  }

  let identifier: pid_t
  private let exitDescriptor: OwnedDescriptor
  private(set) var status: ExitStatus?

  init(_ program: Program, streams: StandardStreams) throws {
    identifier = try spawn(program, streams: streams)
    exitDescriptor = OwnedDescriptor(owning: pt_exit_descriptor(identifier))
    guard exitDescriptor.number >= 0 else {
      let error = SystemError("watch the process \(identifier)")
      end()
      throw error
    }
  }

  deinit { end() }

  /// To wait for with `POLLIN`: ready once the process has ended.
  var descriptorReadyAtExit: Int32 { exitDescriptor.number }

  /// Notes the exit status if the process has ended.
  func collect() {
    guard status == nil else { return }
    var waitStatus: Int32 = 0
    if waitpid(identifier, &waitStatus, WNOHANG) == identifier {
      status = ExitStatus(waitStatus: waitStatus)
    }
  }

  func send(signal: Int32) {
    collect()
    // A collected process's number may already belong to another.
    if status == nil { kill(identifier, signal) }
  }

  private func end() {
    send(signal: SIGKILL)
    guard status == nil else { return }
    var waitStatus: Int32 = 0
    while waitpid(identifier, &waitStatus, 0) < 0 && errno == EINTR {}
    status = ExitStatus(waitStatus: waitStatus)
  }
}

private func spawn(_ program: Program, streams: ChildProcess.StandardStreams) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  try checkedCode("prepare a process", posix_spawn_file_actions_init(&actions))
  defer { posix_spawn_file_actions_destroy(&actions) }
  try wire(streams, in: &actions)
  if let directory = program.workingDirectory {
    try checkedCode(
      "prepare the working directory", posix_spawn_file_actions_addchdir_np(&actions, directory))
  }

  var attributes = posix_spawnattr_t()
  try checkedCode("prepare a process", posix_spawnattr_init(&attributes))
  defer { posix_spawnattr_destroy(&attributes) }
  try resetSignals(in: &attributes)

  let environment = program.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  return try withCStrings([program.executable] + program.arguments) { arguments in
    try withCStrings(environment) { environment in
      var identifier: pid_t = 0
      try checkedCode(
        "start \(program.executable)",
        posix_spawn(
          &identifier, program.executable, &actions, &attributes, arguments, environment))
      return identifier
    }
  }
}

private func wire(
  _ streams: ChildProcess.StandardStreams, in actions: inout posix_spawn_file_actions_t
) throws {
  let sources: [Int32]
  switch streams {
  case .terminal(let path):
    // The first terminal that a session leader opens becomes its controlling terminal.
    try checkedCode(
      "prepare the terminal", posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0))
    sources = [0, 0, 0]
  case .descriptors(let input, let output, let errors):
    sources = [input, output, errors]
  }
  for (target, source) in sources.enumerated() where source != target {
    try checkedCode(
      "prepare the streams", posix_spawn_file_actions_adddup2(&actions, source, Int32(target)))
  }
  try checkedCode("prepare the streams", posix_spawn_file_actions_addclosefrom_np(&actions, 3))
}

/// Every signal as a login shell leaves it, whatever the test runner ignores or blocks.
private func resetSignals(in attributes: inout posix_spawnattr_t) throws {
  var none = sigset_t()
  sigemptyset(&none)
  var all = sigset_t()
  sigfillset(&all)
  try checkedCode("unblock signals", posix_spawnattr_setsigmask(&attributes, &none))
  try checkedCode("reset signals", posix_spawnattr_setsigdefault(&attributes, &all))
  let flags =
    Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | pt_spawn_new_session()
  try checkedCode("ask for a new session", posix_spawnattr_setflags(&attributes, flags))
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return try body(copies + [nil])
}
