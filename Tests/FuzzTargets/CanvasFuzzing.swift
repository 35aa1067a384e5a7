import Terminal

/// Any drawing, anywhere: what stands on a canvas afterwards is whole.
enum CanvasFuzzing {
  static func run(_ bytes: [UInt8]) throws(Finding) {
    var generator = ByteGenerator(bytes)
    var canvas = Canvas(
      size: Size(columns: generator.number(in: 0...14), rows: generator.number(in: 0...6)))
    while !generator.isAtEnd {
      let before = canvas
      draw(on: &canvas, &generator)
      try expectWholeGlyphs(canvas)
      _ = canvas.changes(since: before)
    }
  }

  private static func draw(on canvas: inout Canvas, _ generator: inout ByteGenerator) {
    let area = Rect(
      column: coordinate(&generator), row: coordinate(&generator),
      columns: coordinate(&generator), rows: coordinate(&generator))
    let style = StyleKey(role: generator.byte(), overlay: generator.byte())
    switch generator.number(in: 0...4) {
    case 0, 1:
      let text = DisplayText(
        untrusted: generator.text(), as: generator.byte() % 2 == 0 ? .line : .detail)
      canvas.put(text, at: area.origin, style: style, clippedTo: canvas.bounds)
    case 2: canvas.box(area, style: style)
    case 3: canvas.overlay(role: generator.byte(), on: area)
    default:
      canvas.fill(area, with: Glyph(generator.text().unicodeScalars.first ?? " "), style: style)
    }
  }

  private static func coordinate(_ generator: inout ByteGenerator) -> Int {
    switch generator.byte() {
    case 254: .min
    case 255: .max
    case let byte: Int(byte % 24) - 5
    }
  }

  private static func expectWholeGlyphs(_ canvas: Canvas) throws(Finding) {
    for row in 0..<canvas.size.rows {
      var left: Cell?
      for cell in canvas.row(row) {
        try Finding.require(
          cell.isContinuation == (left?.width == 2), "half a wide glyph stands in row \(row)")
        try Finding.require(
          !cell.glyph.scalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) },
          "a control character stands in row \(row)")
        left = cell
      }
      try Finding.require(left?.width != 2, "a wide glyph hangs over the end of row \(row)")
    }
  }
}
