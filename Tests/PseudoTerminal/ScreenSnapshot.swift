/// A place on the screen, counted from 0 at the top left.
public struct ScreenPosition: Hashable, Sendable {
  public let row: Int
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// What the mouse reports, as the program asked for it.
public enum MouseReporting: Hashable, Sendable {
  case off, clicks, drags, movements
}

/// The screen at one moment.
///
/// Places outside the screen read as blank, so that a wrong expectation fails the test that holds
/// it instead of ending the whole run.
public struct ScreenSnapshot: Equatable, Sendable {
  public let columns: Int
  public let rows: Int
  /// Row after row.
  let cells: [ScreenCell]
  public let cursor: ScreenPosition
  public let isCursorVisible: Bool
  public let isAlternateScreen: Bool
  public let title: String
  public let mouse: MouseReporting

  public func cell(_ row: Int, _ column: Int) -> ScreenCell {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return .blank }
    return cells[row * columns + column]
  }

  /// The text of a row without the blanks at its end.
  public func row(_ row: Int) -> String { text(row, columns: 0..<columns) }

  /// The text in some columns of a row, without the blanks at its end.
  public func text(_ row: Int, columns: Range<Int>) -> String {
    var text = columns.map { cell(row, $0).rowText }.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, without the blanks at the end of each.
  public var lines: [String] { (0..<rows).map(row) }

  /// All rows, joined by newlines.
  public var text: String { lines.joined(separator: "\n") }

  /// Where `text` stands first, from the top; it may not run over the end of a row.
  public func find(_ text: String) -> ScreenPosition? {
    for row in 0..<rows {
      if let column = column(of: text, inRow: row) {
        return ScreenPosition(row: row, column: column)
      }
    }
    return nil
  }

  public func contains(_ text: String) -> Bool { find(text) != nil }

  /// Compared cell by cell, because a wide character takes more columns than characters.
  private func column(of text: String, inRow row: Int) -> Int? {
    guard !text.isEmpty else { return nil }
    return (0..<columns).first { start in
      guard cell(row, start).width > 0 else { return false }
      var rest = text[...]
      var column = start
      while !rest.isEmpty, column < columns {
        let piece = cell(row, column).rowText
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
        column += 1
      }
      return rest.isEmpty
    }
  }
}

extension ScreenSnapshot: CustomStringConvertible {
  /// The screen with the number of each row, for messages of failed tests.
  public var description: String {
    let digits = String(max(rows - 1, 0)).count
    let numbered = lines.enumerated().map { number, line in
      String(repeating: " ", count: digits - String(number).count) + "\(number)│\(line)"
    }
    let facts = [
      "\(columns)x\(rows)", isAlternateScreen ? "alternate screen" : "main screen",
      "cursor \(isCursorVisible ? "shown" : "hidden") at row \(cursor.row), column \(cursor.column)",
    ]
    return ([facts.joined(separator: ", ")] + numbered).joined(separator: "\n")
  }
}
