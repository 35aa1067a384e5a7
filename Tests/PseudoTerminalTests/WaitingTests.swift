import PseudoTerminal
import Testing

struct WaitingTests {
  @Test func vainWaitShowsTheScreenAndWhereItWasAskedFor() throws {
    let session = try shell("printf 'one\\ntwo'; exec cat")
    try session.wait(for: "two")
    let failure = #expect(throws: TerminalFailure.self) {
      try session.wait(for: "three", within: .milliseconds(10), line: 4711)
    }
    let message = try #require(failure?.description)
    #expect(message.contains("PseudoTerminalTests/WaitingTests.swift:4711: waited"))
    #expect(message.contains("for \"three\""))
    #expect(message.contains("is running"))
    #expect(message.contains("0│one\n1│two\n"))
    #expect(message.contains("one\\r\\ntwo"))
  }

  @Test func waitEndsWithTheProgram() throws {
    let session = try shell("printf last; exit 3")
    let failure = #expect(throws: TerminalFailure.self) { try session.wait(for: "more") }
    let message = try #require(failure?.description)
    #expect(message.contains("the program ended before \"more\""))
    #expect(message.contains("exit code 3"))
    #expect(message.contains("0│last"))
  }

  @Test func lastWordsOfAProgramMeetACondition() throws {
    let session = try shell("printf last")
    try session.wait(for: "last")
    #expect(try session.waitForExit() == .code(0))
    try session.wait(for: "last")
  }

  @Test func programThatWritesWithoutEndIsStillLookedAt() throws {
    let session = try shell("exec yes abc")
    try session.wait(for: "abc")
    #expect(throws: TerminalFailure.self) {
      try session.settle(quiet: .seconds(1), within: .milliseconds(100))
    }
  }

  @Test func settledSessionHasReadEverything() throws {
    let session = try shell("printf 1; read a; printf 23; exec cat")
    try session.wait(for: "1")
    session.press("enter")
    try session.wait(for: "23")
    let received = session.bytesReceived
    #expect(try session.settle().row(1) == "23")
    #expect(session.bytesReceived == received)
  }
}
