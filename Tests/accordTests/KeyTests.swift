import PseudoTerminal
import Testing

/// The keys for browsing, pressed as a user would.
struct KeyTests {
  @Test("Down, up, first, last: by arrows, letters and named keys")
  func movement() throws {
    let session = try startDashboard(try SampleData())
    let moves: [(TestKey, String)] = [
      ("j", "Claude"), ("down", "Google"), ("k", "Claude"), ("up", "Anthropic"),
      ("G", "ChatGPT"), ("g", "Anthropic"), ("end", "ChatGPT"), ("home", "Anthropic"),
      ("pagedown", "ChatGPT"), ("pageup", "Anthropic"),
    ]
    for (key, row) in moves {
      session.press(key)
      try session.wait("\(row) selected") { $0.selectedRow()?.contains(row) == true }
    }
  }

  @Test("Each pane has the focus by its number, in turn by Tab, and by h and l")
  func focus() throws {
    let session = try startDashboard(try SampleData())
    let moves: [(TestKey, String)] = [
      ("4", "[4 Changes]"), ("2", "[2 FedRAMP]"), ("3", "[3 Approvals]"), ("1", "[1 Vendors]"),
      ("tab", "[2 FedRAMP]"), ("tab", "[3 Approvals]"), ("tab", "[4 Changes]"),
      ("tab", "[1 Vendors]"), ("shift-tab", "[4 Changes]"), ("1", "[1 Vendors]"),
      ("l", "[2 FedRAMP]"), ("h", "[1 Vendors]"), ("right", "[2 FedRAMP]"),
      ("left", "[1 Vendors]"),
    ]
    for (key, title) in moves {
      session.press(key)
      let screen = try session.wait(for: title)
      #expect(screen.text.matches(of: /\[\d (Vendors|FedRAMP|Approvals|Changes)\]/).count == 1)
      #expect(screen.cell(of: title)?.isReverse == true)
    }
  }

  @Test("Enter shows everything about the row with its sources, Escape goes back to it")
  func detail() throws {
    let session = try startDashboard(try SampleData())
    session.press("j", "enter")
    let detail = try session.wait(for: "What it costs")
    for text in ["Claude", "$1", "per agency", "May it be used on"] {
      #expect(detail.contains(text), "\(text) in \(detail)")
    }
    #expect(!detail.contains("[1 Vendors]"))
    session.press("G")
    let end = try session.wait(for: "Sources")
    for text in ["OneGov agreement announced", "example.gov/onegov"] {
      #expect(end.contains(text), "\(text) in \(end)")
    }
    session.press("esc")
    try session.wait("the row again") { $0.selectedRow()?.contains("Claude") == true }
    session.press("enter")
    try session.wait(for: "What it costs")
    session.press("q")
    try session.wait(for: "[1 Vendors]")
  }

  @Test("A detail longer than the screen scrolls")
  func scrolling() throws {
    let session = try startDashboard(columns: 80, rows: 24)
    session.press("j", "enter")
    let top = try session.wait("the detail") { !$0.contains("[1 Vendors]") && $0.isDrawn }
    session.press("G")
    let bottom = try session.wait("its end") { $0.row(2) != top.row(2) && $0.isDrawn }
    session.press("g")
    try session.wait("its beginning") { $0.row(2) == top.row(2) && $0.lines != bottom.lines }
  }

  @Test("? shows every key with what it does, and goes away again")
  func help() throws {
    let session = try startDashboard(try SampleData(), columns: 120, rows: 160)
    session.press("?")
    let help = try session.wait("the whole help") {
      $0.contains("Focus the next pane.") && $0.contains("unknown: the sources")
    }
    for text in ["tab", "Next branch", "Filter", "Details", "Quit", "ctrl-z", "page-down"] {
      #expect(help.contains(text), "\(text) in \(help)")
    }
    session.press("esc")
    try session.wait(for: "[1 Vendors]")
  }

  @Test("/ filters while typing, Escape takes the filter away")
  func filter() throws {
    let session = try startDashboard(try SampleData())
    session.press("/")
    session.type("gem")
    let typing = try session.wait("only Gemini") {
      $0.contains("Gemini") && !$0.contains("ChatGPT") && !$0.contains("OpenAI")
    }
    #expect(typing.row(39).hasPrefix("/gem"))
    #expect(typing.cursor == ScreenPosition(row: 39, column: 4))
    #expect(typing.isCursorVisible)
    session.press("backspace", "backspace")
    session.type("oogle")
    try session.wait("Google") { $0.row(39).hasPrefix("/google") && $0.contains("Gemini") }
    session.press("enter")
    try session.wait("the filter kept") {
      !$0.row(39).hasPrefix("/") && !$0.contains("ChatGPT") && $0.selectedRow() != nil
    }
    session.press("esc")
    try session.wait("all rows") { $0.contains("ChatGPT") && $0.contains("Claude") }
  }

  @Test("The selection stays on its row when the rows around it change")
  func identity() throws {
    let session = try startDashboard(try SampleData())
    session.press("G")
    try session.wait("ChatGPT selected") { $0.selectedRow()?.contains("ChatGPT") == true }
    session.press("/")
    session.type("chatgpt")
    try session.wait("only ChatGPT") { !$0.contains("Gemini") }
    #expect(session.snapshot().selectedRow()?.contains("ChatGPT") == true)
    session.press("enter", "esc")
    try session.wait("all rows, the same selected") {
      $0.contains("Gemini") && $0.selectedRow()?.contains("ChatGPT") == true
    }
  }

  @Test("What is pasted is never taken for commands")
  func paste() throws {
    let session = try startDashboard(try SampleData())
    session.paste("q\nq")
    session.press("j")
    try session.wait("a key after the paste") { $0.selectedRow()?.contains("Claude") == true }
    session.press("/")
    session.paste("gemini")
    try session.wait("the filter pasted") { $0.contains("Gemini") && !$0.contains("ChatGPT") }
  }

  @Test("Ctrl-L draws a spoilt screen again")
  func repaint() throws {
    let session = try startDashboard(try SampleData())
    let before = try session.settle()
    session.spoil()
    try session.wait(for: "SPOILT")
    session.press("ctrl-l")
    try session.wait("the screen as it was") { $0.lines == before.lines }
  }

  @Test("q leaves, with the terminal as it was")
  func quit() throws {
    let session = try startDashboard(try SampleData())
    let size = session.bytesReceived
    try session.quit()
    #expect(session.textAfterLeavingAlternateScreen == "")
    #expect(session.bytesReceived > size)
  }
}
