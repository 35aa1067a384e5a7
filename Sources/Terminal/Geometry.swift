/// A place on a grid of cells, counted from the top left, in columns and rows.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  public static let zero = Point(column: 0, row: 0)
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

  public static let zero = Size(columns: 0, rows: 0)

  public var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// An area of cells. Arithmetic saturates, so that no size and no place can trap: a terminal may
/// be one column wide while a layout still asks for forty.
public struct Rect: Hashable, Sendable {
  /// A side to cut a part from.
  public enum Edge: Hashable, Sendable { case top, bottom, left, right }

  public let origin: Point
  public let size: Size

  public init(origin: Point = .zero, size: Size) {
    self.origin = origin
    self.size = size
  }

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  public var minColumn: Int { origin.column }
  public var minRow: Int { origin.row }
  /// The first column right of the area.
  public var maxColumn: Int { origin.column.saturatingAdding(size.columns) }
  /// The first row below the area.
  public var maxRow: Int { origin.row.saturatingAdding(size.rows) }
  public var columnRange: Range<Int> { minColumn..<maxColumn }
  public var rowRange: Range<Int> { minRow..<maxRow }
  public var isEmpty: Bool { size.isEmpty }

  public func contains(_ point: Point) -> Bool {
    columnRange.contains(point.column) && rowRange.contains(point.row)
  }

  /// What two areas have in common; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(minColumn, other.minColumn)
    let row = max(minRow, other.minRow)
    return Rect(
      column: column, row: row,
      columns: min(maxColumn, other.maxColumn).saturatingSubtracting(column),
      rows: min(maxRow, other.maxRow).saturatingSubtracting(row))
  }

  /// The area without a margin on all sides; empty when the margin leaves nothing.
  public func inset(by margin: Int = 1) -> Rect { inset(columns: margin, rows: margin) }

  /// The area without a margin of `columns` left and right and of `rows` above and below. Negative
  /// margins count as none.
  public func inset(columns: Int, rows: Int) -> Rect {
    split(rows, from: .top).rest.split(rows, from: .bottom).rest
      .split(columns, from: .left).rest.split(columns, from: .right).rest
  }

  /// Cuts `count` rows or columns from one edge. As much as there is, when there is less.
  public func split(_ count: Int, from edge: Edge) -> (part: Rect, rest: Rect) {
    switch edge {
    case .top: return splitRows(count)
    case .left: return splitColumns(count)
    case .bottom:
      let (rest, part) = splitRows(size.rows - min(max(0, count), size.rows))
      return (part, rest)
    case .right:
      let (rest, part) = splitColumns(size.columns - min(max(0, count), size.columns))
      return (part, rest)
    }
  }

  /// One row of the area, counted from its top; empty outside.
  public func row(_ index: Int) -> Rect {
    guard index >= 0, index < size.rows else { return Rect(origin: origin, size: .zero) }
    return Rect(
      column: minColumn, row: minRow.saturatingAdding(index), columns: size.columns, rows: 1)
  }

  /// An area of a given size in the middle of this one, cut down to fit.
  public func centered(_ inner: Size) -> Rect {
    let columns = min(inner.columns, size.columns)
    let rows = min(inner.rows, size.rows)
    return Rect(
      column: minColumn.saturatingAdding((size.columns - columns) / 2),
      row: minRow.saturatingAdding((size.rows - rows) / 2), columns: columns, rows: rows)
  }

  private func splitRows(_ count: Int) -> (Rect, Rect) {
    let above = min(max(0, count), size.rows)
    return (
      Rect(column: minColumn, row: minRow, columns: size.columns, rows: above),
      Rect(
        column: minColumn, row: minRow.saturatingAdding(above), columns: size.columns,
        rows: size.rows - above)
    )
  }

  private func splitColumns(_ count: Int) -> (Rect, Rect) {
    let left = min(max(0, count), size.columns)
    return (
      Rect(column: minColumn, row: minRow, columns: left, rows: size.rows),
      Rect(
        column: minColumn.saturatingAdding(left), row: minRow, columns: size.columns - left,
        rows: size.rows)
    )
  }
}

extension Int {
  /// The sum, or the nearest number that exists.
  func saturatingAdding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the nearest number that exists.
  func saturatingSubtracting(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
