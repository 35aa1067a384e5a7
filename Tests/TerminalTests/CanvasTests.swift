import Terminal
import Testing

@Suite struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  private func letters(_ style: StyleKey) -> Character {
    let letters: [Character] = [".", "a", "b", "c"]
    let role = style.overlay == 0 ? Int(style.role) : Int(style.overlay)
    return letters.indices.contains(role) ? letters[role] : "?"
  }

  @Test func textStandsWhereItIsPut() {
    var canvas = canvas(8, 2)
    #expect(canvas.put("作a", at: Point(column: 2, row: 1), style: StyleKey(role: 1)) == 3)
    #expect(canvas.text() == "\n  作a")
    #expect(canvas.text(trimmingTrailingSpaces: false) == "        \n  作a   ")
    #expect(canvas.legend(letters) == "........\n..aaa...")
    #expect(canvas[3, 1]?.isContinuation == true)
  }

  @Test(arguments: [
    (-2, "cdef  ", 4), (3, "   abc", 3), (6, "      ", 0), (-6, "      ", 0), (-5, "f     ", 1),
    (.min, "      ", 0), (.max, "      ", 0),
  ])
  func textIsClippedAtBothEnds(column: Int, shown: String, columns: Int) {
    for text in ["abcdef", "abcd\u{301}ef"] as [DisplayText] {
      var canvas = canvas(6, 1)
      #expect(canvas.put(text, at: Point(column: column, row: 0)) == columns)
      let drawn = canvas.text(trimmingTrailingSpaces: false)
      #expect(String(drawn.unicodeScalars.filter { $0 != "\u{301}" }) == shown)
    }
  }

  @Test(arguments: [-1, 1, Int.min, .max])
  func rowsOutsideTakeNothing(row: Int) {
    var canvas = canvas(3, 1)
    #expect(canvas.put("abc", at: Point(column: 0, row: row)) == 0)
    canvas.fill(Rect(column: 0, row: row, columns: 3, rows: 1), with: Glyph("x"))
    #expect(canvas.text() == "")
  }

  @Test func aClipCutsTextOnAllSides() {
    var canvas = canvas(6, 2)
    let clip = Rect(column: 1, row: 1, columns: 3, rows: 1)
    #expect(canvas.put("abcdef", at: Point(column: 0, row: 0), clippedTo: clip) == 0)
    #expect(canvas.put("abcdef", at: Point(column: 0, row: 1), clippedTo: clip) == 3)
    #expect(canvas.text() == "\n bcd")
  }

  @Test func wideGlyphsThatTheClipCutsBecomeSpaces() {
    var canvas = canvas(6, 1)
    canvas.fill(canvas.bounds, with: Glyph("."))
    let clip = Rect(column: 1, row: 0, columns: 4, rows: 1)
    canvas.put("作作作", at: .zero, clippedTo: clip)
    #expect(canvas.text(trimmingTrailingSpaces: false) == ". 作 .")
    canvas.put("作", at: Point(column: 5, row: 0))
    #expect(canvas.text(trimmingTrailingSpaces: false) == ". 作  ")
  }

  @Test func halvesOfOverwrittenWideGlyphsBecomeSpaces() {
    var canvas = canvas(6, 1)
    canvas.put("作作作", at: .zero, style: StyleKey(role: 1))
    canvas.put("xx", at: Point(column: 1, row: 0), style: StyleKey(role: 2))
    #expect(canvas.text(trimmingTrailingSpaces: false) == " xx 作")
    #expect(canvas.legend(letters) == "abbaaa")
  }

  @Test func wideGlyphsFillInPairs() {
    var canvas = canvas(5, 2)
    canvas.fill(canvas.bounds, with: Glyph("作"), style: StyleKey(role: 1))
    #expect(canvas.text(trimmingTrailingSpaces: false) == "作作 \n作作 ")
    #expect(canvas.legend(letters) == "aaaaa\naaaaa")
  }

  @Test func boxesDegradeToLines() {
    var canvas = canvas(9, 3)
    canvas.box(Rect(column: 0, row: 0, columns: 4, rows: 3))
    canvas.box(Rect(column: 5, row: 0, columns: 1, rows: 3))
    canvas.box(Rect(column: 7, row: 1, columns: 2, rows: 1))
    canvas.box(Rect(column: 8, row: 2, columns: 0, rows: 5))
    #expect(canvas.text() == "┌──┐ │\n│  │ │ ──\n└──┘ │")
  }

  @Test func boxesHaveTwinsInASCIIAndAreClipped() {
    var canvas = canvas(4, 3)
    canvas.box(Rect(column: 0, row: 0, columns: 4, rows: 3), glyphs: .ascii)
    #expect(canvas.text() == "+--+\n|  |\n+--+")
    canvas.fill(canvas.bounds)
    canvas.box(Rect(column: -1, row: 1, columns: 3, rows: .max), glyphs: .heavy)
    #expect(canvas.text() == "\n━┓\n ┃")
  }

  @Test func linesRunRightAndDown() {
    var canvas = canvas(4, 3)
    canvas.horizontalLine(at: Point(column: 1, row: 0), columns: .max)
    canvas.verticalLine(at: Point(column: 0, row: 1), rows: 9, glyphs: .ascii)
    #expect(canvas.text() == " ───\n|\n|")
  }

  @Test func overlaysKeepTextAndRoleAndTakeWideGlyphsWhole() {
    var canvas = canvas(6, 1)
    canvas.put("作作作", at: .zero, style: StyleKey(role: 1))
    canvas.overlay(role: 3, on: Rect(column: 1, row: 0, columns: 2, rows: 1))
    #expect(canvas.legend(letters) == "ccccaa")
    #expect(canvas[0, 0]?.style == StyleKey(role: 1, overlay: 3))
    canvas.overlay(role: 0, on: canvas.bounds)
    #expect(canvas.legend(letters) == "aaaaaa")
    canvas.restyle(Rect(column: 5, row: 0, columns: .max, rows: .max), style: StyleKey(role: 2))
    #expect(canvas.legend(letters) == "aaaabb")
    #expect(canvas.text() == "作作作")
  }

  @Test func changesAreRunsOfWholeGlyphs() {
    var old = canvas(10, 3)
    old.put("abc作def", at: .zero)
    var new = old
    #expect(new.changes(since: old) == [])
    new.put("A", at: .zero)
    new.put("x", at: Point(column: 4, row: 0))
    new.put("y", at: Point(column: 9, row: 2))
    #expect(
      new.changes(since: old) == [
        ChangedRun(row: 0, columns: 0..<1), ChangedRun(row: 0, columns: 3..<5),
        ChangedRun(row: 2, columns: 9..<10),
      ])
  }

  @Test func aGlyphReplacedByAnotherWideOneIsOneRunWithBothHalves() {
    var old = canvas(6, 1)
    old.put("作業", at: .zero)
    var new = canvas(6, 1)
    new.put("a作b", at: .zero)
    #expect(new.changes(since: old) == [ChangedRun(row: 0, columns: 0..<4)])
    new = old
    new.put("管", at: Point(column: 2, row: 0))
    #expect(new.changes(since: old) == [ChangedRun(row: 0, columns: 2..<4)])
  }

  @Test func canvasesOfOtherSizesHaveChangedAsAWhole() {
    #expect(
      canvas(3, 2).changes(since: canvas(2, 2)) == [
        ChangedRun(row: 0, columns: 0..<3), ChangedRun(row: 1, columns: 0..<3),
      ])
    #expect(canvas(0, 2).changes(since: canvas(1, 1)) == [])
  }

  @Test func nonsensicalSizesAreCutDown() {
    #expect(Canvas(size: Size(columns: .max, rows: 1)).size.columns == 4096)
    #expect(Canvas(size: Size(columns: 0, rows: .max)).size.rows == 2048)
    #expect(canvas(3, 2)[3, 0] == nil)
    #expect(canvas(3, 2)[0, -1] == nil)
    #expect(canvas(3, 2).row(2).isEmpty)
    #expect(canvas(3, 2).row(1).count == 3)
  }

  @Test func cellsPackWhatTheyAreMadeOf() {
    let glyph = Glyph("e", marks: ["\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{305}", "x"])
    #expect(Array(glyph.scalars) == ["e", "\u{301}", "\u{302}", "\u{303}", "\u{304}"])
    let cell = Cell(glyph: glyph, style: StyleKey(role: 255, overlay: 254))
    #expect(cell.glyph == glyph)
    #expect(cell.style == StyleKey(role: 255, overlay: 254))
    #expect(cell.width == 1)
    #expect(MemoryLayout<Cell>.size == 16)
    #expect(Cell.continuation(.plain).glyph == .space)
    #expect(Cell(glyph: Glyph("\u{10FFFD}")).glyph == .replacement)
  }

  @Test func aMemoryScreenCountsTheCellsToWrite() {
    var screen = MemoryScreen(size: Size(columns: 4, rows: 2))
    let palette = Palette(styles: [])
    var frame = Frame(canvas: Canvas(size: screen.size))
    screen.present(frame, with: palette)
    screen.present(frame, with: palette)
    frame.canvas.put("作", at: .zero)
    screen.present(frame, with: palette)
    screen.present(frame, with: Palette(styles: [Style(attributes: .bold)]))
    #expect(screen.changedCells == [8, 0, 2, 8])
    #expect(screen.frames.count == 4)
    #expect(screen.frame == frame)
  }
}

/// Parts that are taken from a canvas and put back.
@Suite struct CanvasPartTests {
  private func canvas() -> Canvas {
    var canvas = Canvas(size: Size(columns: 8, rows: 3))
    canvas.put("ab作cd作e", at: Point(column: 0, row: 1), style: StyleKey(role: 1))
    return canvas
  }

  @Test func aPartPutBackChangesNothing() {
    let canvas = canvas()
    var copy = canvas
    copy.put(
      canvas.part(Rect(column: 1, row: 0, columns: 5, rows: 3)), at: Point(column: 1, row: 0))
    #expect(copy == canvas)
  }

  @Test func whatDoesNotFitIsClipped() {
    var small = Canvas(size: Size(columns: 3, rows: 2))
    small.put(canvas(), at: Point(column: -4, row: -1))
    #expect(small[0, 0]?.glyph == canvas()[4, 1]?.glyph)
    #expect(small[1, 0]?.glyph == canvas()[5, 1]?.glyph)
    small.put(canvas(), at: Point(column: 9, row: 9))
    #expect(small.size == Size(columns: 3, rows: 2))
  }
}
