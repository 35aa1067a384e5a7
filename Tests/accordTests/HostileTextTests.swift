import PseudoTerminal
import Testing

/// Text in data files that would break the layout or give orders to the terminal.
struct HostileTextTests {
  /// As a YAML string with escapes, and what must not be sent to the terminal because of it.
  static let payloads = [
    #"wide 作作作作作作作作作作作作作作作作作作作作作作作"#,
    #"marks e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"#,
    #"bidi \u202Ereversed\u202C \u2066isolated\u2069"#,
    #"zero \u200B\u200D\uFEFFwidth"#,
    #"escape \u001B[2J\u001B]0;title\u0007"#,
    #"clipboard \u001B]52;c;aGk=\u0007"#,
    #"c1 \u009B2J\u009D0;x\u009C"#,
    #"moves \r\n\b\t\u000B\u000C"#,
    #"family 👨‍👩‍👧 flag 🇺🇸 heart ❤️ skin 👍🏽"#,
    #"tags \U000E0041\U000E007F lines \u2028\u2029"#,
  ]

  @Test(
    "It neither reaches the terminal nor breaks the layout, in panes, details and filters",
    arguments: payloads)
  func payload(_ text: String) throws {
    let data = try SampleData()
    try data.directory.write(
      SampleData.agreement("claude", product: "\"\(text)\""), to: "agreements/claude.yaml")
    let session = try startDashboard(data)
    try expectIntact(session)
    for size in [(80, 24), (47, 12), (33, 9), (121, 41)] {
      try session.resize(columns: size.0, rows: size.1)
      // The strip of time comes between where it has room.
      try session.wait("size \(size)") { screen in
        screen.isDrawn && [1, 2].contains { screen.row($0).last == "─" }
      }
      try expectIntact(session)
    }
    session.press("j", "enter")
    try session.wait("the detail") { $0.isDrawn && !$0.contains("[1 Vendors]") }
    try expectIntact(session)
    // What the files must not hold at all is a problem, which quotes it.
    session.press("q", "p")
    try session.wait("the problems") { $0.row(1).contains("Problems") && $0.isDrawn }
    try expectIntact(session)
    session.press("q", "3", "4", "1", "/")
    session.paste(text)
    try session.wait("the filter") { $0.row(40).hasPrefix("/") }
    try expectIntact(session)
    session.press("esc")
    try session.wait("the line closed") { !$0.row(40).hasPrefix("/") }
    try session.quit()
    try expectIntact(session)
  }

  private func expectIntact(
    _ session: TerminalSession, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let output = String(decoding: session.output(), as: UTF8.self)
    // Only the program's own sequences, such as the question what the terminal's ground is: no
    // title, no clipboard, no 8-bit control, no bidi control.
    #expect(session.operatingSystemCommands == ["11;?"], sourceLocation: sourceLocation)
    let forbidden = output.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200B...0x200F, 0x2028, 0x2029, 0xFEFF,
        0xE0000...0xE007F, 0x07, 0x0B, 0x0C:
        true
      default: false
      }
    }
    #expect(forbidden.isEmpty, sourceLocation: sourceLocation)
    // The lines between the panes stand where they stood.
    let screen = session.snapshot()
    guard screen.isAlternateScreen, let title = screen.find("[1 Vendors]") else { return }
    #expect(screen.row(title.row).last == "─", "\(screen)", sourceLocation: sourceLocation)
    guard screen.columns >= 100, let end = screen.find("3 Approvals") else { return }
    let divider = try #require(screen.find("│"), sourceLocation: sourceLocation)
    for row in divider.row..<end.row {
      #expect(
        screen.cell(row, divider.column).text == "│", "row \(row) of \(screen)",
        sourceLocation: sourceLocation)
    }
  }
}
