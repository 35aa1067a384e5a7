/// Gives equal texts the same number, counted from 1 in the order in which they first came; 0 is
/// the text that is not there. A file of a million decisions names a few hundred agreements and
/// bodies: their names are kept once.
struct TextInterner: Sendable {
  /// Where a text was first seen.
  struct Place: Sendable {
    var line: UInt32 = 0
    var column: UInt32 = 0
    /// The number of the file.
    var file: UInt32 = 0
  }

  private(set) var bytes: [UInt8] = []
  /// Text number n lies between starts[n] and starts[n + 1].
  private(set) var starts: [UInt32] = [0, 0]
  /// Set by whoever adds a text.
  var places: [Place] = [Place()]
  /// Texts that cannot be what they should be; rows that hold them are left out.
  private(set) var refused: Set<UInt32> = []
  private(set) var hasRefused = false
  /// The number of a text, and above it 32 bits of its hash, so that a look at one place tells
  /// nearly always whether it is the text; 0 is an empty slot.
  private var slots: [UInt64]
  private var mask: Int
  /// So that nobody can write a file whose texts all meet in one slot.
  private let seed = UInt64.random(in: .min ... .max)

  init(expecting count: Int = 64) {
    var size = 128
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// How many numbers were given, that of the missing text included.
  var count: Int { starts.count - 1 }

  /// The number of a text.
  /// - Parameter isNew: set when it was not known before.
  mutating func number(of text: UnsafeBufferPointer<UInt8>, isNew: inout Bool) -> UInt32 {
    guard let start = text.baseAddress, !text.isEmpty else { return 0 }
    let hash = hash(start, text.count)
    var slot = Int(hash) & mask
    let known = find(start, text.count, hash, &slot)
    if known != 0 { return known }
    isNew = true
    return insert(text, hash, slot)
  }

  /// The number of a text that is known; 0 otherwise.
  func number(of text: some Sequence<UInt8>) -> UInt32 {
    let text = Array(text)
    return text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress, !text.isEmpty else { return 0 }
      let hash = hash(start, text.count)
      var slot = Int(hash) & mask
      return find(start, text.count, hash, &slot)
    }
  }

  /// - Parameter slot: where to begin; afterwards where the text is, or would have to be put.
  /// - Returns: its number; 0 when it is not known.
  @inline(__always)
  private func find(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ hash: UInt32, _ slot: inout Int
  ) -> UInt32 {
    slots.withUnsafeBufferPointer { slots in
      starts.withUnsafeBufferPointer { starts in
        bytes.withUnsafeBufferPointer { bytes in
          guard let slots = slots.baseAddress, let starts = starts.baseAddress else { return 0 }
          while slots[slot] != 0 {
            let entry = slots[slot]
            if UInt32(truncatingIfNeeded: entry >> 32) == hash, let bytes = bytes.baseAddress {
              let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF)
              let first = Int(starts[number])
              if Int(starts[number + 1]) - first == count,
                TextInterner.equal(bytes + first, start, count)
              {
                return UInt32(truncatingIfNeeded: number)
              }
            }
            slot = (slot + 1) & mask
          }
          return 0
        }
      }
    }
  }

  mutating func refuse(_ number: UInt32) {
    refused.insert(number)
    hasRefused = true
  }

  /// Whether a number stands for a text.
  @inline(__always)
  func equals(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return false }
    return equals(number, start, text.count)
  }

  /// Calls with a text.
  func withText<Result>(
    _ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      try body(UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])]))
    }
  }

  subscript(number: Int) -> String { withText(number) { String(decoding: $0, as: UTF8.self) } }

  private mutating func insert(
    _ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ slot: Int
  ) -> UInt32 {
    let number = UInt32(count)
    bytes.append(contentsOf: text)
    starts.append(UInt32(bytes.count))
    places.append(Place())
    slots[slot] = UInt64(hash) << 32 | UInt64(number)
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    let size = old.count * 2
    mask = size - 1
    slots = Array(repeating: 0, count: size)
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  @inline(__always)
  private func equals(_ number: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let first = Int(starts[number])
    guard Int(starts[number + 1]) - first == count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return TextInterner.equal(base + first, start, count)
    }
  }

  @inline(__always)
  static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int)
    -> Bool
  {
    let (left, right) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    guard count >= 8 else {
      for at in 0..<count
      where left.load(fromByteOffset: at, as: UInt8.self)
        != right.load(fromByteOffset: at, as: UInt8.self)
      { return false }
      return true
    }
    var at = 0
    while at + 8 <= count {
      if left.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      {
        return false
      }
      at += 8
    }
    return left.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      == right.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
  }

  /// Eight bytes a step; the last step takes the last eight, some of them again.
  @inline(__always)
  private func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    let raw = UnsafeRawPointer(start)
    var state = seed ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    if count >= 8 {
      var at = 0
      while at + 8 <= count {
        state = Self.mix(state ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        at += 8
      }
      state = Self.mix(state ^ raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else if count >= 4 {
      let low = UInt64(raw.loadUnaligned(as: UInt32.self))
      let high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      state = Self.mix(state ^ (low | high << 32))
    } else {
      var last: UInt64 = 0
      for at in 0..<count { last = last << 8 | UInt64(start[at]) }
      state = Self.mix(state ^ last)
    }
    return UInt32(truncatingIfNeeded: state ^ (state >> 32))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }
}
