extension DisplayText {
  /// The text in ASCII, for terminals and files without UTF-8: letters lose their marks, signs are
  /// spelled out, and what has no likeness becomes a question mark, so that no loss goes unseen.
  public var ascii: String {
    switch storage {
    case .ascii(let text): text
    case .glyphs(let glyphs, _): glyphs.map(\.ascii).joined()
    }
  }

  /// The same as a text. Its width may differ: transliterate first and fit into columns after.
  public func transliterated() -> DisplayText { DisplayText(ascii: ascii) }
}

extension Glyph {
  /// The likeness in printable ASCII, in one character or several.
  public var ascii: String {
    switch base.value {
    case 0x20..<0x7F: String(base)
    case 0xC0..<0x250: Self.letter(base, from: 0xC0, in: Self.latin)
    case 0x1E00..<0x1F00: Self.letter(base, from: 0x1E00, in: Self.latinAdditional)
    case 0xFF01...0xFF5E: Self.character(base.value - 0xFF01 + 0x21)
    case 0x2400..<0x2420: "^" + Self.character(base.value - 0x2400 + 0x40)
    default: Self.spelled[base] ?? "?"
    }
  }

  private static func letter(
    _ scalar: Unicode.Scalar, from first: UInt32, in letters: [UInt8]
  ) -> String {
    let letter = letters[Int(scalar.value - first)]
    return letter == UInt8(ascii: "?") ? spelled[scalar] ?? "?" : character(UInt32(letter))
  }

  private static func character(_ value: UInt32) -> String {
    String(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: value))))
  }

  /// The letters without their marks from U+00C0 to U+024F; a question mark for those that have no
  /// single one.
  private static let latin = Array(
    """
    AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yAaAaAaCcCcCcCcDd\
    DdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLl??LlNnNnNn?NnOoOoOo??RrRrRrSsSsSs\
    SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsbBBb??OCcDDDd??EEFfG???IKkl??NnOOo??Pp?????tTtTU\
    u?VYyZz??????????????????????AaIiOoUuUuUuUuUu?AaAa??GgGgKkOoOo??j???Gg??NnAa????\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt??HhNd??ZzAaEeOoOoOoOoYylntj??ACcLTsz??BU?EeJjQqRrYy
    """.utf8)

  /// The same from U+1E00 to U+1EFF.
  private static let latinAdditional = Array(
    """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOo\
    OoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy??????\
    AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUu\
    UuYyYyYyYy??????
    """.utf8)

  private static let spelled: [Unicode.Scalar: String] = [
    "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "ß": "ss", "ẞ": "SS", "Þ": "Th", "þ": "th",
    "Ĳ": "IJ", "ĳ": "ij", "Ǆ": "DZ", "ǅ": "Dz", "ǆ": "dz", "Ǉ": "LJ", "ǈ": "Lj", "ǉ": "lj",
    "Ǌ": "NJ", "ǋ": "Nj", "ǌ": "nj", "ŉ": "'n", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "‘": "'", "’": "'",
    "‚": ",", "′": "'", "“": "\"", "”": "\"", "„": "\"", "″": "\"", "«": "<<", "»": ">>",
    "‹": "<", "›": ">", "…": "...", "•": "*", "·": ".", "●": "*", "○": "o", "¡": "!", "¿": "?",
    "×": "x", "÷": "/", "±": "+/-", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "→": "->",
    "←": "<-", "↑": "^", "↓": "v", "✓": "+", "✔": "+", "✗": "x", "✘": "x", "Δ": "D",
    "©": "(c)", "®": "(R)", "™": "(TM)", "§": "S.", "¶": "P.", "°": "deg", "µ": "u", "№": "No.",
    "ª": "a", "º": "o", "¹": "1", "²": "2", "³": "3", "¼": "1/4", "½": "1/2", "¾": "3/4",
    "€": "EUR", "£": "GBP", "¥": "JPY", "¢": "c", "¦": "|", "\u{3000}": " ", "␡": "^?",
    "⏎": "^J", "─": "-", "━": "-", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
    "┏": "+", "┓": "+", "┗": "+", "┛": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
  ]
}
