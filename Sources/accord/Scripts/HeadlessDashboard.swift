import Agreements
import Dashboard
import Languages

/// The dashboard without a terminal: a state that a script is played on.
struct HeadlessDashboard {
  private(set) var state: DashboardState
  private var isOver = false

  /// - Parameter moment: when the dashboard opens.
  init(_ state: DashboardState, at moment: WallTime) {
    self.state = state
    send(.began(at: moment))
  }

  /// Plays a script to its end, or until it quits.
  mutating func play(_ player: ScriptPlayer) throws(ScriptPlayer.Refusal) {
    var player = player
    while !isOver, let actions = try player.actions(state) {
      for action in actions where !isOver { send(action) }
    }
  }

  /// What reaches beyond the screen is not done, but for what a script is for: writing files. What
  /// is worked out beside the screen is worked out at once: a picture shows all that is known.
  private mutating func send(_ action: Action) {
    Language.$current.withValue(state.language) { follow(action) }
  }

  private mutating func follow(_ action: Action) {
    for effect in reduce(&state, action) {
      switch effect {
      case .quit: isOver = true
      case .chronicle(let registry, let reading, let moment):
        let chronicle = Chronicle(of: registry)
        var ledger = state.history.ledger
        ledger.take(in: chronicle.entries.lazy.map(\.key), at: moment)
        send(.chronicled(chronicle, ledger, reading: reading))
      case .listDecisions(let question):
        send(.decisionsListed(question.answer(), question))
      case .export(let file): send(FileExport.write(file))
      default: break
      }
    }
  }
}
