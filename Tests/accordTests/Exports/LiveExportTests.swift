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
    session.press("z")
    session.press("4")
    try session.wait("the entries") { screen in
      func isTold(_ text: Regex<Substring>) -> Bool {
        screen.lines.contains { $0.contains("Nimbus Cloud") && $0.contains(text) }
      }
      return isTold(/in process High.* → certified/) && isTold(/authorized by House/)
    }
    session.press("2")
    session.press("L")
    try session.wait("the House") {
      $0.row(with: "Nimbus Clou")?.contains("2026-06-01") == true
    }
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
    try session.quit()
  }
}
