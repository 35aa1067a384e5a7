import PseudoTerminal
import Testing

struct ParallelSessionsTests {
  private static let script = """
    printf '\\033[?1049h\\033[2J\\033[Hnumber %s\\n' "$0"; read answer
    printf '\\033[?1049lanswer %s\\n' "$answer"; exit "$0"
    """

  private static func start(_ number: Int) throws -> TerminalSession {
    try TerminalSession(executable: "/bin/sh", arguments: ["-c", script, "\(number)"])
  }

  private static func check(_ number: Int, _ session: TerminalSession) throws {
    try session.wait("number \(number)") {
      $0.row(0) == "number \(number)" && $0.isAlternateScreen
    }
    session.type("to \(number)")
    session.press("enter")
    #expect(try session.waitForExit() == .code(Int32(number)))
    #expect(session.textAfterLeavingAlternateScreen == "answer to \(number)\n")
    #expect(try session.lineSettings() == session.initialLineSettings)
  }

  @Test(arguments: 0..<40)
  func sessionsOfManyTestsKeepApart(_ number: Int) throws {
    try Self.check(number, Self.start(number))
  }

  @Test func sessionsOfOneTestKeepApart() throws {
    let sessions = try (0..<40).map(Self.start)
    for (number, session) in sessions.enumerated().reversed() {
      try Self.check(number, session)
    }
  }
}
