/// Takes the place of chance: every choice is made by the next byte, so that a fuzzer that changes
/// a byte changes one choice. After the last byte the choices are all the first one.
struct ByteGenerator: RandomNumberGenerator {
  private let bytes: [UInt8]
  private var position = 0
  private var calls: UInt64 = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func byte() -> UInt8 {
    guard !isAtEnd else { return 0 }
    defer { position += 1 }
    return bytes[position]
  }

  // The library scales the upper bits to the range that is asked for, and asks again when the lower
  // ones would favour a value: they must differ from call to call, or it would ask for ever.
  mutating func next() -> UInt64 {
    calls += 1
    return UInt64(byte()) << 56 | UInt64(byte()) << 48 | calls &* 0x9E37_79B9_7F4A_7C15 >> 16
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(byte()) % (range.upperBound - range.lowerBound + 1)
  }

  /// A text of the next bytes, whatever they are.
  mutating func text() -> String {
    let count = number(in: 0...24)
    let end = min(bytes.count, position + count)
    defer { position = end }
    return String(decoding: bytes[min(position, end)..<end], as: UTF8.self)
  }

  /// All bytes that are left.
  mutating func rest() -> [UInt8] {
    defer { position = bytes.count }
    return Array(bytes[min(position, bytes.count)...])
  }
}
