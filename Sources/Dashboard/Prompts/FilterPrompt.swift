import Agreements

/// The filter line: the rows follow with every letter.
struct FilterPrompt: PromptRules {
  let label = "/"

  func problem(in text: String, _ state: DashboardState) -> PromptProblem? {
    RowFilter(text, for: state.focus.recordKind).error.map {
      PromptProblem(column: $0.column, "\($0.problem): \($0.help)")
    }
  }

  func note(on text: String, _ state: DashboardState) -> String {
    let count = state.rows[state.focus].count
    return count == 1 ? "1 row" : "\(count) rows"
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
