/// A form of records that is read in a fraction of the time that their files take: each text once,
/// in a table, and then numbers alone.
///
///     count of texts │ length of each │ all texts, one after the other │ numbers
///
/// Numbers take seven bits of each byte, the lowest first; the eighth says that more follow. There
/// are no names and no versions in it: it is made by the program that reads it, and by nothing else.
///
/// A record lists its fields once, for both ways: `pass` writes the field, or sets it to what was
/// written.
struct PackedForm {
  private enum Way { case writing, reading }

  private let way: Way
  private var texts: [String] = []
  /// Of the texts, while writing.
  private var places: [String: Int] = [:]
  private var numbers: [UInt8] = []
  private var source: Bytes
  /// Whether what is read was not written by ``bytes``. What was set since then means nothing.
  private(set) var isBroken = false

  /// To be written.
  init() {
    way = .writing
    source = Bytes(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// To be read. The bytes have to stay where they are as long as it is used.
  init(_ bytes: UnsafeRawBufferPointer) {
    way = .reading
    source = Bytes(bytes)
    let count = source.count()
    var lengths: [Int] = []
    lengths.reserveCapacity(count)
    for _ in 0..<count { lengths.append(source.number()) }
    texts.reserveCapacity(count)
    for length in lengths { texts.append(source.text(length)) }
    isBroken = source.isBroken
  }

  /// Whether all of it was read, and nothing else was asked for.
  var isComplete: Bool { !isBroken && source.isAtEnd }

  /// What was written.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    PackedForm.append(texts.count, to: &bytes)
    for text in texts { PackedForm.append(text.utf8.count, to: &bytes) }
    for text in texts { bytes += text.utf8 }
    return bytes + numbers
  }

  /// A number that is not negative.
  mutating func pass(count: inout Int) {
    switch way {
    case .writing: PackedForm.append(count, to: &numbers)
    case .reading:
      count = source.number()
      isBroken = isBroken || source.isBroken
    }
  }

  /// Which of so many choices is meant.
  mutating func pass(choice: inout Int, of limit: Int) {
    pass(count: &choice)
    if choice >= limit { choice = refused() }
  }

  mutating func pass(_ text: inout String) {
    var place = way == .writing ? self.place(of: text) : 0
    pass(count: &place)
    guard way == .reading else { return }
    text = place < texts.count ? texts[place] : refused("")
  }

  mutating func pass<Value: Packable>(_ value: inout Value) {
    value = Value(passing: way == .writing ? value : nil, &self)
  }

  mutating func pass<Value: Packable>(_ value: inout Value?) {
    var isThere = value == nil ? 0 : 1
    pass(choice: &isThere, of: 2)
    value = isThere == 1 ? Value(passing: value, &self) : nil
  }

  mutating func pass<Value: Packable>(_ values: inout [Value]) {
    var count = values.count
    pass(count: &count)
    guard way == .reading else {
      for value in values { _ = Value(passing: value, &self) }
      return
    }
    // Each value takes a byte at least.
    values = []
    guard count <= source.left else {
      isBroken = true
      return
    }
    values.reserveCapacity(count)
    for _ in 0..<count where !isBroken { values.append(Value(passing: nil, &self)) }
  }

  /// The same, for what cannot be set later.
  mutating func passed<Value: Packable>(_ value: Value?) -> Value {
    Value(passing: value, &self)
  }

  private mutating func refused<Value>(_ value: Value = 0) -> Value {
    isBroken = true
    return value
  }

  private mutating func place(of text: String) -> Int {
    if let place = places[text] { return place }
    places[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// What can be in a packed form.
protocol Packable {
  /// - Parameter value: what is to be written; `nil` when it is read.
  init(passing value: Self?, _ form: inout PackedForm)
}

/// What is left to be read. Past its end there are zeros.
private struct Bytes {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  private(set) var isBroken = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var left: Int { bytes.count - place }
  var isAtEnd: Bool { left == 0 }

  mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while place < bytes.count, shift < 63 {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 127) << shift
      if byte < 128 { return Int(number) }
      shift += 7
    }
    isBroken = true
    return 0
  }

  /// A number of things that take a byte each at least.
  mutating func count() -> Int {
    let count = number()
    guard count <= left else {
      isBroken = true
      return 0
    }
    return count
  }

  mutating func text(_ length: Int) -> String {
    guard length <= left else {
      isBroken = true
      return ""
    }
    defer { place += length }
    return String(decoding: bytes[place..<place + length], as: UTF8.self)
  }
}
