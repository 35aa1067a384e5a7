import Terminal

/// What the fixture shows: a heading, its size, some glyphs, a list with a selection, and the
/// events it got.
struct Picture {
  let heading: String
  var selection = 0
  private var lines: [String] = []
  private var count = 0

  init(heading: String) { self.heading = heading }

  static let palette = Palette(styles: [
    Style(),
    Style(attributes: .reverse),
    Style(foreground: .indexed(196), background: .indexed(17)),
    Style(foreground: .indexed(9), attributes: .bold),
  ])

  private static let selected = StyleKey(role: 1)
  private static let strong = StyleKey(role: 2)
  private static let bright = StyleKey(role: 3)

  mutating func log(_ line: String) {
    count += 1
    lines.append("\(count) \(line)")
    lines = lines.suffix(8)
  }

  mutating func log(_ event: Event) {
    switch event {
    case .key(let key): log("key \(key)")
    case .paste(let text): log("paste <\(text)>")
    case .mouse(let mouse): log("\(mouse.action) at \(mouse.position.column),\(mouse.position.row)")
    case .focusGained: log("focus gained")
    case .focusLost: log("focus lost")
    case .background(let red, let green, let blue): log("background \(red) \(green) \(blue)")
    case .resize, .hangUp: break
    }
  }

  func frame(of size: Size) -> Frame {
    var canvas = Canvas(size: size)
    canvas.put(DisplayText(untrusted: heading), at: Point(column: 0, row: 0), style: Self.strong)
    canvas.put(
      DisplayText(untrusted: "size \(size.columns)x\(size.rows)"), at: Point(column: 0, row: 1))
    canvas.put("é ─ │ ┌ → 作 e\u{301}", at: Point(column: 0, row: 2), style: Self.bright)
    // Newer than many C libraries, which do not know how wide it is.
    canvas.put("\u{1FAE8}|", at: Point(column: 0, row: 3))
    for item in 0..<8 {
      let style = item == selection % 8 ? Self.selected : .plain
      canvas.fill(Rect(column: 0, row: 4 + item, columns: size.columns, rows: 1), style: style)
      canvas.put(
        DisplayText(untrusted: "item \(item)"), at: Point(column: 2, row: 4 + item), style: style)
    }
    for (index, line) in lines.enumerated() {
      canvas.put(DisplayText(untrusted: line), at: Point(column: 0, row: 13 + index))
    }
    return Frame(canvas: canvas, cursor: Point(column: 2, row: 4 + selection % 8))
  }
}
