import Agreements
import Terminal

/// Brings the state up to what happened, and says what is to be done in the world outside. The
/// same state and action always give the same result.
public func reduce(_ state: inout DashboardState, _ action: Action) -> [Effect] {
  let before = state.glyphs.isSpoken ? Audible(state) : nil
  defer {
    state.noteView()
    if let before { state.announce(since: before) }
  }
  switch action {
  case .key(let key):
    return state.pressed(key)
  case .pasted(let text):
    state.pasted(text)
  case .mouse(let mouse):
    return state.heard(mouse)
  case .resized(let size):
    state.size = size
    state.settleSelections()
  case .commanded(let command):
    return state.call(command)
  case .dataRead(let snapshot, let moment):
    state.take(snapshot, at: moment)
  case .dataCompleted(let snapshot):
    state.complete(with: snapshot)
  case .liveStateChanged(let live):
    state.changeLiveState(to: live)
  case .dayBegan(let day):
    state.today = day
    state.refreshRows()
  case .settingsRead(let reading):
    return state.take(reading)
  case .backgroundTold(let color):
    state.appearance.adopt(background: color)
  case .noticed(let notice):
    state.notice = notice
  }
  return []
}
