import Glibc
import PseudoTerminal
import Testing

/// Giving the terminal to a shell or another program, and taking it again.
struct SuspendTests {
  /// An interactive shell that can stop and continue jobs, and has started the fixture.
  private func startShell() throws -> TerminalSession {
    let session = try TerminalSession(
      executable: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: environment(["PS1": "shell> ", "BASH_SILENCE_DEPRECATION_WARNING": "1"]))
    try session.wait(for: "shell>")
    session.type("\(try BuiltProduct.path("CursesFixture"))\r")
    try session.wait(for: "size 80x24")
    return session
  }

  @Test(
    "A stop gives the shell its terminal, and fg takes it again with all modes",
    arguments: ["key", "signal"])
  func stopAndContinue(by way: String) throws {
    let session = try startShell()
    if way == "key" {
      session.type("\u{1A}")
    } else {
      session.send(signal: SIGTSTP, to: .foregroundGroup)
    }
    let shell = try session.wait("the shell's prompt") {
      !$0.isAlternateScreen && $0.contains("Stopped")
    }
    #expect(shell.isCursorVisible)
    for mode in [1000, 1004] { #expect(session.isModeSet(mode) == false) }

    session.type("fg\r")
    try session.wait("the screen drawn again") { $0.isAlternateScreen && $0.contains("item 7") }
    try session.wait("the modes") { _ in
      [1000, 1004, 2004].allSatisfy { session.isModeSet($0) == true }
    }
    session.type("j")
    try session.wait(for: "key j")
    session.type("q")
    try session.wait("the shell's prompt") { !$0.isAlternateScreen }
  }

  @Test("A window that changed while the job was stopped is noticed")
  func resizeWhileStopped() throws {
    let session = try startShell()
    session.type("\u{1A}")
    try session.wait(for: "Stopped")
    try session.resize(columns: 60, rows: 20)
    session.type("fg\r")
    try session.wait(for: "size 60x20")
  }

  @Test("A stop that cannot be announced is mended when the job goes on")
  func stopUnannounced() throws {
    let session = try startShell()
    session.send(signal: SIGSTOP, to: .foregroundGroup)
    try session.wait(for: "Stopped")
    session.type("stty sane\rfg\r")
    try session.wait("the screen drawn again") { $0.contains("item 7") && !$0.contains("stty") }
    session.type("j")
    let screen = try session.wait(for: "key j")
    #expect(!screen.contains("stty"))
    #expect(try !session.lineSettings().echoes)
  }

  @Test("Another program in the foreground has the terminal as the shell set it")
  func outside() throws {
    let session = try startFixture()
    session.type("r")
    try session.wait("the other program") {
      try session.lineSettings() == session.initialLineSettings
    }
    session.type("hello\r")
    try session.wait("an echo and its copy") {
      $0.lines.filter { $0.contains("hello") }.count == 2
    }
    #expect(session.isModeSet(2004) == false)
    session.type("\u{4}")
    try session.wait(for: "outside: 0")
    try session.wait(for: "child changed")
    #expect(session.isModeSet(2004) == true)
    session.type("j")
    try session.wait(for: "key j")
  }

  @Test("^Z in another program stops the whole job, and fg continues that program")
  func stopOutside() throws {
    let session = try startShell()
    session.type("r")
    try session.wait("the other program") { try session.lineSettings().echoes }
    session.type("hello\r")
    try session.wait("an echo and its copy") {
      $0.lines.filter { $0.contains("hello") }.count == 2
    }
    session.type("\u{1A}")
    try session.wait(for: "Stopped")
    session.type("fg\r")
    try session.wait("the program continued") {
      $0.lines.last { !$0.isEmpty }?.hasSuffix("CursesFixture") == true
    }
    session.type("again\r")
    try session.wait("an echo and its copy") {
      $0.lines.filter { $0.hasPrefix("again") }.count == 2
    }
    session.type("\u{4}")
    try session.wait(for: "outside: 0")
    session.type("j")
    try session.wait(for: "key j")
  }

  @Test("^C in another program is for that program alone")
  func interruptOutside() throws {
    let session = try startFixture()
    session.type("r")
    try session.wait("the other program") {
      try session.lineSettings() == session.initialLineSettings
    }
    session.type("hello\r")
    try session.wait("an echo and its copy") {
      $0.lines.filter { $0.contains("hello") }.count == 2
    }
    session.type("\u{3}")
    try session.wait(for: "outside: \(SIGINT)")
  }
}
