import Languages

extension JSONReader {
  public mutating func string() throws(JSONError) -> String {
    try withStringBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a text without making a `String` of it: `body` sees its UTF-8, with escapes resolved,
  /// and must not keep the pointer.
  @inlinable
  public mutating func withStringBytes<Value>(
    _ body: (UnsafeRawBufferPointer) -> Value
  ) throws(JSONError) -> Value {
    let text = try rawString()
    guard text.hasEscapes else { return body(UnsafeRawBufferPointer(rebasing: bytes[text.range])) }
    unescape(text.range)
    return unescaped.withUnsafeBytes(body)
  }

  /// What stands between the quotes of a text.
  @usableFromInline
  struct RawString {
    @usableFromInline let range: Range<Int>
    @usableFromInline let hasEscapes: Bool
  }

  /// Past a text, checked: no control character, well-formed UTF-8 and escapes.
  @usableFromInline
  mutating func rawString() throws(JSONError) -> RawString {
    skipWhitespace()
    guard offset < bytes.count else { throw unexpectedEnd(of: Phrase("a text")) }
    guard bytes[offset] == UInt8(ascii: "\"") else {
      throw unexpectedByte(insteadOf: Phrase("a text"))
    }
    let opening = offset
    offset += 1
    var hasEscapes = false
    while true {
      skipPlainBytes()
      guard offset < bytes.count else {
        throw error(
          Phrase("the file ends inside a text that begins at byte \(opening)"),
          help: JSONReader.fetchAgain)
      }
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return RawString(range: opening + 1..<offset - 1, hasEscapes: hasEscapes)
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try skipEscape()
      } else if byte < 0x20 {
        throw error(
          Phrase("a control character (code \(byte)) inside a text"),
          help: Phrase("write it as an escape, \\u00XX")
        )
      } else if byte >= 0x80 {
        try skipEncodedScalar()
      } else {
        offset += 1
      }
    }
  }

  /// Past plain ASCII, eight bytes at a time. The arithmetic marks the high bit of every byte that
  /// is a quote, a backslash, a control character or no ASCII; it may mark a byte too many, never
  /// one too few, and the marked ones are looked at singly.
  @inline(__always)
  private mutating func skipPlainBytes() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    while offset &+ 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      let marked =
        ((quotes &- ones) | (backslashes &- ones) | (word &- (ones &* 0x20)) | word) & highBits
      if marked != 0 {
        offset &+= marked.trailingZeroBitCount >> 3
        return
      }
      offset &+= 8
    }
  }

  private mutating func skipEscape() throws(JSONError) {
    let start = offset
    offset += 1
    guard offset < bytes.count else { throw unexpectedEnd(of: Phrase("the rest of an escape")) }
    switch bytes[offset] {
    case UInt8(ascii: "u"):
      offset += 1
      for _ in 0..<4 {
        guard offset < bytes.count else { throw unexpectedEnd(of: Phrase("the rest of an escape")) }
        guard JSONReader.hexValue(bytes[offset]) != nil else {
          throw error(
            Phrase("an escape \\u without four hexadecimal digits"), at: start, help: escapeHelp)
        }
        offset += 1
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    default:
      throw error(Phrase("an unknown escape in a text"), at: start, help: escapeHelp)
    }
  }

  private var escapeHelp: Phrase { Phrase("write a backslash itself as \\\\") }

  /// Past one scalar of two to four bytes, in the shortest form and no surrogate (Unicode 15,
  /// table 3-7).
  private mutating func skipEncodedScalar() throws(JSONError) {
    let lead = bytes[offset]
    let (count, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: throw notUTF8()
    }
    guard offset + count <= bytes.count else {
      throw unexpectedEnd(of: Phrase("the rest of a character"))
    }
    guard second.contains(bytes[offset + 1]) else { throw notUTF8() }
    for position in 2..<max(2, count) where bytes[offset + position] & 0xC0 != 0x80 {
      throw notUTF8()
    }
    offset += count
  }

  private func notUTF8() -> JSONError {
    error(Phrase("bytes that are not UTF-8"), help: Phrase("save the file as UTF-8"))
  }
}
