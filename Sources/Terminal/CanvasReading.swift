import Glibc

/// Cells of one row that differ between two canvases.
public struct ChangedRun: Hashable, Sendable {
  public let row: Int
  /// Never cuts a wide glyph, in neither canvas.
  public let columns: Range<Int>

  public init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }
}

extension Canvas {
  /// What to write so that a screen with the older canvas shows this one, from the top and from
  /// the left. Every row as a whole when the sizes differ.
  public func changes(since older: Canvas) -> [ChangedRun] {
    guard size == older.size else {
      guard size.columns > 0 else { return [] }
      return (0..<size.rows).map { ChangedRun(row: $0, columns: 0..<size.columns) }
    }
    return (0..<size.rows).filter { !isSame($0, in: older) }
      .flatMap { changes(inRow: $0, since: older) }
  }

  private func changes(inRow row: Int, since older: Canvas) -> [ChangedRun] {
    var runs: [ChangedRun] = []
    var column = 0
    while let first = firstColumn(from: column, ofRow: row, against: older, differs: true) {
      let end =
        firstColumn(from: first, ofRow: row, against: older, differs: false) ?? size.columns
      // The right halves of two wide glyphs are alike when only the glyphs differ.
      let whole = older.wholeGlyphs(wholeGlyphs(first..<end, row: row), row: row)
      if let last = runs.last, last.columns.upperBound >= whole.lowerBound {
        runs[runs.count - 1] = ChangedRun(
          row: row, columns: last.columns.lowerBound..<whole.upperBound)
      } else {
        runs.append(ChangedRun(row: row, columns: whole))
      }
      column = whole.upperBound
    }
    return runs
  }

  /// The first column, from one on, whose cell differs from that of a canvas of the same size, or
  /// does not.
  private func firstColumn(
    from column: Int, ofRow row: Int, against other: Canvas, differs: Bool
  ) -> Int? {
    rows[row].withUnsafeBufferPointer { new in
      other.rows[row].withUnsafeBufferPointer { old in
        (column..<size.columns).first { (new[$0] != old[$0]) == differs }
      }
    }
  }

  /// Whether a row is the same in a canvas of the same size. Nearly all are, and most share their
  /// memory; a cell is two words and nothing else, so that the bytes of the others are compared.
  private func isSame(_ row: Int, in other: Canvas) -> Bool {
    rows[row].withUnsafeBufferPointer { new in
      other.rows[row].withUnsafeBufferPointer { old in
        guard let new = new.baseAddress, let old = old.baseAddress, new != old else { return true }
        return memcmp(new, old, size.columns * MemoryLayout<Cell>.stride) == 0
      }
    }
  }

  /// What a reader would see: the rows, parted by newlines.
  public func text(trimmingTrailingSpaces: Bool = true) -> String {
    lines { cells in
      var text = String.UnicodeScalarView()
      for cell in cells where !cell.isContinuation { text.append(cell.glyph) }
      while trimmingTrailingSpaces, text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  /// The styles as rows of one letter for each cell, so that tests can draw them.
  public func legend(_ letter: (StyleKey) -> Character) -> String {
    lines { cells in String(cells.map { letter($0.style) }) }
  }

  private func lines(_ text: (ArraySlice<Cell>) -> String) -> String {
    (0..<size.rows).map { text(row($0)) }.joined(separator: "\n")
  }
}
