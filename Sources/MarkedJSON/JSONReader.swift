import Languages

/// Pulls values out of a JSON text (RFC 8259) in the order in which they stand, without building a
/// tree. What is not asked for is checked and skipped, and costs no memory.
///
/// A reader lives inside `read(_:maximumDepth:_:)`, for as long as the bytes do.
///
/// ```swift
/// try JSONReader.read(bytes) { json throws(JSONError) in
///   try json.enterObject()
///   while let field = try json.nextField(of: names) { … read one value … }
/// }
/// ```
public struct JSONReader: ~Copyable {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  let maximumDepth: Int
  /// How many bytes have been read.
  public internal(set) var offset = 0
  var depth = 0
  /// Whether an object or array has just been entered, so that no comma is due.
  var isAtStart = false
  /// Text with escapes is put together here, to reuse the memory.
  @usableFromInline var unescaped: [UInt8] = []

  private init(_ bytes: UnsafeRawBufferPointer, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  /// Reads one whole text: `body` has to consume exactly one value, and nothing but white space may
  /// follow it. A byte order mark before it is allowed, because exports carry one at times.
  ///
  /// - Parameter maximumDepth: how many objects and arrays may stand inside each other.
  /// - Throws: the first place where the text is not well-formed UTF-8 or JSON, and what `body`
  ///   throws.
  public static func read<Value>(
    _ bytes: [UInt8], maximumDepth: Int = 128,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    try bytes.span.bytes.withUnsafeBytes { (buffer) throws(JSONError) -> Value in
      try read(buffer, maximumDepth: maximumDepth, body)
    }
  }

  /// The same, over bytes that the caller keeps in place until it returns.
  public static func read<Value>(
    _ bytes: UnsafeRawBufferPointer, maximumDepth: Int = 128,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    var reader = JSONReader(bytes, maximumDepth: maximumDepth)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.offset = 3 }
    let value = try body(&reader)
    try reader.expectEnd()
    return value
  }

  public enum Kind: Hashable, Sendable {
    case object, array, string, number, bool, null
  }

  /// What kind of value comes next.
  public mutating func peek() throws(JSONError) -> Kind {
    skipWhitespace()
    guard offset < bytes.count else { throw unexpectedEnd(of: Phrase("a value")) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw unexpectedByte(insteadOf: Phrase("a value"))
    }
  }

  private mutating func expectEnd() throws(JSONError) {
    skipWhitespace()
    guard offset == bytes.count else {
      throw error(
        Phrase("text after the end of the document"),
        help: Phrase("a file holds one JSON value: remove what follows it"))
    }
  }

  @inline(__always)
  mutating func skipWhitespace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }
}
