import Terminal

/// Text set to a width in columns, for pages that are built from words rather than cells.
enum TextLayout {
  /// Broken between words; a word that is too long is broken inside.
  static func wrapped(_ text: String, width: Int) -> [String] {
    DisplayText(untrusted: text, as: .detail).lines.flatMap { line in
      line.wrapped(to: max(1, width)).map(\.string)
    }
  }

  /// The words with one space between them, and none around.
  static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func padded(_ text: String, to width: Int) -> String {
    let columns = DisplayText(untrusted: text).width
    return text + String(repeating: " ", count: max(1, width - columns))
  }

  static func truncated(_ text: String, to width: Int) -> String {
    DisplayText(untrusted: text).truncated(to: width).string
  }

  static func truncated(_ text: String, to width: Int, _ glyphs: Glyphs) -> String {
    DisplayText(untrusted: text).truncated(to: width, ellipsis: glyphs.ellipsis).string
  }

  /// Columns on the screen.
  static func width(_ text: String) -> Int { DisplayText(untrusted: text).width }
}
