import Foundation
import PseudoTerminal
import Testing

/// Disks that fail, are full or are slow, under the files that are read and those that are written.
struct DiskFaultTests {
  private let data: SampleData
  private let rules: FaultRules

  init() throws {
    data = try SampleData()
    rules = try FaultRules()
  }

  private func start(_ arguments: [String] = []) throws -> TerminalSession {
    try startDashboard(data, arguments, variables: rules.variables)
  }

  private func change(_ price: String) throws {
    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: SampleData.agreement("claude", price: price))
  }

  // MARK: Reading

  @Test(
    "A file that cannot be read keeps what it said, tells why, and is read when it can be",
    arguments: [
      (FaultRules.Call.open, EACCES, "permission denied"), (.open, EIO, "Input/output error"),
      (.read, EIO, "Input/output error"), (.open, ENOMEM, "Cannot allocate memory"),
    ])
  func unreadable(_ call: FaultRules.Call, _ code: Int32, _ word: String) throws {
    let session = try start()
    try rules.set(call, on: "claude.yaml", .fails(code))
    try change("250")
    let screen = try session.wait("the problem") { $0.row(0).contains("! 1") }
    #expect(screen.row(with: "└ Claude")?.contains("$1") == true)
    try session.expectAnswering()
    session.press("p")
    try session.wait(for: word)
    try session.leavePage()
    try rules.heal()
    // Rights that are given are an event; a disk that reads again is found by itself.
    if code == EACCES { try change("250") }
    try session.wait("it mended") { $0.contains("$250") && !$0.row(0).contains("! ") }
    try session.quit()
  }

  private static let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]

  /// The administrator reads everything: it takes somebody else to be refused.
  private static let canBeNobody: Bool = {
    guard let accord = try? BuiltProduct.path("accord"),
      let result = try? run("/usr/bin/setpriv", nobody + [accord, "--version"])
    else { return false }
    return result.status == .code(0)
  }()

  @Test(
    "A file without rights is told to who has none, and read once they are given",
    .enabled(if: canBeNobody, "the tests may not run a program as somebody else"))
  func noRights() throws {
    let home = try TemporaryDirectory()
    try run("/bin/chown", ["-R", "65534", data.path, home.path]).expectDone()
    try run("/bin/chmod", ["000", data.directory.path(of: "agreements/claude.yaml")]).expectDone()
    let session = try TerminalSession(
      executable: "/usr/bin/setpriv",
      arguments: Self.nobody + [try BuiltProduct.path("accord")] + dashboardArguments(data),
      environment: .pinned(home: home.path), columns: 120, rows: 40)
    try session.wait("the first frame") { $0.isDrawn && $0.row(0).contains("! ") }
    #expect(!session.snapshot().contains("└ Claude"))
    session.press("p")
    try session.wait(for: "permission denied")
    try session.leavePage()
    try run("/bin/chmod", ["600", data.directory.path(of: "agreements/claude.yaml")]).expectDone()
    try session.wait("it is read") { $0.contains("└ Claude") && !$0.row(0).contains("! ") }
    try session.quit()
  }

  @Test("A socket in the place of a file is told, and not opened")
  func socketInPlace() throws {
    let session = try start()
    let path = data.directory.path(of: "socket")
    let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    // In one step: a file that is gone for a moment may be seen to be gone.
    try data.directory.move("socket", to: "agreements/claude.yaml")
    let screen = try session.wait("the problem") { $0.row(0).contains("! 1") }
    #expect(screen.row(with: "└ Claude")?.contains("$1") == true)
    session.press("p")
    try session.wait(for: "it is a socket, not a regular file")
    try session.leavePage()
    try session.expectAnswering()
    try session.quit()
  }

  @Test("A disk that does not answer keeps no key waiting, nor the end")
  func hangingDisk() throws {
    let session = try start()
    try rules.set(.read, on: "claude.yaml", .takes(milliseconds: 60_000))
    try change("250")
    try session.expectAnswering()
    session.press("?")
    try session.wait(for: "Focus the next pane.")
    try session.leavePage()
    #expect(session.snapshot().row(with: "└ Claude")?.contains("$1") == true)
    try session.quit()
  }

  // MARK: Writing

  @Test("An export to a disk that does not answer keeps no key waiting")
  func slowExport() throws {
    let session = try start()
    try rules.set(.fsync, on: data.path, .takes(milliseconds: 60_000))
    export(to: "rows.csv", in: session)
    try session.wait("the line closed") { !$0.row(39).hasPrefix("export to") }
    try session.expectAnswering()
    session.send(signal: SIGTERM)
    #expect(try session.waitForExit() == .signal(SIGTERM))
    try session.expectRestored()
  }

  @Test("Leaving while an export is under way waits for it, with the terminal given back")
  func leavingWhileExporting() throws {
    let session = try start()
    try rules.set(.fsync, on: data.path, .takes(milliseconds: 300))
    export(to: "rows.csv", in: session)
    try session.wait("the line closed") { !$0.row(39).hasPrefix("export to") }
    session.press("q")
    #expect(try session.waitForExit() == .code(0))
    #expect(try data.directory.read("rows.csv").contains("Claude"))
    try session.expectRestored()
  }

  @Test(
    "An export that cannot be written is told, and leaves nothing behind",
    arguments: [
      (FaultRules.Call.write, ENOSPC, "no space left"), (.fsync, EIO, "Input/output error"),
      (.open, EROFS, "read-only"), (.write, EDQUOT, "no space left"),
    ])
  func failingExport(_ call: FaultRules.Call, _ code: Int32, _ word: String) throws {
    let session = try start()
    let out = try TemporaryDirectory()
    try rules.set(call, on: out.path, .fails(code))
    session.press("x", "ctrl-u")
    session.type(out.path(of: "rows.csv"))
    session.press("enter")
    try session.wait(for: word)
    try session.expectAnswering()
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.path).isEmpty)
    try session.quit()
  }

  @Test("Where nothing can be remembered, that is said, and everything else works")
  func fullStateDisk() throws {
    try rules.set(.write, on: ".local/state", .fails(ENOSPC))
    let session = try startDashboard(data, variables: rules.variables)
    try session.wait(for: "What you have seen is not remembered")
    try session.expectAnswering()
    session.press("2", "j")
    try session.wait(for: "[2 FedRAMP]")
    try session.quit()
  }

  @Test("A log that cannot be written to is no reason to stop")
  func fullLogDisk() throws {
    let logs = try TemporaryDirectory()
    let session = try start(["--log-file", logs.path(of: "log")])
    try session.expectAnswering()
    // Lines are written beside the screen.
    try session.wait("the keys") { _ in (try? logs.read("log").contains("key")) == true }
    try rules.set(.write, on: logs.path, .fails(ENOSPC))
    let before = try logs.read("log")
    try session.expectAnswering()
    #expect(try logs.read("log") == before)
    try rules.heal()
    try session.quit()
    #expect(try logs.read("log").utf8.count > before.utf8.count)
    #expect(try FileMode.of(logs.path(of: "log")) == 0o600)
  }

  @Test("A log on a disk that does not answer keeps no key waiting, nor the end for long")
  func hangingLogDisk() throws {
    let logs = try TemporaryDirectory()
    let session = try start(["--log-file", logs.path(of: "log")])
    try rules.set(.write, on: logs.path, .takes(milliseconds: 60_000))
    try session.expectAnswering()
    try session.quit()
  }

  private func export(to name: String, in session: TerminalSession) {
    session.press("x", "ctrl-u")
    session.type(data.directory.path(of: name))
    session.press("enter")
  }
}
