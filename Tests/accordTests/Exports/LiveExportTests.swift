import PseudoTerminal
import Testing

/// Exports dropped into the `fedramp` folder of a data directory that the dashboard follows.
struct LiveExportTests {
  private static func export(_ day: String, status: String, agencies: String = "") -> String {
    """
    {"meta": {"last_change": "\(day)T02:40:39.359Z"}, "data": {"Products": [
    {"id": "FR91", "csp": "Nimbus", "cso": "Nimbus Cloud", "status": "\(status)",
    "impact_level": "High", "independent_assessor": "Careful Assessors"}],
    "Agencies": [], "Assessors": [], "AtoMapping": [\(agencies)], "ReuseMapping": []}}
    """
  }

  /// The dashboard with one export, zoomed into the FedRAMP pane.
  private func start(_ data: SampleData) throws -> TerminalSession {
    try data.directory.write(
      Self.export("2026-06-01", status: "FedRAMP In Process"), to: "fedramp/data.json")
    let session = try startDashboard(data)
    session.press("2")
    session.press("z")
    try session.wait("the offering") {
      $0.row(with: "Nimbus Cloud")?.contains("in process") == true && $0.row(0).contains("live")
    }
    return session
  }

  @Test("A new export marks the row and tells the change; what was there at the start is none")
  func newExport() throws {
    let data = try SampleData()
    let session = try start(data)
    let before = try #require(session.snapshot().find("Nimbus Cloud"))
    #expect(session.snapshot().cell(before.row, 1).text != "*")
    try data.directory.replaceByRename(
      "fedramp/data.json",
      with: Self.export(
        "2026-06-02", status: "FedRAMP Authorized",
        agencies: #"{"id": "FR91", "parent": "House of Representatives", "sub": "", "#
          + #""ato_date": "2026-06-01"}"#))
    let screen = try session.wait("the change") {
      $0.row(with: "Nimbus Cloud")?.contains("certified") == true
    }
    let row = try #require(screen.find("Nimbus Cloud"))
    #expect(screen.cell(row.row, 1).text == "*")
    // Zoomed, so that no cell is cut, and at the top, where the newest stand.
    session.press("4")
    try session.wait(for: "[4 Changes]")
    session.press("g")
    try session.wait("the entries") { screen in
      func isTold(_ text: String) -> Bool {
        screen.lines.contains { $0.contains("Nimbus Cloud") && $0.contains(text) }
      }
      return isTold("→ certified") && isTold("authorized by")
    }
    session.press("2")
    session.press("L")
    try session.wait("the House") {
      $0.row(with: "Nimbus Clou")?.contains("2026-06-01") == true
    }
  }

  /// How a file gets into the folder.
  enum Arrival: CaseIterable { case renamed, inPieces, inAFolderOfItsOwn }

  @Test("The first export ever is on the screen however it comes", arguments: Arrival.allCases)
  func firstExport(_ arrival: Arrival) throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    try session.wait("the data") { $0.row(0).contains("live") }
    let export = Self.export("2026-06-01", status: "FedRAMP In Process")
    switch arrival {
    case .renamed: try data.directory.replaceByRename("fedramp/data.json", with: export)
    case .inPieces:
      let half = export.index(export.startIndex, offsetBy: 90)
      try data.directory.write(String(export[..<half]), to: "fedramp/data.json")
      try data.directory.append(String(export[half...]), to: "fedramp/data.json")
    case .inAFolderOfItsOwn:
      try data.directory.write(export, to: "elsewhere/data.json")
      try data.directory.move("elsewhere", to: "fedramp")
    }
    session.press("2")
    session.press("z")
    try session.wait("the offering with its sign") { screen in
      guard let place = screen.find("Nimbus Cloud") else { return false }
      return screen.row(place.row).contains("in process") && !screen.row(0).contains("! 1")
        && ["+", "*"].contains(screen.cell(place.row, 1).text)
    }
    session.press("4")
    try session.wait("its entry") { screen in
      screen.lines.contains { $0.contains("Nimbus Cloud") && $0.contains("in process") }
    }
    try session.quit()
  }

  @Test("An export rewritten in place is read again, and changes come in at the top of the pane")
  func rewrittenInPlace() throws {
    let data = try SampleData()
    let session = try start(data)
    session.press("z")
    session.press("1")
    let changes = try session.wait(for: "4 Changes")
    let title = try #require(changes.find("4 Changes"))
    let whole = Self.export("2026-06-02", status: "FedRAMP Authorized")
    let half = whole.index(whole.startIndex, offsetBy: 150)
    try data.directory.rewriteInPlace(
      "fedramp/data.json", with: [String(whole[..<half]), String(whole[half...])])
    try session.wait("the newest change below the titles") {
      $0.lines[title.row + 2].contains("Nimbus")
    }
    try session.quit()
  }

  @Test("A cut off export is told with its byte, and what it said before stays on the screen")
  func cutOff() throws {
    let data = try SampleData()
    let session = try start(data)
    let whole = Self.export("2026-06-02", status: "FedRAMP Authorized")
    try data.directory.replaceByRename("fedramp/data.json", with: String(whole.prefix(200)))
    let screen = try session.wait("the problem") { $0.row(0).contains("! 1") }
    #expect(screen.row(with: "Nimbus Cloud")?.contains("in process") == true)
    session.press("p")
    try session.wait(for: "at byte 200")
    session.press("esc")
    try data.directory.replaceByRename("fedramp/data.json", with: whole)
    try session.wait("it mended") {
      $0.row(with: "Nimbus Cloud")?.contains("certified") == true && !$0.row(0).contains("! 1")
    }
  }

  @Test("A named pipe among the exports is a problem, and holds nothing up")
  func namedPipe() throws {
    let data = try SampleData()
    let session = try start(data)
    try data.directory.makeNamedPipe("fedramp/pipe.json")
    try session.wait("the problem") { $0.row(0).contains("! 1") }
    session.press("p")
    try session.wait(for: "it is a named pipe")
    session.press("esc")
    try session.wait("the pane") { !$0.contains("it is a named pipe") }
    try session.quit()
  }
}
