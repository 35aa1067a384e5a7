/// Collects bytes to scalars and scalars to characters: an accent that follows its letter belongs
/// to it.
struct TextBuffer {
  private var bytes: [UInt8] = []
  private var character = String()

  /// The scalar that a byte completes, if it does. Bytes that are no UTF-8 are left out.
  mutating func scalar(with byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 { bytes.removeAll(keepingCapacity: true) }
    bytes.append(byte)
    guard let first = bytes.first, bytes.count >= Self.length(startingWith: first) else {
      return nil
    }
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  /// Forgets the beginning of a scalar.
  mutating func forgetPart() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a scalar.
  /// - Returns: the character before it, if the scalar begins another.
  mutating func append(_ scalar: Unicode.Scalar) -> Character? {
    var joined = character
    joined.unicodeScalars.append(scalar)
    guard joined.count > 1 else {
      character = joined
      return nil
    }
    defer { character = String(scalar) }
    return character.first
  }

  mutating func takeCharacter() -> Character? {
    defer { character.removeAll(keepingCapacity: true) }
    return character.first
  }

  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
