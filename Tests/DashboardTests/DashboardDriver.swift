import Agreements
import Languages
import Terminal

@testable import Dashboard

/// A dashboard without a terminal: keys in, screen out.
struct DashboardDriver {
  var state: DashboardState
  private(set) var effects: [Effect] = []

  init(
    _ registry: Registry = SampleRegistry.make(), columns: Int = 120, rows: Int = 40,
    glyphs: Glyphs = .unicode, live: LiveState = .notified, language: Language? = .english
  ) {
    state = DashboardState(
      size: Size(columns: columns, rows: rows), today: SampleRegistry.today,
      snapshot: Snapshot(registry: registry), live: live, glyphs: glyphs, language: language)
    send(.began(at: WallTime(day: SampleRegistry.today, second: 0)))
  }

  /// What happens, and the answers to what is asked of the world outside, as far as they need no
  /// world: the history of the data is worked out at once.
  mutating func send(_ action: Action) {
    let asked = reduce(&state, action)
    effects += asked.filter { !$0.isAboutHistory }
    for case .chronicle(let registry, let reading, let moment) in asked {
      let chronicle = Chronicle(of: registry)
      var ledger = state.history.ledger
      ledger.take(in: chronicle.entries.map(\.key), at: moment)
      send(.chronicled(chronicle, ledger, reading: reading))
    }
  }

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

extension Effect {
  /// Whether the driver answers it by itself.
  fileprivate var isAboutHistory: Bool {
    if case .chronicle = self { true } else { false }
  }
}
