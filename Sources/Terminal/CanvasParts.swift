/// Taking a part of a canvas, and putting it back.
extension Canvas {
  /// A copy of an area. Of wide glyphs that its edges cut, a space is left.
  public func part(_ area: Rect) -> Canvas {
    let area = area.intersection(bounds)
    var part = Canvas(size: area.size)
    for row in 0..<area.size.rows {
      let source = rows[area.minRow + row]
      var cells = Array(source[area.columnRange])
      if let first = cells.first, first.isContinuation {
        cells[0] = Cell(glyph: .space, style: first.style)
      }
      if let last = cells.last, last.width == 2 {
        cells[cells.count - 1] = Cell(glyph: .space, style: last.style)
      }
      part.shareRow(row, cells)
    }
    return part
  }

  /// Draws another canvas, whose first cell comes to a place. What does not fit is clipped. Rows that
  /// are the same stay as they are.
  public mutating func put(_ other: Canvas, at place: Point) {
    let area = Rect(origin: place, size: other.size).intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.rowRange {
      let source = other.row(row - place.row).dropFirst(area.minColumn - place.column)
        .prefix(area.size.columns)
      if rows[row][area.columnRange].elementsEqual(source) { continue }
      if source.count == size.columns, source.count == other.size.columns {
        shareRow(row, other.rows[row - place.row])
        continue
      }
      replaceCells(in: area.columnRange, row: row) { _ = $0.update(fromContentsOf: source) }
    }
  }
}
