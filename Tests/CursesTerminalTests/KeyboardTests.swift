import PseudoTerminal
import Testing

/// What arrives from a real terminal line; the forms of sequences are tested without one.
struct KeyboardTests {
  private static let terms = ["xterm-256color", "tmux-256color", "xterm", "linux", "vt100"]

  @Test("Both forms of an arrow are the arrow, on every type", arguments: terms)
  func arrows(term: String) throws {
    let session = try startFixture(term: term)
    session.type("\u{1B}[A")
    try session.wait(for: "1 key up")
    session.type("\u{1B}OA")
    try session.wait(for: "2 key up")
    session.type("\u{1B}[1;5A")
    try session.wait(for: "3 key ctrl-up")
    session.type("\u{1B}[Z")
    try session.wait(for: "4 key shift-tab")
  }

  @Test("The mouse is understood on every type, beyond column 223", arguments: terms)
  func mouse(term: String) throws {
    let session = try startFixture(term: term)
    session.type("\u{1B}[<0;300;7M\u{1B}[<0;300;7m")
    try session.wait(for: "1 press at 299,6")
    session.type("\u{1B}[<65;5;6M")
    try session.wait(for: "2 wheelDown at 4,5")
    session.type("j")
    try session.wait(for: "3 key j")
  }

  @Test("A click of the terminal's own making arrives")
  func click() throws {
    let session = try startFixture()
    session.click(row: 5, column: 9)
    try session.wait(for: "1 press at 9,5")
    session.type("m")
    try session.wait("the mouse given back") { _ in session.isModeSet(1000) == false }
    session.type("m")
    try session.wait("the mouse taken again") { _ in session.isModeSet(1000) == true }
  }

  @Test("Escape alone is a key, and with a letter at once it is Alt")
  func escape() throws {
    let session = try startFixture()
    session.type("\u{1B}")
    try session.wait(for: "1 key escape")
    session.type("\u{1B}x")
    try session.wait(for: "2 key alt-x")
  }

  @Test("A pasted text is one event, and none of its letters is a command")
  func paste() throws {
    let session = try startFixture()
    session.paste("q é作\nq")
    try session.wait(for: "1 paste <q é作⏎q>")
    session.type("j")
    try session.wait(for: "2 key j")
  }

  @Test("Focus and the answer about the background arrive")
  func reports() throws {
    let session = try startFixture()
    session.type("\u{1B}[O\u{1B}[I")
    try session.wait(for: "2 focus gained")
    session.type("b")
    try session.wait("the question") { _ in
      session.output().contains(bytes: "\u{1B}]11;?\u{1B}\\")
    }
    session.type("\u{1B}]11;rgb:1e1e/2020/ffff\u{1B}\\")
    try session.wait(for: "background 30 32 255")
  }

  @Test("^Z is a key on every type", arguments: terms)
  func suspendKey(term: String) throws {
    let session = try startFixture(term: term)
    session.type("\u{1A}")
    // Nobody could continue a job without a shell, so the kernel does not stop it.
    try session.wait(for: "1 key ctrl-z")
  }

  @Test("^V, ^S and ^Q are keys")
  func lineKeys() throws {
    let session = try startFixture()
    session.type("\u{16}\u{13}\u{11}")
    try session.wait(for: "1 key ctrl-v")
    try session.wait(for: "2 key ctrl-s")
    try session.wait(for: "3 key ctrl-q")
  }
}
