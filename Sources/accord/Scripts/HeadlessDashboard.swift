import Dashboard

/// The dashboard without a terminal: a state that a script is played on.
struct HeadlessDashboard {
  private(set) var state: DashboardState
  private var isOver = false

  init(_ state: DashboardState) { self.state = state }

  /// Plays a script to its end, or until it quits.
  mutating func play(_ player: ScriptPlayer) throws(ScriptPlayer.Refusal) {
    var player = player
    while !isOver, let actions = try player.actions(state) {
      for action in actions where !isOver { send(action) }
    }
  }

  /// What reaches beyond the screen is not done, but for what a script is for: writing files.
  private mutating func send(_ action: Action) {
    for effect in reduce(&state, action) {
      switch effect {
      case .quit: isOver = true
      case .export(let file): send(FileExport.write(file))
      default: break
      }
    }
  }
}
