/// Turns untrusted scalars into glyphs, one scalar at a time.
struct TextSanitizer {
  /// Glyphs that one text may have: more than any screen shows, little enough for any memory.
  static let limit = 4096

  private let purpose: DisplayText.Purpose
  private(set) var glyphs: [Glyph] = []
  /// The last scalar that was not left out.
  private var previous: Unicode.Scalar?

  static func glyphs(of text: String, as purpose: DisplayText.Purpose) -> [Glyph] {
    var sanitizer = TextSanitizer(purpose: purpose)
    sanitizer.glyphs.reserveCapacity(min(text.utf8.count, limit))
    for scalar in text.unicodeScalars {
      sanitizer.append(scalar)
      guard sanitizer.glyphs.count <= limit else {
        sanitizer.glyphs.removeSubrange((limit - 1)...)
        sanitizer.glyphs.append(Glyph(base: "…"))
        break
      }
    }
    return sanitizer.glyphs
  }

  private init(purpose: DisplayText.Purpose) { self.purpose = purpose }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch ScalarClass(scalar) {
    case .plain: appendPlain(scalar)
    case .space: show(Glyph.space, for: " ")
    case .mark: attach(scalar)
    case .regionalIndicator: appendLetter(of: scalar)
    case .ignored: break
    case .bidiControl: appendTag(of: scalar)
    case .lineBreak: breakLine(scalar)
    case .control: appendPicture(of: scalar)
    case .unshowable: show(.replacement, for: scalar)
    }
  }

  private mutating func show(_ glyph: Glyph, for scalar: Unicode.Scalar) {
    glyphs.append(glyph)
    previous = scalar
  }

  private mutating func appendPlain(_ scalar: Unicode.Scalar) {
    // Terminals disagree about whether a skin tone widens the emoji before it.
    if Self.skinTones.contains(scalar), let previous, previous.properties.isEmojiModifierBase {
      return
    }
    show(Glyph(base: scalar), for: scalar)
  }

  /// A mark without a base gets a space: it must not change what a neighbour wrote.
  private mutating func attach(_ mark: Unicode.Scalar) {
    guard let last = glyphs.last, previous != nil else {
      show(Glyph(base: " ", marks: [mark]), for: " ")
      return
    }
    let syllable = last.isBare ? Hangul.syllable(joining: last.base, and: mark) : nil
    glyphs[glyphs.count - 1] = syllable.map { Glyph(base: $0) } ?? last.adding(mark: mark)
  }

  /// A flag becomes the letters of its country: terminals draw flags one, two or four columns
  /// wide, but letters one each.
  private mutating func appendLetter(of indicator: Unicode.Scalar) {
    let letter = UInt8(truncatingIfNeeded: indicator.value - 0x1F1E6 + 0x41)
    show(Glyph(ascii: letter), for: Unicode.Scalar(letter))
  }

  private mutating func breakLine(_ scalar: Unicode.Scalar) {
    if scalar == "\n", previous == "\r" { glyphs.removeLast() }
    switch purpose {
    case .line: show(Glyph(base: "⏎"), for: scalar)
    case .detail: show(.lineBreak, for: scalar)
    }
    // Not a base for marks at the start of the next line.
    previous = nil
  }

  private mutating func appendPicture(of control: Unicode.Scalar) {
    switch control.value {
    case 0x09: show(.space, for: " ")
    case 0x7F: show(Glyph(base: "␡"), for: control)
    case 0..<0x20:
      show(
        Unicode.Scalar(0x2400 + control.value).map { Glyph(base: $0) } ?? .replacement, for: control
      )
    default: show(.replacement, for: control)  // C1 has no pictures.
    }
  }

  private mutating func appendTag(of control: Unicode.Scalar) {
    guard purpose == .detail, let name = Self.bidiNames[control.value] else { return }
    for scalar in "‹\(name)›".unicodeScalars { show(Glyph(base: scalar), for: scalar) }
  }

  private static let skinTones: ClosedRange<Unicode.Scalar> = "\u{1F3FB}"..."\u{1F3FF}"

  private static let bidiNames: [UInt32: String] = [
    0x061C: "ALM", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF",
    0x202D: "LRO", 0x202E: "RLO", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
  ]
}

/// Syllables from their letters, as chapter 3.12 of the Unicode standard composes them: macOS
/// stores file names that way, and terminals draw lone letters in too many columns.
private enum Hangul {
  private static let vowels: UInt32 = 21
  private static let finals: UInt32 = 28

  static func syllable(
    joining first: Unicode.Scalar, and second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    switch (first.value, second.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      let lead = first.value - 0x1100
      return Unicode.Scalar(0xAC00 + (lead * vowels + second.value - 0x1161) * finals)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first.value - 0xAC00) % finals == 0:
      return Unicode.Scalar(first.value + second.value - 0x11A7)
    default:
      return nil
    }
  }
}
