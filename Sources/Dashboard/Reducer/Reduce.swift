import Agreements
import Languages
import Terminal

/// Brings the state up to what happened, and says what is to be done in the world outside. The
/// same state and action always give the same result.
public func reduce(_ state: inout DashboardState, _ action: Action) -> [Effect] {
  let language = state.language
  return Language.$current.withValue(language) { reduced(&state, action) }
}

private func reduced(_ state: inout DashboardState, _ action: Action) -> [Effect] {
  let before = state.glyphs.isSpoken ? Audible(state) : nil
  defer {
    state.noteView()
    if let before { state.announce(since: before) }
  }
  let effects = take(action, &state)
  guard let question = state.newQuestion() else { return effects }
  return effects + [.listDecisions(question)]
}

private func take(_ action: Action, _ state: inout DashboardState) -> [Effect] {
  switch action {
  case .began(let moment):
    // What is read after the first frame belongs to what was there when the user first looked.
    guard state.live != .reading else { break }
    return [.chronicle(state.registry, reading: state.reading, at: moment)]
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
    return state.take(snapshot, at: moment)
  case .dataCompleted(let snapshot, let moment):
    return state.complete(with: snapshot, at: moment)
  case .chronicled(let chronicle, let ledger, let reading):
    return state.take(chronicle, ledger, of: reading)
  case .ledgerRead(let ledger):
    state.take(ledger)
  case .filtersRead(let filters):
    state.savedFilters = filters
  case .decisionsRead(let columns):
    state.take(columns)
  case .decisionsReading(let percent):
    state.decisions.progress = percent
  case .decisionsStopped:
    state.decisionsStopped()
  case .decisionsListed(let list, let question):
    state.take(list, to: question)
  case .liveStateChanged(let live):
    state.changeLiveState(to: live)
  case .dayBegan(let day):
    return state.begin(day)
  case .settingsRead(let reading):
    return state.take(reading)
  case .backgroundTold(let color):
    state.appearance.adopt(background: color)
  case .fileFound(let file):
    state.found(file)
  case .commitsRead(let commits):
    state.commits = commits
    state.refreshRows()
  case .recordAnswered(let answer):
    state.take(answer)
  case .noticed(let notice):
    state.notice = notice
  }
  return []
}
