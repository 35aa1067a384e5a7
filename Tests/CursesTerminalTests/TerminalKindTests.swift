import PseudoTerminal
import Testing

/// Types of terminals, locales and sizes that are not the usual ones.
struct TerminalKindTests {
  @Test(
    "The type decides the colours",
    arguments: [
      ("xterm-256color", "twoHundredFiftySix"), ("tmux-256color", "twoHundredFiftySix"),
      ("xterm", "eight"), ("linux", "eight"), ("screen", "eight"), ("vt100", "none"),
    ])
  func colorDepth(type: String, depth: String) throws {
    let session = try startFixture(term: type)
    let screen = try session.wait(for: "item 7")
    #expect(screen.contains("type \(type), \(depth) colours"))
  }

  @Test(
    "A type that is not known is replaced, and the program is told",
    arguments: ["xterm-nobody-has-it", nil])
  func unknownType(_ type: String?) throws {
    let session = try startFixture(term: type)
    #expect(try session.wait(for: "item 7").contains("type xterm-256color,"))
  }

  @Test("A terminal that cannot place text is refused, and left alone")
  func dumb() throws {
    let session = try TerminalSession(
      executable: BuiltProduct.path("CursesFixture"), environment: environment(term: "dumb"))
    #expect(try session.waitForExit() == .code(3))
    #expect(session.snapshot().contains("TERM is \"dumb\""))
    #expect(!session.output().contains(0x1B))
    #expect(try session.lineSettings() == session.initialLineSettings)
  }

  @Test("Without a terminal there is no screen")
  func pipes() throws {
    let result = try run(BuiltProduct.path("CursesFixture"), environment: environment())
    #expect(result.status == .code(3))
    #expect(result.standardOutput.contains("is no terminal"))
  }

  @Test("UTF-8 is shown whatever the locale says", arguments: ["C", "POSIX", "xx_XX.ISO-8859-1"])
  func locale(_ name: String) throws {
    let session = try startFixture(environment: ["LC_ALL": name])
    #expect(try session.wait(for: "item 7").row(2).hasPrefix("é ─ │ ┌ → 作 e\u{301}"))
  }

  @Test("In ASCII every glyph has a likeness of the same width")
  func ascii() throws {
    let session = try startFixture(["--ascii"])
    let screen = try session.wait(for: "item 7")
    #expect(screen.row(2).hasPrefix("e - | + - ?  e"))
    #expect(session.output().allSatisfy { $0 < 0x80 })
  }

  @Test("The terminal's own size counts, not what the environment or terminfo say")
  func environmentLies() throws {
    let session = try startFixture(
      columns: 100, rows: 30, environment: ["LINES": "40", "COLUMNS": "90"])
    #expect(try session.wait(for: "item 7").contains("size 100x30"))
    // From the first byte on: ncurses sets the region that scrolls as it starts.
    #expect(session.output().contains(bytes: "\u{1B}[1;30r"))
  }

  @Test("A style is the nearest that the terminal has")
  func styles() throws {
    let rich = try startFixture().wait(for: "item 7")
    #expect(rich.cell(0, 0).foreground == .indexed(196))
    #expect(rich.cell(0, 0).background == .indexed(17))
    let poor = try startFixture(term: "xterm").wait(for: "item 7")
    #expect(poor.cell(0, 0).foreground == .indexed(1))
    #expect(poor.cell(2, 0).foreground == .indexed(1))
    #expect(poor.cell(2, 0).isBold)
    let colorless = try startFixture(["--no-colors"]).wait(for: "item 7")
    #expect(colorless.cell(0, 0).foreground == .default)
    #expect(colorless.cell(4, 0).isReverse)
  }
}
