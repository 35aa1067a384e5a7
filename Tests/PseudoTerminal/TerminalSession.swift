import Glibc

/// A program that runs in a pseudo-terminal, with a user at its keyboard and a screen to look at.
///
/// It is used by one test at a time; any number may exist side by side. The program is killed and
/// collected with the last reference.
///
///     let accord = try TerminalSession(executable: BuiltProduct.path("accord"))
///     try accord.wait(for: "Vendors")
///     accord.press("j")
///     try accord.wait("the selection on Claude") { $0.cell(3, 2).isReverse }
public final class TerminalSession {
  let program: Program
  let device: TerminalDevice
  let child: ChildProcess
  let terminal: VirtualTerminal
  let record: OutputRecord
  /// Typed, and not yet taken by the terminal.
  var unsent: [UInt8] = []
  /// When output was read last, before anything was done with it; `nil` before there was any.
  public internal(set) var lastOutput: ContinuousClock.Instant?
  /// The home of a program that was given no environment.
  private let ownHome: TemporaryDirectory?
  /// Lives as long as the session: what the program works on, such as a directory.
  public var belongings: AnyObject?
  /// The settings of the terminal before the program could change them.
  public let initialLineSettings: LineSettings

  /// - Parameters:
  ///   - executable: path of the program.
  ///   - environment: complete; `nil` for a pinned one with an empty home of its own.
  ///   - variables: to be set on top of it, or to be left out where the value is `nil`.
  ///   - workingDirectory: `nil` for that of the tests.
  ///   - speed: what the terminal says that its line has; `nil` for what pseudo-terminals say.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String]? = nil,
    variables: [String: String?] = [:], columns: Int = 80, rows: Int = 24,
    workingDirectory: String? = nil, speed: speed_t? = nil
  ) throws {
    ownHome = environment == nil ? try TemporaryDirectory() : nil
    program = Program(
      executable: executable, arguments: arguments,
      environment: (environment ?? .pinned(home: ownHome?.path ?? "/")).changed(by: variables),
      workingDirectory: workingDirectory)
    device = try TerminalDevice(columns: columns, rows: rows)
    if let speed { try device.setSpeed(speed) }
    initialLineSettings = try device.lineSettings()
    terminal = try VirtualTerminal(columns: columns, rows: rows)
    record = try OutputRecord()
    child = try ChildProcess(program, streams: .terminal(path: device.slavePath))
  }

  deinit {
    // A shell's job would outlive the shell if it ignores the hang-up that follows.
    if child.status == nil, let group = device.foregroundGroup { kill(-group, SIGKILL) }
  }

  /// `nil` while the program runs.
  public var exitStatus: ExitStatus? { child.status }

  /// What the program costs.
  public var process: ProcessMeasures { ProcessMeasures(identifier: child.identifier) }

  /// What the leader of the foreground group costs: in a session with a shell, the program that the
  /// shell runs.
  public var foregroundProcess: ProcessMeasures? {
    device.foregroundGroup.map { ProcessMeasures(identifier: $0) }
  }

  /// The present settings of the terminal; also after the program ended.
  public func lineSettings() throws -> LineSettings { try device.lineSettings() }

  /// Changes the size of the window; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) throws {
    terminal.resize(columns: columns, rows: rows)
    try device.resize(columns: columns, rows: rows)
  }

  /// Who gets a signal.
  public enum SignalTarget: Sendable {
    /// The program alone, as by `kill`.
    case program
    /// The foreground process group, as by a key of the terminal.
    case foregroundGroup
  }

  public func send(signal: Int32, to target: SignalTarget = .program) {
    switch target {
    case .program: child.send(signal: signal)
    case .foregroundGroup:
      if let group = device.foregroundGroup { kill(-group, signal) }
    }
  }

  /// Closes the window. Nothing can be read afterwards but the exit status.
  public func hangUp() { device.hangUp() }
}

// MARK: - What the program wrote

extension TerminalSession {
  /// The screen as far as output was read; `wait` and `settle` read.
  public func snapshot() -> ScreenSnapshot { terminal.snapshot() }

  /// Where the cursor of `snapshot()` is.
  public var cursor: ScreenPosition { terminal.cursor }

  /// How many bytes of output were read.
  public var bytesReceived: Int { record.bytes.count }

  /// The output from the byte numbered `start`, as it came.
  public func output(from start: Int = 0) -> [UInt8] {
    Array(record.bytes.dropFirst(max(start, 0)))
  }

  /// Whether a private mode (`ESC [ ? number h` or `l`) was switched on last; `nil` if it was never
  /// touched.
  public func isModeSet(_ number: Int) -> Bool? { record.modes[number] }

  /// The payloads of operating system commands (`ESC ] … BEL`), such as the clipboard's `52;c;…`.
  public var operatingSystemCommands: [String] { record.operatingSystemCommands }

  /// What was printed since the alternate screen was left, without escape sequences and carriage
  /// returns; `nil` if it was not left, or entered again.
  public var textAfterLeavingAlternateScreen: String? { record.textAfterLeavingAlternateScreen }
}
