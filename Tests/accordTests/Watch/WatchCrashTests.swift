import Foundation
import PseudoTerminal
import RandomRecords
import Testing

/// A watcher that is killed at any moment, as nothing can be caught, delivers what it owes all the
/// same.
struct WatchCrashTests {
  private let data: DataDirectoryFixture
  private let seed = UInt64.random(in: .min ... .max)

  init() throws { data = try DataDirectoryFixture() }

  private struct Telling: Hashable {
    let from: String
    let to: String
  }

  private func start() throws -> BackgroundProgram {
    try BackgroundProgram(
      ["watch", "--data", data.path, "--format", "jsonl"], output: data.beside("output"),
      environment: data.environment)
  }

  private func name(_ number: Int) -> String { "Name \(number)" }

  /// One state of the data: a name that the next state takes the place of, and a decision that
  /// stays.
  private func write(_ number: Int) throws {
    let day = String(format: "2001-%02d-%02d", number / 28 + 1, number % 28 + 1)
    let added = """

        - id: crash-\(number)
          product: A product
          branch: judicial
          status: piloting
          on: \(day)
          sources: [bi_senate]

      """
    try data.replace(
      "approvals/crash.yaml",
      with: (number == 0 ? "decisions:\n" : try data.read("approvals/crash.yaml")) + added)
    let head = try data.read("accord.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    let renamed = head.map { $0.hasPrefix("name:") ? "name: \(name(number))" : String($0) }
    try data.replace("accord.yaml", with: renamed.joined(separator: "\n"))
  }

  /// The changes of the name and the days of the decisions, in the order of their delivery.
  private func delivered() throws -> (names: [Telling], days: [String]) {
    var names: [Telling] = []
    var days: [String] = []
    // The last line may be half written: it was then never delivered, and comes again.
    for line in try data.readBeside("output").split(separator: "\n") {
      guard
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      else { continue }
      if object["field"] as? String == "name" {
        names.append(
          Telling(from: object["from"] as? String ?? "", to: object["to"] as? String ?? ""))
      } else if let day = object["effective"] as? String {
        days.append(day)
      }
    }
    return (names, days)
  }

  @Test func everyStateThatStoodIsDelivered() async throws {
    var generator = SeededRandom(seed: seed)
    #expect(try data.accord("watch", "--once").status == .code(0))
    let rounds = 30
    for round in 0..<rounds {
      var watcher = try start()
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...60, using: &generator)))
      try write(round)
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...150, using: &generator)))
      watcher.kill()
      // The state stands until a watcher that is left alone for long enough has told it.
      watcher = try start()
      try await watcher.waitForOutput("state \(round) (seed \(seed))") {
        $0.contains("\"to\":\"\(name(round))\"") && $0.contains("\n")
      }
      watcher.kill()
    }
    let (names, days) = try delivered()
    #expect(Set(names.map(\.to)) == Set((0..<rounds).map(name)), "seed \(seed)")
    #expect(Set(days).count == rounds, "seed \(seed)")
  }

  @Test func noStateThatWasSeenIsLeftOut() async throws {
    var generator = SeededRandom(seed: seed)
    #expect(try data.accord("watch", "--once").status == .code(0))
    let rounds = 40
    for round in 0..<rounds {
      // Killed without mercy, with the next state coming whether this one was told or not.
      let watcher = try start()
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...60, using: &generator)))
      try write(round)
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...200, using: &generator)))
      watcher.kill()
    }
    let last = try BackgroundProgram(
      ["watch", "--data", data.path, "--format", "jsonl", "--once"], output: data.beside("output"),
      environment: data.environment)
    #expect(try await last.ended() == 0)

    let (names, days) = try delivered()
    #expect(Set(days).count == rounds, "seed \(seed)")
    // Each telling goes on where one before it stopped: a state that was seen and not delivered
    // would leave a gap.
    var reached: Set<String> = [try #require(names.first).from]
    for telling in names {
      #expect(reached.contains(telling.from), "a gap before \(telling.from) (seed \(seed))")
      reached.insert(telling.to)
    }
    #expect(names.last?.to == name(rounds - 1), "seed \(seed)")
  }
}
