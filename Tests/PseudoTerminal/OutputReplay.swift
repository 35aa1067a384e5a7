/// The output of a session once more, chunk by chunk as it came, on a terminal of its own: what was on
/// the screen when.
///
/// To look at each screen as it comes takes processor time beside the program that is measured; here
/// the looking comes when the program is quiet.
///
///     let replay = try OutputReplay(of: session)
///     let shown = try replay.arrival(of: "the list") { $0.contains("Vendors") }
public final class OutputReplay {
  private let session: TerminalSession
  private let terminal: VirtualTerminal
  /// The bytes and chunks that the terminal was fed.
  private var position = 0
  private var chunks = 0
  private var screen: ScreenSnapshot

  /// Begins with the first byte of the output, at the size that the window has now.
  public init(of session: TerminalSession) throws {
    self.session = session
    let now = session.snapshot()
    terminal = try VirtualTerminal(columns: now.columns, rows: now.rows)
    screen = terminal.snapshot()
  }

  /// What the screen showed after the next chunk, and when that was read; `nil` when no more was read
  /// until now.
  public func next() -> (screen: ScreenSnapshot, time: ContinuousClock.Instant)? {
    guard let chunk = feedChunk() else { return nil }
    screen = terminal.snapshot()
    return (screen, chunk)
  }

  /// Goes on to the end of what was read until now.
  @discardableResult
  public func skip() -> ScreenSnapshot {
    while feedChunk() != nil {}
    screen = terminal.snapshot()
    return screen
  }

  /// Reads from the program until it is quiet, again and again until a screen, this one or a later
  /// one, meets the condition.
  ///
  /// - Parameter description: what the condition means, for the message when it does not come.
  /// - Returns: when the chunk was read that brought that screen.
  public func arrival(
    of description: String, within limit: Duration = patience, fileID: StaticString = #fileID,
    line: UInt = #line, where condition: (ScreenSnapshot) throws -> Bool
  ) throws -> ContinuousClock.Instant {
    let deadline = ContinuousClock.now + limit
    if chunks > 0, try condition(screen) { return session.record.arrivals[chunks - 1].time }
    while ContinuousClock.now < deadline {
      try session.waitUntilQuiet(for: .milliseconds(100), within: limit)
      while let (screen, time) = next() {
        if try condition(screen) { return time }
      }
      guard session.exitStatus == nil else { break }
    }
    throw TerminalFailure(
      "waited \(limit) for \(description)", in: session,
      at: CallSite(fileID: fileID, line: line))
  }

  private func feedChunk() -> ContinuousClock.Instant? {
    guard chunks < session.record.arrivals.count else { return nil }
    let arrival = session.record.arrivals[chunks]
    terminal.feed(Array(session.record.bytes[position..<arrival.end]))
    // Its answers were given the first time.
    _ = terminal.takeOutgoing()
    position = arrival.end
    chunks += 1
    return arrival.time
  }
}
