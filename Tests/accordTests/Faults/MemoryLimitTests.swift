import Glibc
import PseudoTerminal
import Testing

/// A machine, or a limit, without the memory that files need.
@Suite(
  .disabled(
    if: Sanitizer.current != nil, "a sanitizer needs more addresses than any limit leaves"))
struct MemoryLimitTests {
  /// A dashboard with so many KiB of addresses, more or less what it takes by itself.
  private func start(_ data: SampleData, kibibytes: Int) throws -> TerminalSession {
    let command = [try BuiltProduct.path("accord")] + dashboardArguments(data)
    let session = try TerminalSession(
      executable: "/bin/bash",
      arguments: ["-c", "ulimit -v \(kibibytes); exec \(command.joined(separator: " "))"],
      variables: ["SWIFT_BACKTRACE": nil], columns: 120, rows: 40)
    session.belongings = data.directory
    return session
  }

  @Test("Decisions for which there is no memory are told, and the rest is shown")
  func bulkFile() throws {
    let data = try SampleData()
    let session = try start(data, kibibytes: 700_000)
    try session.wait("the first frame") { $0.isDrawn && $0.isCursorOnSelection }
    // Larger than what is left, on the disk hardly anything.
    try data.directory.write(
      "decision,agreement,vendor,product,branch,body,level,status,since,certainty,sources\n",
      to: "approvals/huge.csv.new")
    try run("/bin/truncate", ["-s", "700M", data.directory.path(of: "approvals/huge.csv.new")])
      .expectDone()
    try data.directory.move("approvals/huge.csv.new", to: "approvals/huge.csv")
    try session.wait("the problem") { $0.row(0).contains("! ") }
    try session.expectAnswering()
    session.press("p")
    try session.wait(for: "not enough memory")
    try session.leavePage()
    try session.quit()
  }

  @Test("Memory that is used up in the midst of work gives a message and the terminal back")
  func usedUp() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    try session.process.freezeMemory()
    // A frame of this size does not fit into what is left over.
    try session.resize(columns: 1500, rows: 700)
    #expect(try session.waitForExit() != .code(0))
    try session.expectRestored()
    #expect(
      session.textAfterLeavingAlternateScreen?.contains("memory") == true,
      "\(session.textAfterLeavingAlternateScreen ?? "")")
  }
}
