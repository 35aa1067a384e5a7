import Agreements
import Dashboard
import RandomRecords
import Terminal

/// Any bytes as a script: what cannot be read is told with its place, and what can is played.
enum ScriptFuzzing {
  private static let today = Day(number: 20_005)
  private static let snapshot: Snapshot = {
    var random = SeededRandom(seed: 11)
    return Snapshot(registry: Registry(RandomRecords.contents(&random)))
  }()

  static func run(_ bytes: [UInt8]) throws(Finding) {
    let text = String(decoding: bytes, as: UTF8.self)
    let script = Script(text, file: "fuzzed.script")
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for problem in script.problems {
      try Finding.require(
        lines.indices.contains(problem.line - 1)
          && (1...lines[problem.line - 1].count + 1).contains(problem.column),
        "\(problem) is not in the script")
    }
    guard script.problems.isEmpty else { return }
    var state = DashboardState(
      size: Size(columns: 80, rows: 24), today: today, snapshot: snapshot, live: .notified)
    var player = ScriptPlayer(script)
    for _ in 0..<60 {
      let actions: [Action]
      do throws(ScriptPlayer.Refusal) {
        guard let next = try player.actions(state) else { return }
        actions = next
      } catch {
        // A command that cannot be called there: the rest is not played.
        return
      }
      for action in actions.prefix(20) { _ = reduce(&state, action) }
      // The largest take a second to draw.
      guard state.size.columns <= 300, state.size.rows <= 100 else { continue }
      try DashboardFuzzing.expectWhole(state, render(state))
    }
  }
}
