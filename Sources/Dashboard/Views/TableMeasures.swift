import Agreements
import DecisionColumns
import Languages
import Terminal

/// What the rows of a table come to.
struct TableMeasures: Sendable {
  /// How wide the contents of each column are.
  var widths: [Int]
  /// What stands below each column, the longest way to say it first.
  var sums: [[DisplayText]]

  /// What they depend on, besides the registry.
  struct Key: Equatable, Sendable {
    var pane: Pane
    var day: Day
    var today: Day
    var branch: Branch?
    var glyphs: Glyphs
    var language: Language
    var level: ImpactLevel
    var rows: RowList
    var changes: [ChangeEntry]
    var commits: ChangeCommits
    var decisions: DecisionColumns?
    var hasSums: Bool

    init(of area: DashboardLayout.PaneArea, _ state: borrowing DashboardState) {
      pane = area.pane
      day = state.day
      today = state.today
      branch = state.branch
      glyphs = state.glyphs
      level = state.level
      rows = state.rows[pane]
      changes = pane == .changes ? state.rows.changes : []
      commits = pane == .changes ? state.commits : ChangeCommits()
      decisions = state.decisions.columns
      hasSums = !area.sums.isEmpty
      language = .current
    }
  }
}
