/// Taking a part of a canvas, and putting it back.
extension Canvas {
  /// A copy of an area. Halves of wide glyphs at its edges are left out.
  public func part(_ area: Rect) -> Canvas {
    let area = area.intersection(bounds)
    var part = Canvas(size: area.size)
    for row in 0..<area.size.rows {
      let columns = area.columnRange
      let start = (area.minRow + row) * size.columns
      let source = cells[start + columns.lowerBound..<start + columns.upperBound]
      part.replaceCells(in: 0..<columns.count, row: row) { _ = $0.update(fromContentsOf: source) }
    }
    return part
  }

  /// Draws another canvas, whose first cell comes to a place. What does not fit is clipped.
  public mutating func put(_ other: Canvas, at place: Point) {
    let area = Rect(origin: place, size: other.size).intersection(bounds)
    for row in area.rowRange where !area.isEmpty {
      let source = other.row(row - place.row).dropFirst(area.minColumn - place.column)
        .prefix(area.size.columns)
      replaceCells(in: area.columnRange, row: row) { _ = $0.update(fromContentsOf: source) }
    }
  }
}
