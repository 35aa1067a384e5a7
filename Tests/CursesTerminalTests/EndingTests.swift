import Glibc
import PseudoTerminal
import Testing

/// However the process ends, the terminal is as it was and the parent sees why.
struct EndingTests {
  @Test(
    "A signal from outside ends the process by that signal, with the terminal restored",
    arguments: [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS,
      SIGUSR1, SIGALRM, SIGXCPU, SIGPIPE,
    ])
  func signalFromOutside(_ signal: Int32) throws {
    let session = try startFixture()
    session.send(signal: signal)
    #expect(try session.waitForExit() == .signal(signal))
    try expectRestored(session)
  }

  @Test(
    "A crash ends the process at once by its signal, with the terminal restored",
    arguments: [("S", SIGSEGV), ("A", SIGABRT), ("O", SIGSEGV), ("I", SIGILL), ("W", SIGSEGV)])
  func crash(key: String, signal: Int32) throws {
    let session = try startFixture()
    session.type(key)
    #expect(try session.waitForExit() == .signal(signal))
    try expectRestored(session)
  }

  @Test("The message of a trap is shown once the screen is gone, and no backtracer starts")
  func messageOfTrap() throws {
    let session = try startFixture()
    session.type("T")
    #expect(try session.waitForExit() == .signal(SIGILL))
    try expectRestored(session)
    let text = try #require(session.textAfterLeavingAlternateScreen)
    #expect(text.contains("Fatal error: the trap's message"))
    #expect(!text.contains("Backtrac"))
  }

  @Test(
    "Who sets SWIFT_BACKTRACE gets the backtrace, after the terminal is restored",
    .disabled(
      if: Sanitizer.current == .address,
      "the backtracer reads whole stacks, which the address sanitizer takes for an error of ours"),
    .disabled(
      if: Sanitizer.current == .thread,
      "where the backtracer starts, the thread sanitizer fails a check of its own"))
  func backtrace() throws {
    let session = try startFixture(environment: [
      "SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no"
    ])
    session.type("T")
    #expect(try session.waitForExit() == .signal(SIGILL))
    try expectRestored(session)
    let text = try #require(session.textAfterLeavingAlternateScreen)
    #expect(text.contains("Fatal error: the trap's message"))
    #expect(text.contains("Backtrac"))
  }

  @Test(
    "^C ends by SIGINT and ^\\ by SIGQUIT", arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func signalKeys(key: String, signal: Int32) throws {
    let session = try startFixture()
    session.type(key)
    #expect(try session.waitForExit() == .signal(signal))
    try expectRestored(session)
  }

  @Test(
    "A loop that is stuck can still be ended: by ^\\, or by asking twice",
    .disabled(
      if: Sanitizer.current == .thread, "it holds signals back until the program calls something"),
    arguments: [[SIGQUIT], [SIGINT, SIGTERM], [SIGHUP, SIGINT]])
  func stuckLoop(_ signals: [Int32]) throws {
    let session = try startFixture()
    session.type("L")
    let before = try session.process.cpuTime()
    try session.wait("the loop to spin") {
      try session.process.cpuTime() > before + .milliseconds(50)
    }
    for signal in signals.dropLast() {
      session.send(signal: signal)
      try session.wait("the signal to be noticed") { try session.process.pendingSignals() == 0 }
    }
    session.send(signal: try #require(signals.last))
    #expect(try session.waitForExit() == .signal(try #require(signals.last)))
    try expectRestored(session)
  }

  @Test("exit() in the middle restores the terminal and keeps its status")
  func exitInTheMiddle() throws {
    let session = try startFixture()
    session.type("X")
    #expect(try session.waitForExit() == .code(4))
    try expectRestored(session)
  }

  @Test("A message on standard error is held back while the screen is shown, and kept")
  func heldMessage() throws {
    let session = try startFixture()
    session.type("E")
    let screen = try session.wait(for: "key E")
    #expect(!screen.contains("a message"))
    session.type("q")
    #expect(try session.waitForExit() == .code(0))
    #expect(session.textAfterLeavingAlternateScreen?.contains("a message") == true)
  }

  @Test("A hang-up that whoever started the program ignores is ignored")
  func ignoredHangUp() throws {
    let session = try startIgnoringHangUps()
    session.send(signal: SIGHUP)
    session.type("j")
    try session.wait(for: "key j")
  }

  @Test("A terminal that is gone ends the process even without a signal")
  func goneTerminal() throws {
    let session = try startIgnoringHangUps()
    session.hangUp()
    #expect(try session.waitForExit() == .code(0))
  }

  private func startIgnoringHangUps() throws -> TerminalSession {
    let session = try TerminalSession(
      executable: "/bin/sh",
      arguments: ["-c", "trap '' HUP; exec \(try BuiltProduct.path("CursesFixture"))"],
      environment: environment())
    try session.wait(for: "size 80x24")
    return session
  }

  @Test("Quitting restores the terminal")
  func quitting() throws {
    let session = try startFixture()
    session.type("q")
    #expect(try session.waitForExit() == .code(0))
    try expectRestored(session)
  }

  @Test("A closed window ends the process, by the signal or by the end of input")
  func closedWindow() throws {
    let session = try startFixture()
    session.hangUp()
    let status = try session.waitForExit()
    #expect([.signal(SIGHUP), .code(0)].contains(status))
  }

  private func expectRestored(
    _ session: TerminalSession, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let screen = session.snapshot()
    #expect(!screen.isAlternateScreen, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    for mode in [1000, 1002, 1003, 1004, 1006, 2004, 2026] {
      #expect(session.isModeSet(mode) != true, "mode \(mode)", sourceLocation: sourceLocation)
    }
    // Applies to the modes the fixture really set.
    for mode in [1000, 1004, 2004] {
      #expect(session.isModeSet(mode) == false, "mode \(mode)", sourceLocation: sourceLocation)
    }
    #expect(
      try session.lineSettings() == session.initialLineSettings, sourceLocation: sourceLocation)
  }
}
