/// What becomes of a scalar on a terminal.
enum ScalarClass: Hashable {
  /// Has a column or two of its own.
  case plain
  /// Looks like a space: shown as one, so that widths and searches agree with what is seen.
  case space
  /// Combines with the scalar before it.
  case mark
  /// One half of a flag.
  case regionalIndicator
  /// Invisible; a terminal may still count it, join glyphs by it or hide text in it.
  case ignored
  /// Reorders the text around it, so that it reads differently from what it is.
  case bidiControl
  case lineBreak
  /// Terminals act on it.
  case control
  /// Has no agreed look: private use, unassigned, noncharacters.
  case unshowable

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: self = .plain
    // Punctuation, arrows, lines, blocks and dots, kana, ideographs and Hangul: known without a look
    // into Unicode's tables.
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2426, 0x2440...0x244A, 0x2460...0x28FF,
      0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      self = .plain
    case 0x0A, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0..<0x20, 0x7F..<0xA0: self = .control
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidiControl
    // Vowels and finals of Hangul: letters to Unicode, but drawn into the syllable before them.
    case 0x1161...0x11FF, 0xD7B0...0xD7FB: self = .mark
    // A space, but two columns wide.
    case 0x3000: self = .plain
    case 0x1F1E6...0x1F1FF: self = .regionalIndicator
    default: self = Self.byProperties(of: scalar)
    }
  }

  static func byProperties(of scalar: Unicode.Scalar) -> ScalarClass {
    let properties = scalar.properties
    // Zero-width joiners and spaces, variation selectors, tags, fillers, the soft hyphen.
    if properties.isDefaultIgnorableCodePoint { return .ignored }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .format: return .ignored
    case .spaceSeparator: return .space
    case .lineSeparator, .paragraphSeparator: return .lineBreak
    case .control: return .control
    case .privateUse, .unassigned, .surrogate: return .unshowable
    default: return .plain
    }
  }
}
