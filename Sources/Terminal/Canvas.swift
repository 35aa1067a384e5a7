/// A grid of cells that views draw into. It knows no terminal: a screen shows it later.
/// Every operation is total: what does not fit is clipped, nothing traps.
///
/// A wide glyph is always whole: its continuation follows it in the same row and the same style.
/// Where something is drawn over one half, the other half becomes a space.
public struct Canvas: Hashable, Sendable {
  /// Beyond any real terminal. Larger sizes, which only a broken one reports, are cut down.
  public static let sizeLimit = Size(columns: 4096, rows: 2048)

  public let size: Size
  private(set) var cells: [Cell]

  public init(size: Size) {
    self.size = Size(
      columns: min(size.columns, Self.sizeLimit.columns), rows: min(size.rows, Self.sizeLimit.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  public var bounds: Rect { Rect(size: size) }

  /// The cell at a place, or `nil` outside the canvas.
  public subscript(column: Int, row: Int) -> Cell? {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return nil }
    return cells[row * size.columns + column]
  }

  /// The cells of one row, or none outside the canvas.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Gives a drawing function the cells `columns` of one row, after halves of wide glyphs that
  /// would be left over on either side have become spaces. The function must leave whole glyphs.
  /// - Precondition: the columns are in the row, and the row on the canvas.
  mutating func replaceCells(
    in columns: Range<Int>, row: Int, _ draw: (UnsafeMutableBufferPointer<Cell>) -> Void
  ) {
    guard !columns.isEmpty else { return }
    let start = row * size.columns
    if cells[start + columns.lowerBound].isContinuation {
      blank(start + columns.lowerBound - 1)
    }
    if columns.upperBound < size.columns, cells[start + columns.upperBound].isContinuation {
      blank(start + columns.upperBound)
    }
    cells.withUnsafeMutableBufferPointer { all in
      let range = start + columns.lowerBound..<start + columns.upperBound
      draw(UnsafeMutableBufferPointer(rebasing: all[range]))
    }
  }

  /// Changes the style of the cells in an area, of wide glyphs always both halves.
  mutating func restyle(_ area: Rect, _ change: (StyleKey) -> StyleKey) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.rowRange {
      let columns = wholeGlyphs(area.columnRange, row: row)
      for index in row * size.columns + columns.lowerBound..<row * size.columns + columns.upperBound
      {
        cells[index] = cells[index].styled(change(cells[index].style))
      }
    }
  }

  /// The columns, extended over halves of wide glyphs at both ends.
  func wholeGlyphs(_ columns: Range<Int>, row: Int) -> Range<Int> {
    let start = row * size.columns
    var (first, end) = (columns.lowerBound, columns.upperBound)
    while first > 0, cells[start + first].isContinuation { first -= 1 }
    while end < size.columns, cells[start + end].isContinuation { end += 1 }
    return first..<end
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(glyph: .space, style: cells[index].style)
  }
}
