import Glibc
import PseudoTerminal
import Testing

/// A full-screen program that others wrote, to test the whole way of a test.
struct PagerTests {
  private static let less = "/usr/bin/less"
  private static let isInstalled = access(less, X_OK) == 0

  @Test(.enabled(if: isInstalled, "less is not installed"))
  func pagerScrollsSearchesAndLeavesTheTerminalAsItWas() throws {
    let directory = try TemporaryDirectory()
    try directory.write((1...200).map { "line \($0)\n" }.joined(), to: "lines.txt")
    let session = try TerminalSession(
      executable: Self.less, arguments: [directory.path(of: "lines.txt")], columns: 40, rows: 10)
    let first = try session.wait(for: "line 9")
    #expect(first.isAlternateScreen)
    #expect(first.row(0) == "line 1")
    session.press("down")
    try session.wait("one line further") { $0.row(0) == "line 2" }
    session.press("pagedown")
    try session.wait("one page further") { $0.row(0) == "line 11" }
    session.type("/line 150")
    session.press("enter")
    let found = try session.wait("the line looked for") { $0.row(0) == "line 150" }
    #expect(found.cell(0, 0).isReverse)
    // A resize that comes between two reads of its keyboard is lost on less.
    try session.settle()
    try session.resize(columns: 40, rows: 20)
    try session.wait("the taller screen") { $0.row(18) == "line 168" }
    session.press("q")
    #expect(try session.waitForExit() == .code(0))
    #expect(!session.snapshot().isAlternateScreen)
    #expect(session.snapshot().isCursorVisible)
    #expect(try session.lineSettings() == session.initialLineSettings)
  }
}
