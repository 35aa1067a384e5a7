/// Text that is safe to show: no control character, nothing that reorders or hides text, and a
/// known width. It is the only door for text onto a `Canvas` and into every text output, because
/// names and notes come from files that others wrote: raw, they could move the cursor, set the
/// clipboard, make the terminal type an answer into the shell, or read other than they are.
public struct DisplayText: Hashable, Sendable {
  /// Where a text is to stand.
  public enum Purpose: Hashable, Sendable {
    /// In one line of a table: a line end shows as ⏎, and bidi controls are dropped.
    case line
    /// In full: `lines` are kept apart, and bidi controls show as tags like ‹RLO›.
    case detail
  }

  /// Printable ASCII stays the string it was: it needs no work, and no memory of its own, for each
  /// of the thousands of texts of a frame. Every text has just one storage, so equality is plain.
  enum Storage: Hashable, Sendable {
    case ascii(String)
    case glyphs([Glyph], width: Int)
  }

  let storage: Storage

  public static let empty = DisplayText(ascii: "")

  /// Makes any text safe. What is invisible is dropped, what has an effect on a terminal becomes a
  /// visible sign, at most four marks stay on a base, and after 4,095 glyphs comes an ellipsis.
  public init(untrusted text: String, as purpose: Purpose = .line) {
    if text.isPrintableASCII, text.utf8.count <= TextSanitizer.limit {
      self.init(ascii: text)
    } else {
      self.init(glyphs: TextSanitizer.glyphs(of: text, as: purpose))
    }
  }

  /// - Precondition: printable ASCII only.
  init(ascii text: String) { storage = .ascii(text) }

  init(glyphs: some Sequence<Glyph>) {
    let glyphs = Array(glyphs)
    if glyphs.allSatisfy(\.isASCII) {
      storage = .ascii(
        String(decoding: glyphs.map { UInt8(truncatingIfNeeded: $0.low) }, as: UTF8.self))
    } else {
      storage = .glyphs(glyphs, width: glyphs.reduce(0) { $0 + $1.width })
    }
  }

  /// Columns that the text takes in one line.
  public var width: Int {
    switch storage {
    case .ascii(let text): text.utf8.count
    case .glyphs(_, let width): width
    }
  }

  public var isEmpty: Bool { width == 0 }

  /// The glyphs in order.
  public var glyphs: [Glyph] {
    switch storage {
    case .ascii(let text): text.utf8.map(Glyph.init(ascii:))
    case .glyphs(let glyphs, _): glyphs
    }
  }

  /// The text for output without a canvas; safe to print.
  public var string: String {
    switch storage {
    case .ascii(let text): return text
    case .glyphs(let glyphs, _):
      var text = String.UnicodeScalarView()
      for glyph in glyphs { text.append(glyph) }
      return String(text)
    }
  }

  /// The lines of a `.detail` text, at least one.
  public var lines: [DisplayText] {
    guard case .glyphs(let glyphs, _) = storage else { return [self] }
    return glyphs.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
      .map(DisplayText.init(glyphs:))
  }

  public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    switch (left.storage, right.storage) {
    case (.ascii(let first), .ascii(let second)): DisplayText(ascii: first + second)
    default: DisplayText(glyphs: left.glyphs + right.glyphs)
    }
  }

  public static func += (left: inout DisplayText, right: DisplayText) { left = left + right }
}

extension DisplayText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Texts of the program take the same door as all others; so do the values put into them.
  public init(stringLiteral text: String) { self.init(untrusted: text) }

  public var description: String { string }
}

extension Sequence<DisplayText> {
  /// All texts in one, with a separator between them.
  public func joined(separator: DisplayText = .empty) -> DisplayText {
    var joined = DisplayText.empty
    var isFirst = true
    for text in self {
      joined += isFirst ? text : separator + text
      isFirst = false
    }
    return joined
  }
}

extension String.UnicodeScalarView {
  mutating func append(_ glyph: Glyph) {
    append(glyph.base)
    if !glyph.isBare { append(contentsOf: glyph.marks) }
  }
}

extension String {
  /// Whether there is nothing in the text but U+0020 to U+007E.
  var isPrintableASCII: Bool {
    utf8.allSatisfy { $0 &- 0x20 < 0x5F }
  }
}
