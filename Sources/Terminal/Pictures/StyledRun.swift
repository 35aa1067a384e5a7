/// Cells of one row that look the same.
struct StyledRun {
  var column: Int
  /// Cells, a wide glyph counting as two.
  var columns: Int
  var glyphs: [Glyph]
  var style: Style

  var text: String {
    var text = String.UnicodeScalarView()
    for glyph in glyphs { text.append(contentsOf: glyph.scalars) }
    return String(text)
  }
}

extension Canvas {
  /// The runs of a row from the left.
  func runs(inRow row: Int, with palette: Palette) -> [StyledRun] {
    var runs: [StyledRun] = []
    for (column, cell) in self.row(row).enumerated() {
      let style = palette[cell.style]
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].columns += 1
      } else {
        runs.append(StyledRun(column: column, columns: 1, glyphs: [], style: style))
      }
      if !cell.isContinuation { runs[runs.count - 1].glyphs.append(cell.glyph) }
    }
    return runs
  }
}
