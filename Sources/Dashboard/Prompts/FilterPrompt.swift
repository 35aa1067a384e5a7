import Agreements
import Languages

/// The filter line: the rows follow with every letter.
struct FilterPrompt: PromptRules {
  let label = "/"

  func problem(in text: String, _ state: DashboardState) -> PromptProblem? {
    guard let error = Filter(text: text).error(in: state.panesFromFocus) else { return nil }
    return PromptProblem(column: error.column, localized("\(error.problem): \(error.help)"))
  }

  func note(on text: String, _ state: DashboardState) -> String {
    if problem(in: text, state) != nil { return localized("not understood yet") }
    let pane = state.panesFromFocus.first { RowFilter(text, for: $0.recordKind).error == nil }
    guard let pane else { return "" }
    let count = state.rows[pane].count
    let rows = localized("\(GroupedNumber(count)) \(count, one: "row", many: "rows")")
    return pane == state.focus ? rows : localized("\(pane.title): \(rows)")
  }

  func completion(of line: TextLine, _ state: DashboardState) -> Completion {
    FilterCompletion(line, state).completion
  }

  func changed(to text: String, _ state: inout DashboardState) {
    state.filter.text = text
    state.refreshRows()
  }

  func entered(_ text: String, _ state: inout DashboardState) -> [Effect] { [] }

  func cancelled(_ before: String, _ state: inout DashboardState) {
    changed(to: before, &state)
  }
}

extension DashboardState {
  /// The focused pane, then the others.
  var panesFromFocus: [Pane] { [focus] + Pane.allCases.filter { $0 != focus } }
}
