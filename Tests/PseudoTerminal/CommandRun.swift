import Glibc

/// What a command without a terminal did.
public struct CommandResult: Equatable, Sendable, CustomStringConvertible {
  public let status: ExitStatus
  public let outputBytes: [UInt8]
  public let errorBytes: [UInt8]

  public var standardOutput: String { String(decoding: outputBytes, as: UTF8.self) }
  public var standardError: String { String(decoding: errorBytes, as: UTF8.self) }

  public var description: String {
    "\(status)\nstdout: \(standardOutput)\nstderr: \(standardError)"
  }
}

/// A command that did not end in time; it was killed.
public struct CommandTimeout: Error, CustomStringConvertible {
  public let description: String
}

/// Runs a command to its end, without a terminal anywhere near: three pipes, and a session of its
/// own.
///
/// - Parameters:
///   - environment: complete; `nil` for a pinned one with an empty home.
///   - variables: to be set on top of it, or to be left out where the value is `nil`.
public func run(
  _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil,
  variables: [String: String?] = [:], standardInput: String = "", workingDirectory: String? = nil,
  within limit: Duration = patience
) throws -> CommandResult {
  let home = environment == nil ? try TemporaryDirectory() : nil
  let program = Program(
    executable: executable, arguments: arguments,
    environment: (environment ?? .pinned(home: home?.path ?? "/")).changed(by: variables),
    workingDirectory: workingDirectory)
  return try withExtendedLifetime(home) {
    var command = try CommandRun(program, standardInput: Array(standardInput.utf8))
    return try command.finish(until: .now + limit)
  }
}

private struct CommandRun {
  private let program: Program
  private let child: ChildProcess
  private var input: OwnedDescriptor?
  private var unsent: [UInt8]
  private var output: CapturedStream
  private var errors: CapturedStream

  init(_ program: Program, standardInput: [UInt8]) throws {
    self.program = program
    let inputPipe = try OwnedDescriptor.pipe()
    let outputPipe = try OwnedDescriptor.pipe()
    let errorPipe = try OwnedDescriptor.pipe()
    // The child's ends must live until it has them, and be closed here afterwards.
    child = try withExtendedLifetime((inputPipe, outputPipe, errorPipe)) {
      try ChildProcess(
        program,
        streams: .descriptors(
          input: inputPipe.reading.number, output: outputPipe.writing.number,
          errors: errorPipe.writing.number))
    }
    try inputPipe.writing.makeNonBlocking()
    input = standardInput.isEmpty ? nil : inputPipe.writing
    unsent = standardInput
    output = try CapturedStream(outputPipe.reading)
    errors = try CapturedStream(errorPipe.reading)
  }

  mutating func finish(until deadline: ContinuousClock.Instant) throws -> CommandResult {
    while true {
      // The exit first: what is read after it is all there will be.
      child.collect()
      output.read()
      errors.read()
      if let status = child.status {
        return CommandResult(status: status, outputBytes: output.bytes, errorBytes: errors.bytes)
      }
      writeUnsent()
      guard try waitForMore(until: deadline) else {
        let command = ([program.executable] + program.arguments).joined(separator: " ")
        throw CommandTimeout(
          description: """
            \(command) did not end in time
            stdout: \(String(decoding: output.bytes, as: UTF8.self))
            stderr: \(String(decoding: errors.bytes, as: UTF8.self))
            """)
      }
    }
  }

  private func waitForMore(until deadline: ContinuousClock.Instant) throws -> Bool {
    var interests = [(descriptor: child.descriptorReadyAtExit, events: POLLIN)]
    if let input { interests.append((input.number, POLLOUT)) }
    for source in [output.source, errors.source].compactMap({ $0 }) {
      interests.append((source.number, POLLIN))
    }
    return try readiness(of: interests, until: deadline).contains { $0 != 0 }
  }

  private mutating func writeUnsent() {
    guard let input else { return }
    if let written = withoutBrokenPipeSignal({ input.write(unsent) }) {
      unsent.removeFirst(written)
      if !unsent.isEmpty { return }
    }
    self.input = nil
  }
}

/// One output of a command.
private struct CapturedStream {
  private(set) var bytes: [UInt8] = []
  /// `nil` once the command closed it.
  private(set) var source: OwnedDescriptor?

  init(_ source: OwnedDescriptor) throws {
    try source.makeNonBlocking()
    self.source = source
  }

  /// Reads what is there.
  mutating func read() {
    while let source {
      switch source.read() {
      case .bytes(let more): bytes += more
      case .nothingYet: return
      case .ended: self.source = nil
      }
    }
  }
}

/// Writing to a command that does not read must not end the tests. The signal is held back on this
/// thread alone, since its disposition belongs to the test runner.
private func withoutBrokenPipeSignal<Result>(_ body: () -> Result) -> Result {
  var brokenPipe = sigset_t()
  sigemptyset(&brokenPipe)
  sigaddset(&brokenPipe, SIGPIPE)
  var before = sigset_t()
  pthread_sigmask(SIG_BLOCK, &brokenPipe, &before)
  let result = body()
  var immediately = timespec()
  while sigtimedwait(&brokenPipe, nil, &immediately) == SIGPIPE {}
  pthread_sigmask(SIG_SETMASK, &before, nil)
  return result
}
