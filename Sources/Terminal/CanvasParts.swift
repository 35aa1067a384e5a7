/// Taking a part of a canvas, and putting it back.
extension Canvas {
  /// A copy of an area. Halves of wide glyphs at its edges are left out.
  public func part(_ area: Rect) -> Canvas {
    let area = area.intersection(bounds)
    var part = Canvas(size: area.size)
    for row in 0..<area.size.rows {
      let columns = area.columnRange
      let start = (area.minRow + row) * size.columns
      part.replaceCells(in: 0..<columns.count, row: row) { target in
        for column in columns { target[column - columns.lowerBound] = cells[start + column] }
      }
    }
    return part
  }

  /// Draws another canvas, whose first cell comes to a place. What does not fit is clipped.
  public mutating func put(_ other: Canvas, at place: Point) {
    let area = Rect(origin: place, size: other.size).intersection(bounds)
    for row in area.rowRange where !area.isEmpty {
      replaceCells(in: area.columnRange, row: row) { target in
        let source = other.row(row - place.row).dropFirst(area.minColumn - place.column)
        for (index, cell) in zip(target.indices, source) { target[index] = cell }
      }
    }
  }
}
