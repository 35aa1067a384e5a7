import PseudoTerminal
import Testing

struct KeyTests {
  @Test(arguments: [
    ("j", "j"), ("?", "?"), ("é", "M-CM-)"), ("ctrl-l", "^L"), ("ctrl-space", "^@"),
    ("ctrl-[", "^["), ("alt-x", "^[x"), ("shift-a", "A"), ("enter", "^M"), ("esc", "^["),
    ("tab", "^I"), ("shift-tab", "^[[Z"), ("backspace", "^?"), ("up", "^[[A"),
    ("ctrl-right", "^[[1;5C"), ("pageup", "^[[5~"), ("delete", "^[[3~"), ("home", "^[[H"),
    ("f1", "^[OP"), ("f5", "^[[15~"), ("f12", "^[[24~"), ("-", "-"), ("ctrl-c", "^C"),
  ])
  func keySendsWhatXtermSends(_ name: String, _ shown: String) throws {
    let key = try #require(TestKey(name))
    let session = try keyboard()
    session.press(key, ".")
    // `cat -v` leaves tabs as they are.
    let expected = shown == "^I" ? "ready:  ." : "ready:\(shown)."
    #expect(try session.wait("the key") { $0.row(0).hasSuffix(".") }.row(0) == expected)
  }

  @Test func arrowsFollowTheApplicationCursorMode() throws {
    let session = try keyboard(prologue: "\\033[?1h")
    session.press("down", "home", ".")
    let screen = try session.wait("the keys") { $0.row(0).hasSuffix(".") }
    #expect(screen.row(0) == "ready:^[OB^[OH.")
  }

  @Test(arguments: ["", "dwon", "f0", "f13", "ctrl-é", "ctrl-", "meta-x"])
  func nameOfNoKeyIsRefused(_ name: String) {
    #expect(TestKey(name) == nil)
  }

  @Test func everyListedNameIsAKey() {
    #expect(TestKey.names.count == 15)
    #expect(TestKey.names.allSatisfy { TestKey($0) != nil })
  }

  @Test func pasteIsFramedOnlyWhenAskedFor() throws {
    let plain = try keyboard()
    plain.paste("a\nb")
    plain.press(".")
    #expect(try plain.wait("the text") { $0.contains(".") }.row(0) == "ready:a^Mb.")

    let framed = try keyboard(prologue: "\\033[?2004h")
    framed.paste("a\nb")
    framed.press(".")
    let screen = try framed.wait("the text") { $0.contains(".") }
    #expect(screen.row(0) == "ready:^[[200~a^Mb^[[201~.")
  }

  @Test func mouseIsHeardOnlyWhenAskedFor() throws {
    let deaf = try keyboard()
    deaf.click(row: 2, column: 3)
    deaf.press(".")
    #expect(try deaf.wait("a key") { $0.contains(".") }.row(0) == "ready:.")

    let session = try keyboard(prologue: "\\033[?1002;1006h")
    session.click(row: 2, column: 3)
    session.click(.wheelDown, row: 0, column: 0)
    session.press(".")
    let clicks = try session.wait("the clicks") { $0.contains(".") }
    #expect(
      clicks.text.filter { $0 != "\n" } == "ready:^[[<0;4;3M^[[<0;4;3m^[[<65;1;1M.")
  }

  @Test func dragReportsTheWayToItsEnd() throws {
    let session = try keyboard(prologue: "\\033[?1002;1006h")
    session.drag(
      from: ScreenPosition(row: 0, column: 0), to: ScreenPosition(row: 1, column: 2))
    session.press(".")
    let screen = try session.wait("the drag") { $0.contains(".") }
    #expect(screen.text.filter { $0 != "\n" } == "ready:^[[<0;1;1M^[[<32;3;2M^[[<0;3;2m.")
  }

  @Test func focusIsReportedOnlyWhenAskedFor() throws {
    let session = try keyboard(prologue: "\\033[?1004h")
    session.focus(true)
    session.focus(false)
    session.press(".")
    #expect(try session.wait("the focus") { $0.contains(".") }.row(0) == "ready:^[[I^[[O.")
  }

  @Test func queriesOfTheProgramAreAnswered() throws {
    let session = try keyboard(prologue: "\\033[6n")
    try session.wait(for: "ready:^[[1;1R")
  }

  @Test func moreThanTheTerminalTakesAtOnceArrivesWhole() throws {
    let session = try shell("stty raw -echo; printf go; head -c 200000 | cksum; sleep 100")
    try session.wait(for: "go")
    session.type(String(repeating: "0123456789", count: 20_000))
    let expected = try run(
      "/bin/sh", ["-c", "cksum"], standardInput: String(repeating: "0123456789", count: 20_000))
    let sum = expected.standardOutput.filter { $0 != "\n" }
    try session.wait(for: sum)
  }
}
