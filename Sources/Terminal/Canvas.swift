/// A grid of cells that views draw into. It knows no terminal: a screen shows it later.
/// Every operation is total: what does not fit is clipped, nothing traps.
///
/// A wide glyph is always whole: its continuation follows it in the same row and the same style.
/// Where something is drawn over one half, the other half becomes a space.
///
/// Rows are kept each by itself: a copy shares those that are not drawn on, and what is the same in
/// two frames is neither copied nor compared.
public struct Canvas: Hashable, Sendable {
  /// Beyond any real terminal. Larger sizes, which only a broken one reports, are cut down.
  public static let sizeLimit = Size(columns: 4096, rows: 2048)

  public let size: Size
  /// The cells of each row.
  private(set) var rows: [[Cell]]

  public init(size: Size) {
    self.size = Size(
      columns: min(size.columns, Self.sizeLimit.columns), rows: min(size.rows, Self.sizeLimit.rows))
    let blank = Array(repeating: Cell.blank, count: self.size.columns)
    rows = Array(repeating: blank, count: self.size.rows)
  }

  public var bounds: Rect { Rect(size: size) }

  /// The cell at a place, or `nil` outside the canvas.
  public subscript(column: Int, row: Int) -> Cell? {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return nil }
    return rows[row][column]
  }

  /// The cells of one row, or none outside the canvas.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return rows[row][...]
  }

  /// Gives a drawing function the cells `columns` of one row, after halves of wide glyphs that
  /// would be left over on either side have become spaces. The function must leave whole glyphs.
  /// - Precondition: the columns are in the row, and the row on the canvas.
  mutating func replaceCells(
    in columns: Range<Int>, row: Int, _ draw: (UnsafeMutableBufferPointer<Cell>) -> Void
  ) {
    guard !columns.isEmpty else { return }
    if rows[row][columns.lowerBound].isContinuation { blank(columns.lowerBound - 1, row: row) }
    if columns.upperBound < size.columns, rows[row][columns.upperBound].isContinuation {
      blank(columns.upperBound, row: row)
    }
    rows[row].withUnsafeMutableBufferPointer { cells in
      draw(UnsafeMutableBufferPointer(rebasing: cells[columns]))
    }
  }

  /// Puts the whole of another row in place of one, sharing its memory.
  /// - Precondition: they are equally long, and the row is on the canvas.
  mutating func shareRow(_ row: Int, _ cells: [Cell]) { rows[row] = cells }

  /// Changes the style of the cells in an area, of wide glyphs always both halves.
  mutating func restyle(_ area: Rect, _ change: (StyleKey) -> StyleKey) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.rowRange {
      let columns = wholeGlyphs(area.columnRange, row: row)
      rows[row].withUnsafeMutableBufferPointer { cells in
        for column in columns {
          cells[column] = cells[column].styled(change(cells[column].style))
        }
      }
    }
  }

  /// The columns, extended over halves of wide glyphs at both ends.
  func wholeGlyphs(_ columns: Range<Int>, row: Int) -> Range<Int> {
    let cells = rows[row]
    var (first, end) = (columns.lowerBound, columns.upperBound)
    while first > 0, cells[first].isContinuation { first -= 1 }
    while end < size.columns, cells[end].isContinuation { end += 1 }
    return first..<end
  }

  private mutating func blank(_ column: Int, row: Int) {
    rows[row][column] = Cell(glyph: .space, style: rows[row][column].style)
  }
}
