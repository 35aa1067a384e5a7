import Terminal

/// A line that is being typed. The part around the cursor stays in sight when the line is longer
/// than its place.
enum TextLineView {
  /// - Returns: where the cursor stands.
  @discardableResult
  static func draw(
    _ line: TextLine, label: String, on canvas: inout Canvas, in area: Rect
  ) -> Point {
    let label = DisplayText(untrusted: label)
    let place = Place(line, in: area.split(label.width, from: .left).rest)
    canvas.put(label, at: area.origin, style: StyleKey(.key), clippedTo: area)
    canvas.put(
      DisplayText(untrusted: line.text).slice(
        columns: place.skipped..<(place.skipped + place.area.size.columns)),
      at: place.area.origin, clippedTo: place.area)
    return place.point(ofCharacter: line.cursor)
  }

  /// Where the characters of a line stand.
  struct Place {
    let line: TextLine
    let area: Rect
    /// Columns that are out of sight on the left.
    let skipped: Int

    init(_ line: TextLine, in area: Rect) {
      self.line = line
      self.area = area
      skipped = max(0, Self.columns(line, before: line.cursor) - max(1, area.size.columns) + 1)
    }

    func point(ofCharacter index: Int) -> Point {
      area.origin.moved(columns: Self.columns(line, before: index) - skipped)
    }

    private static func columns(_ line: TextLine, before index: Int) -> Int {
      DisplayText(untrusted: String(line.text.prefix(index))).width
    }
  }
}
