import Glibc

/// Long enough for a loaded machine: only a failing test waits so long. ACCORD_TEST_PATIENCE has
/// other seconds, for programs that a sanitizer slows down.
public let patience = Duration.seconds(
  getenv("ACCORD_TEST_PATIENCE").flatMap { Int(String(cString: $0)) } ?? 30)

/// What a program did in some time.
public struct Activity: Equatable, Sendable {
  public let bytesReceived: Int
  public let contextSwitches: Int
  public let cpuTime: Duration

  /// Whether none of its threads woke. That of the thread sanitizer does, and then nobody can tell.
  public var isAsleep: Bool { contextSwitches == 0 || Sanitizer.current == .thread }

  /// An idle program's.
  public static let none = Activity(bytesReceived: 0, contextSwitches: 0, cpuTime: .zero)
}

extension TerminalSession {
  /// Reads until the screen shows `text`.
  @discardableResult
  public func wait(
    for text: String, within limit: Duration = patience, fileID: StaticString = #fileID,
    line: UInt = #line
  ) throws -> ScreenSnapshot {
    try wait("\"\(text)\"", within: limit, fileID: fileID, line: line) { $0.contains(text) }
  }

  /// Reads until the screen meets a condition.
  ///
  /// - Parameter description: what the condition means, for the message when it does not come.
  /// - Returns: the screen that met it.
  @discardableResult
  public func wait(
    _ description: String, within limit: Duration = patience, fileID: StaticString = #fileID,
    line: UInt = #line, until condition: (ScreenSnapshot) throws -> Bool
  ) throws -> ScreenSnapshot {
    let place = CallSite(fileID: fileID, line: line)
    let deadline = ContinuousClock.now + limit
    readAvailable()
    while true {
      let screen = snapshot()
      if try condition(screen) { return screen }
      guard exitStatus == nil else {
        throw TerminalFailure("the program ended before \(description)", in: self, at: place)
      }
      guard try exchange(until: deadline) else {
        throw TerminalFailure("waited \(limit) for \(description)", in: self, at: place)
      }
    }
  }

  /// Reads until the program wrote something, without looking at the screen.
  ///
  /// - Returns: whether it did in time.
  public func waitForOutput(within limit: Duration = patience) throws -> Bool {
    let deadline = ContinuousClock.now + limit
    let before = bytesReceived
    while bytesReceived == before {
      guard exitStatus == nil, try exchange(until: deadline) else { return false }
    }
    return true
  }

  /// Reads until the program ended and everything it wrote was read.
  public func waitForExit(
    within limit: Duration = patience, fileID: StaticString = #fileID, line: UInt = #line
  ) throws -> ExitStatus {
    let deadline = ContinuousClock.now + limit
    while true {
      if let status = exitStatus { return status }
      guard try exchange(until: deadline) else {
        throw TerminalFailure(
          "waited \(limit) for the end of the program", in: self,
          at: CallSite(fileID: fileID, line: line))
      }
    }
  }

  /// Reads until the program wrote nothing for so long.
  ///
  /// Only for showing that nothing more comes: a slow machine may pause anywhere, so wait for what
  /// is to appear with `wait`.
  @discardableResult
  public func settle(
    quiet: Duration = .milliseconds(200), within limit: Duration = patience,
    fileID: StaticString = #fileID, line: UInt = #line
  ) throws -> ScreenSnapshot {
    try waitUntilQuiet(for: quiet, within: limit, fileID: fileID, line: line)
    return snapshot()
  }

  /// `settle` for who does not need to see the screen.
  public func waitUntilQuiet(
    for quiet: Duration, within limit: Duration = patience, fileID: StaticString = #fileID,
    line: UInt = #line
  ) throws {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      let received = bytesReceived
      let quietEnd = ContinuousClock.now + quiet
      while received == bytesReceived {
        guard try exchange(until: quietEnd) else { return }
      }
    }
    throw TerminalFailure(
      "waited \(limit) for the program to be quiet for \(quiet)", in: self,
      at: CallSite(fileID: fileID, line: line))
  }

  /// Reads for so long, and calls after each part of the output that was there.
  public func read(
    until end: ContinuousClock.Instant, _ whenThere: () throws -> Void = {}
  ) throws {
    while exitStatus == nil {
      let before = bytesReceived
      let isInTime = try exchange(until: end)
      if bytesReceived != before { try whenThere() }
      guard isInTime, ContinuousClock.now < end else { return }
    }
  }

  /// Watches the program for a while and reports what it did: nothing, if it is idle.
  public func activity(during duration: Duration) throws -> Activity {
    let end = ContinuousClock.now + duration
    let before = (bytesReceived, try process.contextSwitches(), try process.cpuTime())
    while try exchange(until: end), ContinuousClock.now < end {}
    return Activity(
      bytesReceived: bytesReceived - before.0,
      contextSwitches: try process.contextSwitches() - before.1,
      cpuTime: try process.cpuTime() - before.2)
  }
}

// MARK: - Moving bytes

extension TerminalSession {
  /// Sleeps until the program wrote something, took something or ended, and deals with it.
  ///
  /// - Returns: false when the time was over first.
  private func exchange(until deadline: ContinuousClock.Instant) throws -> Bool {
    var interests: [(descriptor: Int32, events: Int32)] = []
    if exitStatus == nil { interests.append((child.descriptorReadyAtExit, POLLIN)) }
    if let master = device.master {
      interests.append((master.number, unsent.isEmpty ? POLLIN : POLLIN | POLLOUT))
    }
    let events = try readiness(of: interests, until: deadline)
    guard events.contains(where: { $0 != 0 }) else { return false }
    // The exit first: what is read after it is all there will be.
    child.collect()
    writeUnsent()
    readAvailable()
    return true
  }

  /// Reads what is there, but no more than a few megabytes of a program that writes without end,
  /// so that conditions are looked at in between.
  private func readAvailable() {
    guard let master = device.master else { return }
    for _ in 0..<64 {
      guard case .bytes(let bytes) = master.read() else { break }
      let now = ContinuousClock.now
      lastOutput = now
      terminal.feed(bytes)
      record.append(bytes, readAt: now)
    }
    unsent += terminal.takeOutgoing()
    writeUnsent()
  }
}
