import Agreements
import Terminal

@testable import Dashboard

/// A dashboard without a terminal: keys in, screen out.
struct DashboardDriver {
  var state: DashboardState
  private(set) var effects: [Effect] = []

  init(
    _ registry: Registry = SampleRegistry.make(), columns: Int = 120, rows: Int = 40,
    glyphs: Glyphs = .unicode, live: LiveState = .notified
  ) {
    state = DashboardState(
      size: Size(columns: columns, rows: rows), today: SampleRegistry.today,
      snapshot: Snapshot(registry: registry), live: live, glyphs: glyphs)
  }

  mutating func send(_ action: Action) { effects += reduce(&state, action) }

  /// Presses keys, each written as a user would write it.
  mutating func press(_ keys: String...) throws {
    for text in keys { send(.key(try Key(text))) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(Key(.character(character)))) }
  }

  mutating func read(_ registry: Registry, second: Int = 0) {
    send(
      .dataRead(
        Snapshot(registry: registry), at: WallTime(day: SampleRegistry.today, second: second)))
  }

  var screen: String { render(state).canvas.text() }

  /// The ids of a pane's rows, for tests of order.
  func rows(_ pane: Pane) -> [RowID] { Array(state.rows[pane]) }
}
