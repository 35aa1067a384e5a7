import Glibc
import PseudoTerminal
import Testing

/// What can happen to files and to the machine under a running dashboard. The screen keeps what was
/// read last, says what is wrong, answers keys, and mends itself.
struct FaultTests {
  /// What takes the place of a file, as a shell command on its path.
  static let replacements = [
    ("mkfifo $1", "named pipe"),
    ("mkdir $1", "directory"),
    ("ln -s /dev/zero $1", "device"),
    ("ln -s $1 $1", "circle"),
    ("ln -s /nowhere/at/all $1", "symbolic link to nothing"),
    ("truncate -s 2G $1", "bytes"),
    ("printf '\\377\\376' > $1", "UTF-8"),
  ]

  @Test("A file replaced by something that is none keeps what it said", arguments: replacements)
  func replaced(by command: String, telling word: String) throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    let file = data.directory.path(of: "agreements/claude.yaml")
    try shell("rm \(file); set -- x \(file); shift; \(command)")
    let screen = try session.wait("the problem") { $0.row(0).contains("! 1") }
    #expect(screen.row(with: "└ Claude")?.contains("$1") == true)
    #expect(screen.row(with: "└ Claude")?.hasPrefix(" !") == true)
    try session.expectAnswering()
    session.press("p")
    let problems = try session.wait(for: "agreements/claude.yaml:1:1: error: ")
    #expect(problems.text.contains(word), "\(problems)")
    session.press("esc")
    try shell("rm -rf \(file)")
    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: SampleData.agreement("claude", price: "250"))
    try session.wait("it mended") { $0.contains("$250") && !$0.row(0).contains("! 1") }
  }

  @Test("A directory that is removed is told, kept on the screen, and followed when it is back")
  func directoryRemoved() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    try shell("mv \(data.path) \(data.path).away")
    let screen = try session.wait("the problem") { $0.row(0).contains("! 1") }
    #expect(screen.contains("└ Claude"))
    try session.expectAnswering()
    try shell("mv \(data.path).away \(data.path)")
    try session.wait("it mended") { !$0.row(0).contains("! 1") }
    try data.directory.write(
      SampleData.agreement("claude", price: "250"), to: "agreements/claude.yaml")
    try session.wait(for: "$250")
  }

  @Test("A directory replaced by another shows the other")
  func directoryReplaced() throws {
    let data = try SampleData()
    let other = try SampleData()
    try other.directory.write(
      SampleData.agreement("claude", price: "250"), to: "agreements/claude.yaml")
    let session = try startDashboard(data)
    try shell(
      "mv \(data.path) \(data.path).old; mv \(other.path) \(data.path); rm -r \(data.path).old")
    try session.wait("the other") { $0.contains("$250") && !$0.row(0).contains("! 1") }
  }

  @Test("A link to a directory that is pointed elsewhere shows what it points to")
  func linkedDirectory() throws {
    let one = try SampleData()
    let two = try SampleData()
    try two.directory.write(
      SampleData.agreement("claude", price: "250"), to: "agreements/claude.yaml")
    let place = try TemporaryDirectory()
    let link = place.path(of: "data")
    try shell("ln -s \(one.path) \(link)")
    let session = try startDashboard(nil, ["--data", link])
    session.belongings = place
    try shell("ln -s \(two.path) \(link).new; mv -T \(link).new \(link)")
    try session.wait(for: "$250")
    withExtendedLifetime((one, two)) {}
  }

  @Test("A file that never rests is told, and read when it does; keys answer meanwhile")
  func growing() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    let file = data.directory.path(of: "agreements/claude.yaml")
    let writer = try TerminalSession(
      executable: "/bin/bash", arguments: ["-c", "while echo '#' >> \(file); do :; done"])
    try session.settle(quiet: .milliseconds(100), within: .milliseconds(400))
    try session.expectAnswering()
    writer.send(signal: SIGKILL)
    _ = try writer.waitForExit()
    try data.directory.write(
      SampleData.agreement("claude", price: "250"), to: "agreements/claude.yaml")
    try session.wait("the last state") { $0.contains("$250") && !$0.row(0).contains("! 1") }
  }

  @Test("A file truncated while it is shown neither crashes nor is half shown")
  func truncated() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    let text = SampleData.agreement("claude")
    // In the middle of a list: what is left is no YAML.
    let end = try #require(text.firstRange(of: ", legislative")).lowerBound
    let length = text[..<end].utf8.count
    try shell("truncate -s \(length) \(data.directory.path(of: "agreements/claude.yaml"))")
    let screen = try session.wait("the problem") { $0.row(0).contains("! ") }
    #expect(screen.row(with: "└ Claude")?.contains("$1") == true)
    try session.expectAnswering()
  }

  @Test("Out of descriptors, the last content stands and is brought up to date afterwards")
  func descriptors() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    let used = try session.process.openDescriptors().keys
    // Below the number of those that are waited for, poll itself would fail.
    let unused = (0...).first { !used.contains($0) } ?? 0
    let before = try session.process.limitDescriptors(to: Int(unused))
    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: SampleData.agreement("claude", price: "250"))
    let screen = try session.wait("the problem") { $0.row(0).contains("! ") }
    #expect(screen.row(with: "└ Claude")?.contains("$1") == true)
    try session.expectAnswering()
    session.press("p")
    try session.wait(for: "too many open files")
    session.press("esc")
    _ = try session.process.limitDescriptors(to: before)
    // No event tells that there are descriptors again.
    try session.wait("it mended") { $0.contains("$250") && !$0.row(0).contains("! ") }
    #expect(try session.process.openDescriptors().count <= used.count)
  }

  @Test("Too few descriptors to start with are told before the screen opens")
  func descriptorsAtStart() throws {
    for limit in 4...11 {
      let session = try TerminalSession(
        executable: "/bin/bash",
        arguments: ["-c", "ulimit -n \(limit); exec \(try BuiltProduct.path("accord"))"])
      try session.wait("a message or the screen") {
        session.exitStatus != nil || $0.isDrawn
      }
      if session.snapshot().isAlternateScreen { session.press("q") }
      let status = try session.waitForExit()
      // Below a handful, the loader itself cannot read its libraries.
      #expect([.code(0), .code(2), .code(3), .code(127)].contains(status), "limit \(limit)")
      try session.expectRestored()
    }
  }

  @Test("A clock set forward or back changes the day at the next event", arguments: [3, -3])
  func clock(days: Int) throws {
    let data = try SampleData()
    try data.directory.write("0", to: "clock/offset")
    let session = try launchDashboardToday(
      data, Fault.clock(file: data.directory.path(of: "clock/offset")).variables)
    let today = try #require(session.snapshot().row(0).firstMatch(of: /\d{4}-\d{2}-\d{2}/)).output
    try data.directory.write("\(days * 86_400)", to: "clock/offset")
    session.press("j")
    let screen = try session.wait("another day") { !$0.row(0).contains(today) }
    let other = try #require(screen.row(0).firstMatch(of: /\d{4}-\d{2}-\d{2}/)).output
    #expect((other > today) == (days > 0))
    try session.settle()
    #expect(try session.activity(during: .milliseconds(500)).isAsleep)
  }

  @Test("A terminal that is gone, without a signal, ends the dashboard instead of spinning")
  func terminalGone() throws {
    let data = try SampleData()
    let accord = try BuiltProduct.path("accord")
    let session = try TerminalSession(
      executable: "/bin/sh",
      arguments: [
        "-c", "trap '' HUP; exec \(accord) \(dashboardArguments(data).joined(separator: " "))",
      ])
    try session.wait("the first frame") { $0.isDrawn }
    session.hangUp()
    #expect(try session.waitForExit() == .code(0))
  }

  // MARK: - Helpers

  private func launchDashboardToday(
    _ data: SampleData, _ variables: [String: String?]
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      executable: BuiltProduct.path("accord"), arguments: ["--data", data.path],
      variables: variables, columns: 120, rows: 40)
    session.belongings = data.directory
    try session.wait("the first frame") { $0.isDrawn && $0.isCursorOnSelection }
    return session
  }

  private func shell(_ command: String) throws {
    let result = try run("/bin/bash", ["-ec", command])
    try #require(result.status == .code(0), "\(result)")
  }
}
