import Foundation
import PseudoTerminal
import Testing

/// Every way to end, in every state that the dashboard can be in.
struct RestorationTests {
  enum Phase: String, CaseIterable {
    case start, loading, idle, filter, detail, help, palette, problems, recording, exporting,
      editor, stopped
  }

  /// Those that each stand for others: requests, deaths, crashes. With ACCORD_TEST_ROUNDS every
  /// signal there is whose default is the end.
  static let signals =
    ProcessInfo.processInfo.environment["ACCORD_TEST_ROUNDS"] == nil
    ? [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT]
    : [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP,
      SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO,
      SIGPWR, SIGSTKFLT, __libc_current_sigrtmin(), __libc_current_sigrtmin() + 5,
      __libc_current_sigrtmax(),
    ]

  @Test(
    "The terminal is as it was, and the status is the signal's",
    arguments: Phase.allCases, signals)
  func signal(in phase: Phase, _ number: Int32) throws {
    let data = try SampleData()
    let session = try enter(phase, data)
    let group = session.foregroundProcess?.identifier
    switch phase {
    case .editor:
      try end(by: number, whileEditing: session)
    case .stopped:
      // The program leads a group of its own below the shell, and never gets the terminal back.
      let program = try #require(group)
      session.press("ctrl-z")
      try session.wait(for: "Stopped")
      kill(program, number)
      kill(program, SIGCONT)
      // The shell has collected it, and says so with its next prompt only.
      try session.wait("the end of the program") { kill(program, 0) != 0 }
      session.type("wait %1; echo status=$?\r")
      try session.wait(for: "status=\(128 + number)")
      let screen = session.snapshot()
      #expect(!screen.isAlternateScreen)
      #expect(screen.mouse == .off)
    default:
      session.send(signal: number)
      #expect(try session.waitForExit() == .signal(number))
      try session.expectRestored()
    }
  }

  @Test(
    "A trap shows its message in every state",
    .disabled(if: Sanitizer.current == .thread, Crash.whyNotUnderThreadSanitizer),
    arguments: [Phase.idle, .filter, .help])
  func trap(in phase: Phase) throws {
    let session = try enter(phase, try SampleData(), variables: Fault.crash(.trap).variables)
    session.send(signal: Crash.trigger)
    #expect(try session.waitForExit() == .signal(Crash.trap.signal))
    try session.expectRestored()
    #expect(session.snapshot().contains("Fatal error: the message of the trap"))
  }

  @Test("Any moment of the start may be the last one", arguments: 0..<20)
  func anyMoment(_ step: Int) throws {
    let session = try launchDashboard(try SampleData())
    // From before main to after the first frame.
    try session.settle(quiet: .milliseconds(step * 4 + 1))
    session.send(signal: SIGTERM)
    #expect(try session.waitForExit() == .signal(SIGTERM))
    try session.expectRestored()
  }

  // MARK: - States

  private func enter(
    _ phase: Phase, _ data: SampleData, variables: [String: String?] = [:]
  ) throws -> TerminalSession {
    switch phase {
    case .start:
      let session = try launchDashboard(data, variables: variables)
      try session.wait("the screen taken") { $0.isAlternateScreen }
      return session
    case .editor:
      let session = try startDashboard(data, variables: ["EDITOR": try makeEditor(in: data)])
      session.press("j", "e")
      try session.wait(for: "editing agreements/claude.yaml")
      return session
    case .stopped:
      return try startInShell(data)
    case .loading:
      // The bulk file is read beside the screen.
      try data.directory.write(
        "id,agreement,body,status,on\nx1,claude,house,pending,2026-01-05\n",
        to: "approvals/slow.csv")
      let rules = try FaultRules()
      try rules.set(.read, on: "slow.csv", .takes(milliseconds: 60_000))
      let session = try launchDashboard(
        data, variables: rules.variables.merging(variables) { $1 })
      try session.wait("the first frame") { $0.isDrawn && $0.isCursorOnSelection }
      session.belongings = Pair(data.directory, rules)
      return session
    case .exporting:
      let rules = try FaultRules()
      let session = try startDashboard(
        data, variables: rules.variables.merging(variables) { $1 })
      session.belongings = Pair(data.directory, rules)
      try rules.set(.fsync, on: data.path, .takes(milliseconds: 60_000))
      session.press("x")
      try session.wait("the line") { $0.row(39).hasPrefix("export to") }
      session.press("ctrl-u")
      session.type(data.directory.path(of: "rows.csv"))
      session.press("enter")
      try session.wait("the line closed") { !$0.row(39).hasPrefix("export to") }
      return session
    default: break
    }
    let session = try startDashboard(data, variables: variables)
    switch phase {
    case .filter:
      session.press("/")
      try session.wait("the line") { $0.row(39).hasPrefix("/") }
    case .palette:
      session.press(":")
      try session.wait(for: "─[Commands]")
    case .detail:
      session.press("j", "enter")
      try session.wait(for: "What it costs")
    case .help:
      session.press("?")
      try session.wait(for: "Focus the next pane.")
    case .recording:
      session.press("j", "r")
      try session.wait("the form") { $0.contains("Record a decision") }
    case .problems:
      session.press("p")
      try session.wait("the problems") { $0.contains(" Problems") }
    default: break
    }
    return session
  }

  /// Two things that live as long as the session.
  private final class Pair {
    private let things: (AnyObject, FaultRules)
    init(_ first: AnyObject, _ second: FaultRules) { things = (first, second) }
  }

  /// A program that says which file it was given and waits for a line.
  private func makeEditor(in data: SampleData) throws -> String {
    try data.directory.write(
      """
      #!/bin/sh
      echo "editing ${2#\(data.path)/} $1"
      read line
      """, to: "tools/editor")
    try data.directory.makeExecutable("tools/editor")
    return data.directory.path(of: "tools/editor")
  }

  /// The terminal is the editor's: what asks to end waits for it, ^C is not for us, and a crash
  /// leaves the terminal to it.
  private func end(by number: Int32, whileEditing session: TerminalSession) throws {
    #expect(!session.snapshot().isAlternateScreen)
    #expect(try session.lineSettings() == session.initialLineSettings)
    session.send(signal: number)
    switch number {
    case SIGSEGV, SIGABRT:
      #expect(try session.waitForExit() == .signal(number))
    case SIGINT, SIGQUIT:
      session.type("\r")
      try session.wait("the dashboard again") { $0.isAlternateScreen && $0.isDrawn }
      session.press("q")
      #expect(try session.waitForExit() == .code(0))
    default:
      try session.wait("the signal noticed") { try session.process.pendingSignals() == 0 }
      session.type("\r")
      #expect(try session.waitForExit() == .signal(number))
    }
    try session.expectRestored()
  }
}
