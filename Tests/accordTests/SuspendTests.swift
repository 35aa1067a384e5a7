import Glibc
import PseudoTerminal
import Testing

/// Stopping the dashboard and going on, from an interactive shell.
struct SuspendTests {
  private func waitForShell(_ session: TerminalSession) throws {
    let screen = try session.wait("the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
    #expect(screen.isCursorVisible)
    #expect(screen.mouse == .off)
    for mode in [1000, 1004, 2026] { #expect(session.isModeSet(mode) != true, "mode \(mode)") }
  }

  @Test("^Z gives the shell its terminal, fg draws everything again and the keys work")
  func keyAndForeground() throws {
    let session = try startInShell(try SampleData())
    let before = session.snapshot()
    session.press("ctrl-z")
    try waitForShell(session)
    session.type("fg\r")
    let after = try session.wait("the screen again") { $0.lines == before.lines }
    #expect(after.isAlternateScreen)
    for mode in [1000, 1004, 2004] {
      try session.wait("mode \(mode)") { session.isModeSet(mode) == true }
    }
    session.press("j")
    try session.wait("the next row") { $0.selectedRow()?.contains("Claude") == true }
    session.press("q")
    try session.wait("the shell") { !$0.isAlternateScreen }
  }

  @Test("A window resized while stopped is filled after fg")
  func resizedMeanwhile() throws {
    let session = try startInShell(try SampleData())
    session.press("ctrl-z")
    try waitForShell(session)
    try session.resize(columns: 80, rows: 24)
    session.type("fg\r")
    try session.wait("the screen in its new size") {
      $0.isDrawn && $0.contains("[1 Vendors]") && !$0.contains("│")
    }
    session.press("j")
    try session.wait("the next row") { $0.selectedRow()?.contains("Claude") == true }
  }

  @Test("Files that changed while stopped are shown after fg")
  func changedMeanwhile() throws {
    let data = try SampleData()
    let session = try startInShell(data)
    session.press("ctrl-z")
    try waitForShell(session)
    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: SampleData.agreement("claude", price: "250"))
    session.type("fg\r")
    try session.wait("the change") { $0.isAlternateScreen && $0.contains("$250") }
  }

  @Test("A window resized during a stop that nobody announced is filled as well")
  func resizedInUnannouncedStop() throws {
    let session = try startInShell(try SampleData())
    session.send(signal: SIGSTOP, to: .foregroundGroup)
    try session.wait(for: "Stopped")
    try session.resize(columns: 80, rows: 24)
    session.type("fg\r")
    try session.wait("the screen in its new size") {
      $0.isDrawn && $0.contains("[1 Vendors]") && !$0.contains("│")
    }
  }

  @Test("bg leaves the shell its terminal, and fg takes it again")
  func background() throws {
    let session = try startInShell(try SampleData())
    let before = session.snapshot()
    session.press("ctrl-z")
    try waitForShell(session)
    session.type("bg\rstty -a | grep -c ' echo '\r")
    try session.wait("echo still on") { $0.lines.contains("1") }
    session.type("clear; fg\r")
    try session.wait("the screen again") { $0.isAlternateScreen && $0.lines == before.lines }
    session.press("q")
    try session.wait("the shell") { !$0.isAlternateScreen }
  }

  @Test("A job that bg left in the background can be ended from there")
  func killedInBackground() throws {
    let session = try startInShell(try SampleData())
    let program = try #require(session.foregroundProcess?.identifier)
    session.press("ctrl-z")
    try waitForShell(session)
    session.type("bg\r")
    // It goes on, finds no terminal and stops again.
    session.type("until jobs -s | grep -q accord; do :; done; echo again\r")
    try session.wait("it stopped again") { $0.lines.contains("again") }
    session.type("kill %1\r")
    try session.wait("the end of the program") { kill(program, 0) != 0 }
    session.type("wait %1; echo status=$?\r")
    try session.wait(for: "status=\(128 + SIGTERM)")
    #expect(!session.snapshot().isAlternateScreen)
  }

  @Test(
    "A job that was stopped without a word can be ended, also where bg let it go on",
    arguments: ["", "bg; until jobs -s | grep -q accord; do :; done; "])
  func killedAfterUnannouncedStop(_ way: String) throws {
    let session = try startInShell(try SampleData())
    let program = try #require(session.foregroundProcess?.identifier)
    session.send(signal: SIGSTOP, to: .foregroundGroup)
    try session.wait(for: "Stopped")
    session.type("\(way)kill %1\r")
    try session.wait("the end of the program") { kill(program, 0) != 0 }
    session.type("wait %1; echo status=$?; stty -a | grep -c ' echo '\r")
    let screen = try session.wait(for: "status=\(128 + SIGTERM)")
    try session.wait("the screen given back") { !$0.isAlternateScreen && $0.isCursorVisible }
    #expect(screen.mouse == .off)
    try session.wait("echo still on") { $0.lines.contains("1") }
  }

  @Test("bg after a stop without a word gives the screen back, and fg takes it again")
  func backgroundAfterUnannouncedStop() throws {
    let session = try startInShell(try SampleData())
    let before = session.snapshot()
    session.send(signal: SIGSTOP, to: .foregroundGroup)
    try session.wait(for: "Stopped")
    session.type("bg\r")
    try session.wait("the shell's screen") { !$0.isAlternateScreen && $0.isCursorVisible }
    session.type("stty -a | grep -c ' echo '\r")
    try session.wait("echo still on") { $0.lines.contains("1") }
    session.type("clear; fg\r")
    try session.wait("the screen again") { $0.isAlternateScreen && $0.lines == before.lines }
    session.press("q")
    try session.wait("the shell") { !$0.isAlternateScreen }
    session.type("stty -a | grep -c ' echo '\r")
    try session.wait("echo on") { $0.lines.contains("1") }
  }

  @Test("A job that begins in the background waits for its turn")
  func begunInBackground() throws {
    let data = try SampleData()
    let session = try startInShell(data)
    session.press("q")
    try session.wait("the shell") { !$0.isAlternateScreen }
    let command = [try BuiltProduct.path("accord")] + dashboardArguments(data)
    session.type("clear\r")
    session.type("\(command.joined(separator: " ")) & until jobs -s | grep -q accord; do :; done\r")
    try session.wait(for: "Stopped")
    #expect(!session.snapshot().isAlternateScreen)
    session.type("fg\r")
    try session.waitForStart()
    session.press("q")
    try session.wait("the shell") { !$0.isAlternateScreen }
    session.type("stty -a | grep -c ' echo '\r")
    try session.wait("echo on") { $0.lines.contains("1") }
  }

  @Test("Stops from outside, announced or not, are mended", arguments: [SIGTSTP, SIGSTOP])
  func fromOutside(_ signal: Int32) throws {
    let session = try startInShell(try SampleData())
    let before = session.snapshot()
    session.send(signal: signal, to: .foregroundGroup)
    try session.wait(for: "Stopped")
    session.type("stty sane\rfg\r")
    try session.wait("the screen again") { $0.isAlternateScreen && $0.lines == before.lines }
    session.press("j")
    try session.wait("the next row") { $0.selectedRow()?.contains("Claude") == true }
    #expect(try !session.lineSettings().echoes)
  }
}
