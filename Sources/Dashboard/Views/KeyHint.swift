import Terminal

/// A key with a word on what it does.
enum KeyHint {
  /// Draws both, where both have room.
  /// - Returns: the column at which the next may begin.
  static func draw(
    _ key: String, _ hint: String, at place: Point, on canvas: inout Canvas, _ area: Rect
  ) -> Int {
    let key = DisplayText(untrusted: key)
    let hint = DisplayText(untrusted: " \(hint)")
    guard place.column + key.width + hint.width <= area.maxColumn else { return area.maxColumn }
    canvas.put(key, at: place, style: StyleKey(.key), clippedTo: area)
    canvas.put(
      hint, at: place.moved(columns: key.width), style: StyleKey(.dim), clippedTo: area)
    return place.column + key.width + hint.width + 2
  }
}
