import Glibc
import PseudoTerminal
import Testing

/// Copying, exporting and reading in a pager, in the real program.
struct TakingOutTests {
  @Test("Y copies by the terminal and says so; a terminal without a clipboard gets a reason")
  func copy() throws {
    let session = try startDashboard(try SampleData())
    session.press("j", "Y")
    try session.wait("the notice") { $0.contains("by the terminal (OSC 52)") }
    try session.quit()
    let console = try startDashboard(try SampleData(), variables: ["TERM": "linux"])
    console.press("j", "Y")
    try console.wait("the reason") { $0.contains("Nothing was copied") }
    try console.quit()
  }

  @Test("A file that is there is replaced only when the user says so")
  func export() throws {
    let data = try SampleData()
    let target = data.directory.path(of: "out.csv")
    try data.directory.write("mine", to: "out.csv")
    let session = try startDashboard(data)
    session.press("x", "ctrl-u")
    session.type(target)
    session.press("enter")
    try session.wait("the question") { $0.contains("Keep it") }
    session.press("enter")
    try session.wait("the answer") { $0.contains("was kept") }
    #expect(try data.directory.read("out.csv") == "mine")
    try session.quit()
  }

  @Test("The pager has the terminal, and the dashboard comes back after it")
  func pager() throws {
    let session = try startDashboard(try SampleData(), variables: ["PAGER": "head -n 2"])
    session.press("|")
    try session.wait("the dashboard again") { $0.isDrawn && $0.isCursorOnSelection }
    session.press("j")
    try session.wait("it hears keys") { $0.selectedRow()?.contains("Claude") == true }
    try session.quit()
  }
}

enum FileMode {
  /// The permissions of a file.
  static func of(_ path: String) throws -> UInt32 {
    var status = stat()
    try #require(stat(path, &status) == 0, "\(path) cannot be looked at")
    return status.st_mode & 0o777
  }
}
