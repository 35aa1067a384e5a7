import Agreements
import Dashboard
import RandomRecords
import Terminal

/// A user who presses anything, files that become anything, a terminal of any size.
enum DashboardFuzzing {
  private static let today = Day(number: 20_005)
  private static let letters = Array("aé/:q~!<>9 \"中")

  static func run(_ bytes: [UInt8]) throws(Finding) {
    var generator = ByteGenerator(bytes)
    var state = DashboardState(
      size: Size(columns: 80, rows: 24), today: today, snapshot: snapshot(&generator),
      live: .notified)
    let keys = Command.all.flatMap(\.keys).compactMap { try? Key($0) }
    var steps = 0
    while !generator.isAtEnd, steps < 64 {
      steps += 1
      _ = reduce(&state, action(&generator, keys))
      try expectWhole(state, render(state))
    }
  }

  private static func action(_ generator: inout ByteGenerator, _ keys: [Key]) -> Action {
    switch generator.byte() {
    case 0..<8:
      return .resized(
        Size(columns: generator.number(in: 0...210), rows: generator.number(in: 0...64)))
    case 8..<16:
      return .dataRead(
        snapshot(&generator), at: WallTime(day: today, second: generator.number(in: 0...255)))
    case 16..<24: return .pasted(generator.text())
    case 24..<32:
      let place = Point(
        column: generator.number(in: 0...210) - 2, row: generator.number(in: 0...64) - 2)
      let actions: [Mouse.Action] = [.press, .wheelUp, .wheelDown]
      return .mouse(Mouse(actions[generator.number(in: 0...2)], at: place))
    case 32..<64:
      let letter = letters[generator.number(in: 0...(letters.count - 1))]
      return .key(Key(.character(letter)))
    case 64..<68: return .dayBegan(today.advanced(by: generator.number(in: 0...99)))
    default: return .key(keys[generator.number(in: 0...(keys.count - 1))])
    }
  }

  private static func snapshot(_ generator: inout ByteGenerator) -> Snapshot {
    Snapshot(registry: Registry(RandomRecords.contents(&generator)))
  }

  static func expectWhole(_ state: DashboardState, _ frame: Frame) throws(Finding) {
    try Finding.require(frame.canvas.size == state.size, "the frame has another size")
    if let cursor = frame.cursor {
      try Finding.require(frame.canvas.bounds.contains(cursor), "the cursor is off the screen")
    }
    for pane in Pane.allCases {
      let rows = state.rows[pane]
      let chosen = state[pane]
      guard let selection = chosen.selection else {
        try Finding.require(rows.isEmpty, "\(pane.title) has rows and none is chosen")
        continue
      }
      try Finding.require(
        rows.indices.contains(chosen.index) && rows[chosen.index] == selection,
        "the chosen row of \(pane.title) is not where it is said to be")
    }
  }
}
