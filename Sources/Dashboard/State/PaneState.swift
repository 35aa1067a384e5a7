/// Which row of a pane is chosen and which part of its rows is in sight.
public struct PaneState: Hashable, Sendable {
  /// The chosen row; `nil` while there is none.
  public var selection: RowID?
  /// Where the chosen row was last: the place to stay at when it goes away.
  public var index = 0
  /// The first row in sight.
  public var top = 0
  /// How its table is sorted and which columns it shows.
  public var table = TableArrangement()

  public init() {}

  /// Finds the chosen row again among new rows, or else takes the one that is now in its place.
  mutating func settle(on rows: RowList, visible: Int) {
    if let selection, rows.indices.contains(index), rows[index] == selection {
      // Still in its place, which is the common case.
    } else if let selection, let found = rows.firstIndex(of: selection) {
      index = found
    } else {
      index = max(0, min(index, rows.count - 1))
      selection = rows.indices.contains(index) ? rows[index] : nil
    }
    scroll(count: rows.count, visible: visible)
  }

  mutating func select(_ newIndex: Int, of rows: RowList, visible: Int) {
    index = max(0, min(newIndex, rows.count - 1))
    selection = rows.indices.contains(index) ? rows[index] : nil
    scroll(count: rows.count, visible: visible)
  }

  /// Keeps the chosen row in sight, and no empty space below the last row while rows are hidden
  /// above the first.
  private mutating func scroll(count: Int, visible: Int) {
    let height = max(1, visible)
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = max(0, min(top, count - height))
  }
}
