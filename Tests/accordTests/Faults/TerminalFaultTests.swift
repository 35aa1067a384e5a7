import Glibc
import PseudoTerminal
import Testing

/// A terminal that fails without being gone.
struct TerminalFaultTests {
  @Test("A terminal that cannot be read from ends the dashboard instead of spinning")
  func reading() throws {
    let rules = try FaultRules()
    let session = try startDashboard(try SampleData(), variables: rules.variables)
    try rules.set(.read, on: "/dev/pts/", .fails(EIO))
    session.press("j")
    #expect(try session.waitForExit() == .code(0))
    try session.expectRestored()
  }

  @Test("A frame that could not be written is drawn anew when asked for, and nothing spins")
  func writing() throws {
    let rules = try FaultRules()
    let session = try startDashboard(try SampleData(), variables: rules.variables)
    let before = session.bytesReceived
    try rules.set(.write, on: "/dev/pts/", .fails(EIO))
    session.press("G")
    #expect(try session.settle().selectedRow()?.contains("Anthropic") == true)
    #expect(session.bytesReceived == before)
    #expect(try session.activity(during: .milliseconds(500)).isAsleep)
    try rules.heal()
    session.press("ctrl-l")
    try session.wait("the last row") { $0.selectedRow()?.contains("ChatGPT") == true }
    try session.quit()
  }
}
