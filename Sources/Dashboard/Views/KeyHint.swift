import Terminal

/// A key with a word on what it does.
enum KeyHint {
  /// Between two hints.
  static let gap = 2

  static func width(_ key: String, _ word: String) -> Int {
    DisplayText(untrusted: key).width + 1 + DisplayText(untrusted: word).width
  }

  static func draw(
    _ key: String, _ word: String, at place: Point, on canvas: inout Canvas, _ area: Rect
  ) {
    let key = DisplayText(untrusted: key)
    canvas.put(key, at: place, style: StyleKey(.key), clippedTo: area)
    canvas.put(
      DisplayText(untrusted: " \(word)"), at: place.moved(columns: key.width),
      style: StyleKey(.dim), clippedTo: area)
  }

  /// Draws as many hints as fit, one after the other.
  static func draw(
    _ hints: [(key: String, hint: String)], on canvas: inout Canvas, in area: Rect
  ) {
    var left = area.minColumn
    for (key, word) in hints {
      let width = width(key, word)
      guard left + width <= area.maxColumn else { break }
      draw(key, word, at: Point(column: left, row: area.minRow), on: &canvas, area)
      left += width + gap
    }
  }
}
