extension JSONReader {
  static let replacementCharacter: UInt32 = 0xFFFD

  static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x41 + 10
    case 0x61...0x66: UInt32(byte) - 0x61 + 10
    default: nil
    }
  }

  /// Puts the text of a range, whose escapes have been checked, into `unescaped`. Half of a
  /// surrogate pair becomes U+FFFD: it is no character, and no reason to refuse a whole file.
  @usableFromInline
  mutating func unescape(_ range: Range<Int>) {
    unescaped.removeAll(keepingCapacity: true)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\") else {
        unescaped.append(byte)
        position += 1
        continue
      }
      let letter = bytes[position + 1]
      guard letter == UInt8(ascii: "u") else {
        unescaped.append(JSONReader.character(escapedBy: letter))
        position += 2
        continue
      }
      let (scalar, length) = scalar(escapedAt: position, before: range.upperBound)
      append(scalar)
      position += length
    }
  }

  private static func character(escapedBy letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair, and their length.
  private func scalar(escapedAt position: Int, before end: Int) -> (UInt32, Int) {
    let first = codeUnit(at: position + 2)
    guard (0xD800...0xDFFF).contains(first) else { return (first, 6) }
    guard first < 0xDC00, position + 12 <= end, bytes[position + 6] == UInt8(ascii: "\\"),
      bytes[position + 7] == UInt8(ascii: "u")
    else { return (JSONReader.replacementCharacter, 6) }
    let second = codeUnit(at: position + 8)
    guard (0xDC00...0xDFFF).contains(second) else { return (JSONReader.replacementCharacter, 6) }
    return (0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), 12)
  }

  private func codeUnit(at position: Int) -> UInt32 {
    bytes[position..<position + 4].reduce(0) { $0 << 4 | (JSONReader.hexValue($1) ?? 0) }
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      unescaped.append(UInt8(scalar))
    case ..<0x800:
      unescaped.append(UInt8(0xC0 | scalar >> 6))
      unescaped.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      unescaped.append(UInt8(0xE0 | scalar >> 12))
      unescaped.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      unescaped.append(UInt8(0x80 | scalar & 0x3F))
    default:
      unescaped.append(UInt8(0xF0 | scalar >> 18))
      unescaped.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      unescaped.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      unescaped.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
