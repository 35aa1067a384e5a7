import RandomRecords
import Terminal
import Testing

/// What must hold after any drawing, whatever was drawn where.
@Suite struct CanvasPropertyTests {
  private struct Drawing {
    var random: SeededRandom
    var canvas: Canvas

    init(seed: UInt64) {
      random = SeededRandom(seed: seed)
      canvas = Canvas(size: .zero)
      canvas = Canvas(size: Size(columns: number(in: 0...12), rows: number(in: 0...6)))
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
      Int.random(in: range, using: &random)
    }

    /// Mostly near the canvas, sometimes as far away as numbers go.
    mutating func coordinate() -> Int {
      switch number(in: 0...19) {
      case 0: .min
      case 1: .max
      default: number(in: -4...14)
      }
    }

    mutating func point() -> Point { Point(column: coordinate(), row: coordinate()) }
    mutating func area() -> Rect {
      Rect(origin: point(), size: Size(columns: coordinate(), rows: coordinate()))
    }
    /// Few, so that neighbours are often alike.
    mutating func style() -> StyleKey {
      StyleKey(role: UInt8(number(in: 0...1)), overlay: UInt8(number(in: 0...1)))
    }
    mutating func text() -> DisplayText {
      DisplayText(
        untrusted: HostileText.all[number(in: 0...HostileText.all.count - 1)],
        as: number(in: 0...1) == 0 ? .line : .detail)
    }

    /// Draws once. Returns the area that may change, except for halves of wide glyphs beside it.
    mutating func draw() -> Rect {
      let area = area()
      switch number(in: 0...6) {
      case 0, 1, 2:
        canvas.put(text(), at: point(), style: style(), clippedTo: area)
      case 3:
        let glyphs: [Glyph] = [.space, Glyph("作"), Glyph("\u{1B}"), Glyph("😀"), Glyph("e")]
        canvas.fill(area, with: glyphs[number(in: 0...4)], style: style())
      case 4: canvas.box(area, style: style())
      case 5: canvas.overlay(role: UInt8(number(in: 0...3)), on: area)
      default: canvas.restyle(area, style: style())
      }
      return area
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func anyDrawingLeavesAWholeCanvas(seed: UInt64) {
    var drawing = Drawing(seed: seed)
    for _ in 0..<25 {
      let before = drawing.canvas
      let area = drawing.draw()
      expectWholeGlyphs(drawing.canvas, seed: seed)
      expectNothingOutside(area, changed: before, to: drawing.canvas, seed: seed)
      expectChangesSuffice(from: before, to: drawing.canvas, seed: seed)
    }
  }

  private func expectWholeGlyphs(_ canvas: Canvas, seed: UInt64) {
    for row in 0..<canvas.size.rows {
      var left: Cell?
      for cell in canvas.row(row) {
        #expect(cell.isContinuation == (left?.width == 2), "seed \(seed)")
        if cell.isContinuation { #expect(cell.style == left?.style, "seed \(seed)") }
        #expect(!cell.glyph.scalars.contains(where: HostileText.isDangerous), "seed \(seed)")
        left = cell
      }
      #expect(left?.width != 2, "seed \(seed)")
    }
  }

  private func expectNothingOutside(
    _ area: Rect, changed old: Canvas, to new: Canvas, seed: UInt64
  ) {
    for row in 0..<new.size.rows {
      for column in 0..<new.size.columns where old[column, row] != new[column, row] {
        let isRepair =
          old[column, row]?.width != 1
          && (area.contains(Point(column: column - 1, row: row))
            || area.contains(Point(column: column + 1, row: row)))
        #expect(
          isRepair || area.contains(Point(column: column, row: row)),
          "seed \(seed): \(column), \(row) is not in \(area)")
      }
    }
  }

  private func expectChangesSuffice(from old: Canvas, to new: Canvas, seed: UInt64) {
    let runs = new.changes(since: old)
    for row in 0..<new.size.rows {
      let written = runs.filter { $0.row == row }.map(\.columns)
      for column in 0..<new.size.columns where old[column, row] != new[column, row] {
        #expect(written.contains { $0.contains(column) }, "seed \(seed)")
      }
      for columns in written {
        for canvas in [old, new] {
          #expect(canvas[columns.lowerBound, row]?.isContinuation == false, "seed \(seed)")
          #expect(canvas[columns.upperBound, row]?.isContinuation != true, "seed \(seed)")
        }
      }
      #expect(zip(written, written.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }
}
