import PseudoTerminal
import Testing

/// Looking at other days, as a user does it.
struct TimeTravelTests {
  @Test("`t` asks for a day, `[` and `]` step, `T` returns; the title says so all the while")
  func travel() throws {
    let clock = try ShiftedClock("2026-06-15")
    let session = try startDashboard(try SampleData(), at: clock)
    #expect(session.snapshot().contains("2 pending"))
    session.press("t")
    session.type("2026-02-15")
    session.press("enter")
    var screen = try session.wait(for: "AS OF 2026-02-15")
    #expect(screen.contains("1 pending"))
    #expect(screen.contains("120 d ago"))
    session.press("]")
    screen = try session.wait(for: "AS OF 2026-03-10")
    #expect(screen.contains("2 pending"))
    session.press("[")
    try session.wait(for: "AS OF 2026-02-01")
    session.press("[")
    try session.wait(for: "AS OF 2026-01-05")
    session.press("T")
    screen = try session.wait("today") { !$0.contains("AS OF") && $0.row(0).contains("2026-06-15") }
    #expect(screen.contains("2 pending"))
    try session.quit()
  }

  @Test("Enter on a change shows its record as it was on that day")
  func record() throws {
    let clock = try ShiftedClock("2026-06-15")
    let session = try startDashboard(try SampleData(), at: clock)
    try session.wait("the history") { !$0.contains("reading the history") }
    session.press("4", "/")
    session.type("courts")
    session.press("enter", "enter")
    let screen = try session.wait(for: "AS OF 2026-03-10")
    #expect(screen.contains("Federal courts"))
    #expect(screen.contains("pending"))
    try session.quit(after: "esc")
  }

  @Test("Pictures of pending counts and terms, with ASCII twins", arguments: [true, false])
  func pictures(isASCII: Bool) throws {
    let clock = try ShiftedClock("2026-06-15")
    let session = try startDashboard(
      try SampleData(), at: clock, isASCII ? ["--ascii"] : [], columns: 80, rows: 24)
    session.press("v")
    let screen = try session.wait(for: "most 1")
    #expect(screen.contains("1 now, most 1"))
    #expect(screen.contains(isASCII ? "----" : "⠒⠒⠒⠒"))
    if isASCII { #expect(screen.lines.allSatisfy { $0.allSatisfy { $0.isASCII } }) }
    try session.quit(after: "esc")
  }

  @Test("A message, a bell and a title come only when the settings ask for them")
  func told() throws {
    for isAsked in [false, true] {
      let clock = try ShiftedClock("2026-06-15")
      let data = try SampleData()
      let settings = try TemporaryDirectory()
      try settings.makeDirectory("accord")
      if isAsked {
        try settings.write(
          "bell: true\nnotifications: true\ntitle: true\n", to: "accord/config.yaml")
      }
      let session = try startDashboard(
        data, at: clock, variables: ["XDG_CONFIG_HOME": settings.path])
      try session.wait("the history") { !$0.contains("reading the history") }
      let old = try data.directory.read("approvals/all.yaml")
      try data.directory.replaceByRename(
        "approvals/all.yaml", with: old.replacing("status: pending", with: "status: approved"))
      try session.wait("the change") { $0.contains("0 pending") && $0.row(0).contains(" new") }
      try session.settle(quiet: .milliseconds(200))
      let written = String(decoding: session.output(), as: UTF8.self)
      #expect(written.contains("\u{1B}]9;Accord: ") == isAsked)
      #expect(written.contains("\u{1B}]2;Accord: ") == isAsked)
      #expect(written.contains("\u{1B}[22;2t") == isAsked)
      #expect(written.contains("\u{07}") == isAsked)
      try session.quit()
      let all = String(decoding: session.output(), as: UTF8.self)
      #expect(all.contains("\u{1B}[23;2t") == isAsked)
    }
  }
}

extension TerminalSession {
  fileprivate func quit(after key: TestKey) throws {
    press(key)
    try settle(quiet: .milliseconds(100))
    try quit()
  }
}
