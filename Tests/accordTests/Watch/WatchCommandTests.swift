import Foundation
import PseudoTerminal
import Testing

/// `accord watch` as a user starts it.
struct WatchCommandTests {
  private let data: DataDirectoryFixture

  init() throws { data = try DataDirectoryFixture() }

  private func decision(_ id: String, _ status: String, on day: String = "2026-11-20") -> String {
    """

      - id: \(id)
        agreement: anthropic-claude-2025
        vendor: anthropic
        product: Claude
        branch: legislative
        body: house
        status: \(status)
        on: \(day)
        sources: [bi_senate]

    """
  }

  private func start(_ arguments: String...) throws -> BackgroundProgram {
    try BackgroundProgram(
      ["watch", "--data", data.path] + arguments, output: data.beside("output"),
      environment: data.environment)
  }

  /// Waits until a watcher has begun: what happens from then on is told.
  private func begun(_ name: String = "default") async throws {
    let state = data.beside(".local/state/accord")
    try await eventually("the watcher \(name) begins") {
      let homes = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
      return homes.contains {
        FileManager.default.fileExists(atPath: "\(state)/\($0)/watch/\(name)/state.json")
      }
    }
  }

  @Test func aChangeIsOneLine() async throws {
    let watcher = try start()
    try await begun()
    try data.append(decision("w-1", "prohibited"), to: "approvals/house.yaml")
    try await watcher.waitForOutput("the decision") { $0.hasSuffix("\n") }
    let lines = watcher.output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines[0].contains("House of Representatives: Claude: status: approved → prohibited"))
  }

  @Test func linesOfJSONForOtherPrograms() async throws {
    let watcher = try start("--format", "jsonl", "--branch", "legislative")
    try await begun()
    try data.append(decision("w-1", "prohibited"), to: "approvals/house.yaml")
    try await watcher.waitForOutput("the decision") { $0.hasSuffix("\n") }
    let line = try #require(watcher.output.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["to"] as? String == "prohibited")
    #expect(object?["effective"] as? String == "2026-11-20")
    #expect(object?["sources"] as? [String] == ["bi_senate"])
    #expect(object?["noticed"] is String)
  }

  @Test func whatHappenedMeanwhileIsToldByTheNextRun() throws {
    #expect(try data.accord("watch", "--once").standardOutput.isEmpty)
    try data.append(decision("w-1", "prohibited"), to: "approvals/house.yaml")
    let second = try data.accord("watch", "--once")
    #expect(second.standardOutput.contains("approved → prohibited"))
    #expect(try data.accord("watch", "--once").standardOutput.isEmpty)
    // Under another name nothing was told yet: it begins now.
    #expect(try data.accord("watch", "--once", "--name", "other").standardOutput.isEmpty)
  }

  @Test func daysThatWereAreToldOnRequest() throws {
    let result = try data.accord("watch", "--once", "--since", "2026-03-01", "--kind", "approval")
    #expect(result.standardOutput.contains("House of Representatives: Claude: status: pending → a"))
    #expect(!result.standardOutput.contains("2025-"))
  }

  @Test func filtersAndBranches() throws {
    _ = try data.accord("watch", "--once", "--branch", "judicial")
    _ = try data.accord("watch", "--once", "--name", "f", "--filter", "to:prohibited")
    try data.append(decision("w-1", "prohibited"), to: "approvals/house.yaml")
    try data.append(decision("w-2", "approved"), to: "approvals/house.yaml")
    #expect(try data.accord("watch", "--once", "--branch", "judicial").standardOutput.isEmpty)
    let filtered = try data.accord("watch", "--once", "--name", "f", "--filter", "to:prohibited")
    #expect(filtered.standardOutput.split(separator: "\n").count == 1)
  }

  @Test func aFileThatTurnsBadHidesNothingAndIsToldWhenMended() throws {
    _ = try data.accord("watch", "--once")
    let good = try data.read("approvals/house.yaml")
    try data.replace("approvals/house.yaml", with: good + "\n  - {")
    let bad = try data.accord("watch", "--once")
    #expect(bad.standardOutput.isEmpty)
    #expect(bad.standardError.contains("approvals/house.yaml:"))
    try data.replace("approvals/house.yaml", with: good + decision("w-1", "prohibited"))
    let mended = try data.accord("watch", "--once")
    #expect(mended.standardOutput.split(separator: "\n").count == 1)
    #expect(mended.standardError.isEmpty)
  }

  @Test func theCommandGetsEveryBatchAndAFailureLosesNothing() throws {
    let copy = data.beside("copy")
    _ = try data.accord("watch", "--once")
    try data.append(decision("w-1", "prohibited"), to: "approvals/house.yaml")
    let failed = try data.accord("watch", "--once", "--exec", "sh -c 'cat > /dev/null; exit 7'")
    #expect(failed.status == .code(1))
    #expect(failed.standardError.contains("status 7"))
    // The state that could not be delivered is over, and is told all the same.
    try data.append(decision("w-2", "piloting"), to: "approvals/house.yaml")
    let missing = try data.accord("watch", "--once", "--exec", "no-such-program-anywhere")
    #expect(missing.status == .code(1))
    #expect(missing.standardError.contains("does not start"))
    let delivered = try data.accord("watch", "--once", "--exec", "sh -c 'cat > \"$0\"' \(copy)")
    #expect(delivered.status == .code(0))
    let lines = try data.readBeside("copy").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"to\":\"prohibited\"") == true)
    #expect(lines.last?.contains("\"to\":\"piloting\"") == true)
  }

  @Test func noShellReadsTheCommand() throws {
    _ = try data.accord("watch", "--once")
    try data.append(decision("w-1", "prohibited"), to: "approvals/house.yaml")
    let result = try data.accord("watch", "--once", "--exec", "echo $HOME; `touch x` '*' \"a  b\"")
    #expect(result.standardOutput == "$HOME; `touch x` * a  b\n")
  }

  @Test func theCommandInheritsNoDescriptorsAndNoSignals() throws {
    _ = try data.accord("watch", "--once")
    try data.append(decision("w-1", "prohibited"), to: "approvals/house.yaml")
    let script = "ls /proc/self/fd; grep -E 'SigBlk|SigIgn' /proc/self/status"
    let result = try data.accord("watch", "--once", "--exec", "sh -c '\(script)'")
    // ls has the directory that it lists open.
    #expect(result.standardOutput.hasPrefix("0\n1\n2\n3\n"))
    #expect(!result.standardOutput.contains("\n4\n"))
    for line in result.standardOutput.split(separator: "\n") where line.hasPrefix("Sig") {
      let signals = try #require(UInt64(line.suffix(16), radix: 16))
      // Two signals beyond the usual ones are the C library's own.
      #expect(signals & 0x7FFF_FFFF == 0, "\(line)")
    }
  }

  @Test func aReaderThatGoesAwayEndsItQuietly() async throws {
    let script = "\"$0\" watch --data \"$1\" --since 30d | head -1"
    let result = try run(
      "/bin/sh", ["-c", script, BuiltProduct.path("accord"), data.path],
      environment: data.environment)
    #expect(result.standardOutput.split(separator: "\n").count == 1)
    #expect(result.standardError.isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func signalsEndIt(_ signal: Int32) async throws {
    let watcher = try start()
    try await begun()
    watcher.send(signal)
    #expect(try await watcher.ended() == -signal)
    #expect(watcher.errors.isEmpty)
  }

  @Test func aSecondWatcherOfTheSameNameIsRefused() async throws {
    let watcher = try start()
    try await begun()
    let second = try data.accord("watch", "--once")
    #expect(second.status == .code(3))
    #expect(second.standardError.contains("--name"))
    #expect(watcher.isRunning)
  }

  @Test func whatIsRememberedIsTheUsersAlone() throws {
    _ = try data.accord("watch", "--once")
    let listing = try run(
      "/usr/bin/find", [data.beside(".local/state"), "-mindepth", "1", "-printf", "%y%m\\n"])
    let modes = Set(listing.standardOutput.split(separator: "\n"))
    #expect(modes == ["d700", "f600"])
  }

  @Test func nothingWakesItWhileNothingHappens() async throws {
    let watcher = try start()
    try await begun()
    func switches() throws -> String {
      let status = try String(
        contentsOfFile: "/proc/\(watcher.identifier)/status", encoding: .utf8)
      return status.split(separator: "\n").filter { $0.hasPrefix("voluntary") }.joined()
    }
    // Beginning takes a few moments more.
    try await eventually("it sleeps") {
      let stat = try String(contentsOfFile: "/proc/\(watcher.identifier)/stat", encoding: .utf8)
      return stat.contains(") S ")
    }
    try await Task.sleep(for: .milliseconds(500))
    let before = try switches()
    try await Task.sleep(for: .seconds(2))
    #expect(try switches() == before)
  }

  @Test func wrongUsage() throws {
    #expect(try data.accord("watch", "--once", "--exec", "mail 'x").status == .code(2))
    #expect(try data.accord("watch", "--once", "--name", "../x").status == .code(2))
    let shipped = try run(BuiltProduct.path("accord"), ["watch", "--once"])
    #expect(shipped.status == .code(2))
    #expect(shipped.standardError.contains("accord init"))
  }
}
