import Agreements
import Languages

/// What the panes list follows from the rest of the state.
extension DashboardState {
  /// What of the user's the rows follow from, besides the data.
  struct RowsQuestion: Equatable {
    var branch: Branch?
    var filter: Filter
    var level: ImpactLevel
    var tables: [TableArrangement]
    var language: Language
  }

  var rowsQuestion: RowsQuestion {
    RowsQuestion(
      branch: branch, filter: filter, level: level, tables: panes.map(\.table),
      language: language)
  }

  /// Works out anew what the panes list, where it is another question than before.
  mutating func refreshRows(after before: RowsQuestion) {
    if rowsQuestion != before { refreshRows() }
  }

  /// Works out anew what the panes list.
  mutating func refreshRows() {
    var rows = PaneRows(
      rowContext, filter: filter.text, tombstones: tombstones, history: history,
      isAsOf: asOf != nil, arrangements: panes.map(\.table), decisions: decisions.listed)
    rows.share(with: self.rows)
    self.rows = rows
    settleSelections()
  }
}
