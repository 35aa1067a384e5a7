import Languages

extension JSONReader {
  /// Goes into the object that comes next.
  public mutating func enterObject() throws(JSONError) {
    try enter(UInt8(ascii: "{"), .object)
  }

  /// Goes into the array that comes next.
  public mutating func enterArray() throws(JSONError) {
    try enter(UInt8(ascii: "["), .array)
  }

  /// Goes to the next field of the object that is one of the names, past all others. The field's
  /// value has to be read or skipped before the next call.
  ///
  /// - Returns: `nil` at the end of the object, which is then left.
  @inlinable
  public mutating func nextField<Field>(
    of names: JSONFieldNames<Field>
  ) throws(JSONError) -> Field? {
    guard let index = try nextIndex(in: names.table) else { return nil }
    return names.fields[index]
  }

  @usableFromInline
  mutating func nextIndex(in table: JSONNameTable) throws(JSONError) -> Int? {
    while try advance(until: UInt8(ascii: "}"), .object) {
      if let index = try keyBytes({ table.index(of: $0) }) { return index }
      try skip()
    }
    return nil
  }

  /// Goes to the next field of the object, whatever its name. The field's value has to be read or
  /// skipped before the next call.
  ///
  /// - Returns: `nil` at the end of the object, which is then left.
  public mutating func nextKey() throws(JSONError) -> String? {
    guard try advance(until: UInt8(ascii: "}"), .object) else { return nil }
    return try keyBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Goes to the next element of the array, which has to be read or skipped before the next call.
  ///
  /// - Returns: `false` at the end of the array, which is then left.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try advance(until: UInt8(ascii: "]"), .array)
  }

  /// Past the next field's name.
  ///
  /// - Returns: `false` at the end of the object, which is then left.
  mutating func skipKey() throws(JSONError) -> Bool {
    guard try advance(until: UInt8(ascii: "}"), .object) else { return false }
    try keyBytes { _ in }
    return true
  }

  private mutating func enter(_ opening: UInt8, _ container: JSONContainer) throws(JSONError) {
    skipWhitespace()
    guard offset < bytes.count else { throw unexpectedEnd(of: container.name) }
    guard bytes[offset] == opening else { throw unexpectedByte(insteadOf: container.name) }
    guard depth < maximumDepth else {
      throw error(
        Phrase("more than \(maximumDepth) objects and arrays inside each other"),
        help: Phrase("no export is nested so deep: check that it is the right file"))
    }
    depth += 1
    offset += 1
    isAtStart = true
  }

  /// Past the comma to the next member.
  ///
  /// - Returns: `false` when the closing bracket stood there instead; it is consumed.
  private mutating func advance(
    until closing: UInt8, _ container: JSONContainer
  ) throws(JSONError) -> Bool {
    skipWhitespace()
    guard offset < bytes.count else { throw unexpectedEnd(of: container.rest) }
    if bytes[offset] == closing {
      offset += 1
      depth -= 1
      isAtStart = false
      return false
    }
    if isAtStart {
      isAtStart = false
      return true
    }
    guard bytes[offset] == UInt8(ascii: ",") else {
      throw unexpectedByte(insteadOf: container.commaOrEnd)
    }
    offset += 1
    skipWhitespace()
    if offset < bytes.count, bytes[offset] == closing {
      throw error(container.commaBeforeEnd, help: Phrase("remove the comma"))
    }
    return true
  }

  private mutating func keyBytes<Value>(
    _ body: (UnsafeRawBufferPointer) -> Value
  ) throws(JSONError) -> Value {
    skipWhitespace()
    guard offset < bytes.count else { throw unexpectedEnd(of: Phrase("a field's name")) }
    guard bytes[offset] == UInt8(ascii: "\"") else {
      throw unexpectedByte(insteadOf: Phrase("a field's name in double quotes"))
    }
    let key = try withStringBytes(body)
    skipWhitespace()
    guard offset < bytes.count else { throw unexpectedEnd(of: Phrase("a colon")) }
    guard bytes[offset] == UInt8(ascii: ":") else {
      throw unexpectedByte(insteadOf: Phrase("a colon"))
    }
    offset += 1
    return key
  }
}

/// What holds other values, in messages.
private enum JSONContainer {
  case object, array

  var name: Phrase {
    switch self {
    case .object: Phrase("an object")
    case .array: Phrase("an array")
    }
  }

  var rest: Phrase {
    switch self {
    case .object: Phrase("the rest of an object")
    case .array: Phrase("the rest of an array")
    }
  }

  var commaOrEnd: Phrase {
    switch self {
    case .object: Phrase("a comma or the end of the object")
    case .array: Phrase("a comma or the end of the array")
    }
  }

  var commaBeforeEnd: Phrase {
    switch self {
    case .object: Phrase("a comma before the end of an object")
    case .array: Phrase("a comma before the end of an array")
    }
  }
}
