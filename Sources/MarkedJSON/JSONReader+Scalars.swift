import Languages

extension JSONReader {
  public mutating func bool() throws(JSONError) -> Bool {
    skipWhitespace()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "t") {
      try literal("true")
      return true
    }
    try literal("false")
    return false
  }

  public mutating func null() throws(JSONError) {
    skipWhitespace()
    try literal("null")
  }

  /// A number exactly as it is written, so that nothing is lost to binary fractions.
  public mutating func number() throws(JSONError) -> String {
    skipWhitespace()
    let start = offset
    try skipNumber()
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
  }

  /// A text, a number as it is written, `true` or `false`; `nil` for null. For fields whose type
  /// changes from file to file.
  ///
  /// - Throws: when an object or an array stands there.
  public mutating func text() throws(JSONError) -> String? {
    switch try peek() {
    case .string: return try string()
    case .number: return try number()
    case .bool: return try bool() ? "true" : "false"
    case .null:
      try null()
      return nil
    case .object, .array:
      throw unexpectedByte(insteadOf: Phrase("a text, a number, true, false or null"))
    }
  }

  /// Past the value that comes next, whatever it is. It is checked as strictly as what is read.
  public mutating func skip() throws(JSONError) {
    switch try peek() {
    case .string: _ = try rawString()
    case .number: try skipNumber()
    case .bool: _ = try bool()
    case .null: try null()
    case .array:
      try enterArray()
      while try nextElement() { try skip() }
    case .object:
      try enterObject()
      while try skipKey() { try skip() }
    }
  }

  private mutating func literal(_ word: StaticString) throws(JSONError) {
    let expected = UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for byte in expected {
      guard offset < bytes.count else { throw unexpectedEnd(of: Phrase("the word \(word)")) }
      guard bytes[offset] == byte else {
        throw unexpectedByte(insteadOf: Phrase("the word \(word)"))
      }
      offset += 1
    }
  }

  mutating func skipNumber() throws(JSONError) {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let hasLeadingZero = offset < bytes.count && bytes[offset] == UInt8(ascii: "0")
    let start = offset
    try skipDigits()
    if hasLeadingZero, offset - start > 1 {
      throw error(
        Phrase("a number that begins with 0"), at: start,
        help: Phrase("remove the zero, or put it in quotes"))
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try skipDigits()
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count,
        bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONError) {
    let start = offset
    while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
    guard offset == start else { return }
    guard offset < bytes.count else { throw unexpectedEnd(of: Phrase("a digit")) }
    throw unexpectedByte(insteadOf: Phrase("a digit"))
  }
}
