import Testing

@testable import CursesTerminal

struct TerminalModesTests {
  @Test("Modes are left in reverse order, and entered again as they were acquired")
  func order() {
    var written: [String] = []
    var modes = TerminalModes { written.append($0) }
    modes.acquire(.bracketedPaste)
    modes.acquire(.mouse)
    modes.acquire(.mouse)
    modes.leave()
    modes.enter()
    modes.release(.mouse)
    modes.release(.focusReports)
    modes.leave()
    let expected = [
      "[?2004h", "[?1000;1006h", "[?1000;1006l\u{1B}[?2004l", "[?2004h\u{1B}[?1000;1006h",
      "[?1000;1006l", "[?2004l",
    ]
    #expect(written == expected.map { "\u{1B}" + $0 })
  }
}
