/// A place on a grid of cells, counted from the top left, in columns and rows.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// An extent in columns and rows, never negative.
public struct Size: Hashable, Sendable {
  public let columns: Int
  public let rows: Int

  /// Negative extents become zero: terminals report nonsense while they are resized.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  public var isEmpty: Bool { columns == 0 || rows == 0 }
}
