import Terminal

/// The rows of a table as they were drawn, without what marks some of them, and the titles above
/// them: a key that moves the choice, or rolls the rows by one, leaves what stands in them as it is.
struct RowStrips: Sendable {
  /// What they depend on, besides the registry.
  struct Key: Equatable, Sendable {
    var measures: TableMeasures.Key
    var fitted: [ColumnLayout.Fitted]
    var arrangement: TableArrangement
    var firstColumn: Int
    var width: Int
    var filter: String
    /// Rows that are gone are drawn from registries of their own.
    var tombstones: [Tombstone]

    init(
      _ fitted: [ColumnLayout.Fitted], _ area: DashboardLayout.PaneArea,
      _ state: borrowing DashboardState
    ) {
      measures = TableMeasures.Key(of: area, state)
      self.fitted = fitted
      arrangement = state[area.pane].table
      firstColumn = area.body.minColumn
      width = area.body.size.columns
      filter = state.filter.text
      tombstones = state.tombstones
    }
  }

  /// More than any screen shows.
  private static let most = 1000

  var key: Key
  /// The titles of the columns.
  var header: Canvas?
  private var strips: [Int: Strip] = [:]

  struct Strip: Sendable {
    var row: RowID
    var canvas: Canvas
  }

  init(_ key: Key) { self.key = key }

  /// What was drawn of a row, by its place in the list.
  subscript(place: Int) -> Strip? {
    get { strips[place] }
    set {
      if strips.count >= Self.most { strips = [:] }
      strips[place] = newValue
    }
  }
}
