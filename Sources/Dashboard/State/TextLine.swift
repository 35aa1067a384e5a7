/// One line of text that is being typed, with a cursor.
public struct TextLine: Hashable, Sendable {
  public private(set) var text: String
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  public mutating func insert(_ addition: String) {
    text.insert(contentsOf: addition, at: position(cursor))
    // A combining mark joins the character before it: the count grows by what really came.
    cursor = min(cursor + addition.count, text.count)
  }

  public mutating func deleteBackward() {
    guard cursor > 0 else { return }
    text.remove(at: position(cursor - 1))
    cursor -= 1
  }

  public mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: position(cursor))
  }

  /// Deletes back to the beginning of a word.
  public mutating func deleteWord() {
    while cursor > 0, character(before: cursor) == " " { deleteBackward() }
    while cursor > 0, character(before: cursor) != " " { deleteBackward() }
  }

  public mutating func deleteToStart() {
    text.removeSubrange(text.startIndex..<position(cursor))
    cursor = 0
  }

  /// Puts other text in the place of some characters, and the cursor behind it.
  public mutating func replace(_ range: Range<Int>, with replacement: String) {
    text.replaceSubrange(position(range.lowerBound)..<position(range.upperBound), with: replacement)
    cursor = min(range.lowerBound + replacement.count, text.count)
  }

  public mutating func move(by steps: Int) { cursor = max(0, min(cursor + steps, text.count)) }
  public mutating func move(to place: Int) { cursor = max(0, min(place, text.count)) }
  public mutating func moveToStart() { cursor = 0 }
  public mutating func moveToEnd() { cursor = text.count }

  private func position(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }

  private func character(before offset: Int) -> Character? {
    offset > 0 ? text[position(offset - 1)] : nil
  }
}
