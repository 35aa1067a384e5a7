/// Where a text stands in a wider column.
public enum Alignment: Hashable, Sendable { case left, center, right }

extension DisplayText {
  /// The text, or its beginning and an ellipsis, in at most so many columns. Where not even the
  /// ellipsis fits, only the beginning.
  public func truncated(to columns: Int, ellipsis: DisplayText = "…") -> DisplayText {
    guard width > columns else { return self }
    guard ellipsis.width <= columns else { return prefix(columns: columns) }
    return prefix(columns: columns - ellipsis.width) + ellipsis
  }

  /// The text with spaces up to so many columns, but never more than 4,096; longer texts stay.
  public func padded(to columns: Int, alignment: Alignment = .left) -> DisplayText {
    let columns = min(columns, TextSanitizer.limit)
    guard columns > width else { return self }
    let missing = columns - width
    switch alignment {
    case .left: return self + .spaces(missing)
    case .right: return .spaces(missing) + self
    case .center: return .spaces(missing / 2) + self + .spaces(missing - missing / 2)
    }
  }

  /// The text in exactly so many columns: truncated or padded.
  public func fitted(to columns: Int, alignment: Alignment = .left) -> DisplayText {
    truncated(to: columns).padded(to: columns, alignment: alignment)
  }

  /// So many spaces; none for negative numbers.
  public static func spaces(_ count: Int) -> DisplayText {
    DisplayText(ascii: String(repeating: " ", count: max(0, count)))
  }

  /// The beginning, in at most so many columns.
  public func prefix(columns: Int) -> DisplayText { slice(columns: 0..<max(0, columns)) }

  /// What stands in a range of columns. Where the range cuts a wide glyph, a space stands for the
  /// half that is inside; the right half at the end of the range is left out.
  public func slice(columns range: Range<Int>) -> DisplayText {
    let range = range.clamped(to: 0..<width)
    switch storage {
    case .ascii(let text):
      return DisplayText(
        ascii: String(text.dropFirst(range.lowerBound).prefix(range.count)))
    case .glyphs(let glyphs, _):
      var column = 0
      var slice: [Glyph] = []
      for glyph in glyphs where column < range.upperBound {
        let end = column + glyph.width
        if column >= range.lowerBound, end <= range.upperBound {
          slice.append(glyph)
        } else if column < range.lowerBound, end > range.lowerBound {
          slice.append(.space)
        }
        column = end
      }
      return DisplayText(glyphs: slice)
    }
  }
}
