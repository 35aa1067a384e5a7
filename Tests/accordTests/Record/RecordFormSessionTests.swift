import PseudoTerminal
import Testing

/// Recording from the dashboard, in a terminal.
struct RecordFormSessionTests {
  private let data: DataDirectoryFixture

  init() throws { data = try DataDirectoryFixture() }

  private func start() throws -> TerminalSession {
    let terminal = try TerminalSession(
      executable: BuiltProduct.path("accord"), arguments: ["--data", data.path],
      environment: data.environment, columns: 100, rows: 36)
    try terminal.wait("the first frame") { $0.isDrawn }
    terminal.type("r")
    try terminal.wait(for: "Record a decision")
    // To the first field, whatever is known from the chosen row.
    terminal.type(String(repeating: "\u{1B}[Z", count: 10))
    return terminal
  }

  @Test func aDecisionIsStatedShownWrittenAndTakenBack() throws {
    let before = try data.read("approvals/senate.yaml")
    let terminal = try start()
    for text in ["anthropic-claude-2025", "", "senate", "approved", "by 2026-11-20", "bi_senate"] {
      terminal.type("\u{05}\u{15}" + text + "\t")
    }
    terminal.type("\t\t\tA memo: # 1\t\r")
    try terminal.wait(for: "+++ b/approvals/senate.yaml")
    try terminal.wait(for: "+    note: 'A memo: # 1'")
    #expect(try data.read("approvals/senate.yaml") == before, "nothing is written yet")
    terminal.type("y")
    try terminal.wait(for: "Recorded br-63 in approvals/senate.yaml. U takes it back.")
    #expect(try data.read("approvals/senate.yaml").contains("    on: by 2026-11-20\n"))
    #expect(try data.accord("check").status == .code(0))
    terminal.type("U")
    try terminal.wait(for: "Took back br-63 from approvals/senate.yaml.")
    #expect(try data.read("approvals/senate.yaml") == before)
    try terminal.quit()
  }

  @Test func whatTheDataSaysAgainstItStandsAtTheField() throws {
    let terminal = try start()
    for text in ["anthropic-claude-2025", "", "sente", "approved", "2026-11-20", "bi_senate"] {
      terminal.type("\u{05}\u{15}" + text + "\t")
    }
    terminal.type("\t\t\t\t\r")
    let screen = try terminal.wait(for: "there is no body 'sente'")
    let field = try #require(screen.lines.firstIndex { $0.hasPrefix(" Body") })
    let said = screen.lines[(field + 1)...(field + 2)].joined(separator: " ").split(separator: " ")
    #expect(said.joined(separator: " ").hasSuffix("did you mean 'senate'?"), "\(screen)")
    terminal.type("\u{1B}")
    try terminal.wait("the panes") { !$0.contains("Record a decision") }
    try terminal.quit()
  }

  @Test func aFileThatChangedMeanwhileIsNamedInBothItsVersions() throws {
    let terminal = try start()
    for text in ["anthropic-claude-2025", "", "senate", "approved", "2026-11-20", "bi_senate"] {
      terminal.type("\u{05}\u{15}" + text + "\t")
    }
    terminal.type("\t\t\t\t\r")
    try terminal.wait(for: "+++ b/approvals/senate.yaml")
    let other = try data.accord(
      "record", "anthropic-claude-2025", "--body", "senate", "--status", "withdrawn", "--on",
      "2026-11-21", "--source", "bi_senate")
    #expect(other.status == .code(0))
    let theirs = try data.read("approvals/senate.yaml")
    terminal.type("y")
    try terminal.wait(for: "changed by somebody else")
    #expect(terminal.snapshot().contains("now it is"))
    #expect(try data.read("approvals/senate.yaml") == theirs)
    terminal.type("\u{1B}")
    try terminal.wait("the panes") { !$0.contains("Record a decision") }
    try terminal.quit()
  }
}
