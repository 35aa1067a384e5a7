extension Canvas {
  /// Writes a text into one row, from a place to the right.
  ///
  /// A wide glyph that the clip cuts is drawn as a space, for a terminal would wrap it.
  /// - Parameter clip: an area outside of which nothing is drawn; the whole canvas without it.
  /// - Returns: the number of columns drawn.
  @discardableResult
  public mutating func put(
    _ text: DisplayText, at point: Point, style: StyleKey = .plain, clippedTo clip: Rect? = nil
  ) -> Int {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    guard area.rowRange.contains(point.row), point.column < area.maxColumn else { return 0 }
    let columns = area.columnRange.clamped(
      to: point.column..<point.column.saturatingAdding(text.width))
    guard !columns.isEmpty else { return 0 }
    switch text.storage {
    case .ascii(let string):
      // Not empty together with the area, so the start is at most the text's width to the left.
      let skipped = columns.lowerBound - point.column
      replaceCells(in: columns, row: point.row) { cells in
        Self.write(string, from: skipped, into: cells, style: style)
      }
    case .glyphs(let glyphs, _):
      replaceCells(in: columns, row: point.row) { cells in
        Self.write(glyphs, from: point.column - columns.lowerBound, into: cells, style: style)
      }
    }
    return columns.count
  }

  /// Covers an area with one glyph. A wide one leaves a space in an odd last column.
  public mutating func fill(
    _ area: Rect, with glyph: Glyph = .space, style: StyleKey = .plain
  ) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let cell = Cell(glyph: glyph, style: style)
    for row in area.rowRange {
      // What is blank already, as most is, stays as it is.
      if cell.width == 1, rows[row][area.columnRange].allSatisfy({ $0 == cell }) { continue }
      replaceCells(in: area.columnRange, row: row) { cells in
        guard cell.width == 2 else { return cells.update(repeating: cell) }
        cells.update(repeating: Cell(glyph: .space, style: style))
        for column in stride(from: 0, to: cells.count - 1, by: 2) {
          cells[column] = cell
          cells[column + 1] = .continuation(style)
        }
      }
    }
  }

  /// A line of so many columns to the right.
  public mutating func horizontalLine(
    at point: Point, columns: Int, style: StyleKey = .plain, glyphs: BoxGlyphs = .light
  ) {
    fill(
      Rect(origin: point, size: Size(columns: columns, rows: 1)), with: glyphs.horizontal,
      style: style)
  }

  /// A line of so many rows downwards.
  public mutating func verticalLine(
    at point: Point, rows: Int, style: StyleKey = .plain, glyphs: BoxGlyphs = .light
  ) {
    fill(
      Rect(origin: point, size: Size(columns: 1, rows: rows)), with: glyphs.vertical, style: style)
  }

  /// A border along the inside of an area. One that is a single row or column becomes a line.
  public mutating func box(
    _ area: Rect, style: StyleKey = .plain, glyphs: BoxGlyphs = .light
  ) {
    guard !area.isEmpty else { return }
    let (columns, rows) = (area.size.columns, area.size.rows)
    if rows == 1 {
      return horizontalLine(at: area.origin, columns: columns, style: style, glyphs: glyphs)
    }
    if columns == 1 {
      return verticalLine(at: area.origin, rows: rows, style: style, glyphs: glyphs)
    }
    let (top, _) = area.split(1, from: .top)
    let (bottom, _) = area.split(1, from: .bottom)
    fill(top, with: glyphs.horizontal, style: style)
    fill(bottom, with: glyphs.horizontal, style: style)
    fill(area.split(1, from: .left).part, with: glyphs.vertical, style: style)
    fill(area.split(1, from: .right).part, with: glyphs.vertical, style: style)
    fill(top.split(1, from: .left).part, with: glyphs.topLeft, style: style)
    fill(top.split(1, from: .right).part, with: glyphs.topRight, style: style)
    fill(bottom.split(1, from: .left).part, with: glyphs.bottomLeft, style: style)
    fill(bottom.split(1, from: .right).part, with: glyphs.bottomRight, style: style)
  }

  /// Lays a role over what stands in an area, such as the selection or a match; 0 takes it away.
  /// Half a wide glyph takes the other half along.
  public mutating func overlay(role: UInt8, on area: Rect) {
    restyle(area) { StyleKey(role: $0.role, overlay: role) }
  }

  /// Gives what stands in an area another style. Half a wide glyph takes the other half along.
  public mutating func restyle(_ area: Rect, style: StyleKey) {
    restyle(area) { _ in style }
  }

  private static func write(
    _ text: String, from first: Int, into cells: UnsafeMutableBufferPointer<Cell>, style: StyleKey
  ) {
    let blank = Cell(glyph: .space, style: style)
    var text = text
    text.withUTF8 { bytes in
      for column in cells.indices {
        cells[column] = blank.showing(ascii: bytes[first + column])
      }
    }
  }

  /// - Parameter start: the column of the first glyph, counted from the first cell; perhaps
  ///   negative.
  private static func write(
    _ glyphs: [Glyph], from start: Int, into cells: UnsafeMutableBufferPointer<Cell>,
    style: StyleKey
  ) {
    var column = start
    for glyph in glyphs {
      guard column < cells.count else { return }
      let end = column + glyph.width
      if column >= 0, end <= cells.count {
        cells[column] = Cell(glyph: glyph, style: style)
        if glyph.width == 2 { cells[column + 1] = .continuation(style) }
      } else if end > 0 {
        // One half is outside.
        cells[max(column, 0)] = Cell(glyph: .space, style: style)
      }
      column = end
    }
  }
}
