/// What a text is found by: its length, its first and its last eight bytes, which are all of a text
/// up to sixteen, and a hash of the whole.
struct TextKey: Equatable, BitwiseCopyable, Sendable {
  private var first: UInt64 = 0
  private var last: UInt64 = 0
  private var count: UInt32 = 0
  var hash: UInt32 = 0

  init() {}

  /// - Parameter seed: equal texts have the same key with the same seed.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, seed: UInt64) {
    guard let start = text.baseAddress else { return }
    let raw = UnsafeRawPointer(start)
    let length = text.count
    count = UInt32(truncatingIfNeeded: length)
    var state = seed ^ UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
    if length >= 8 {
      first = raw.loadUnaligned(as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
      state = Self.mix(Self.mix(state ^ first) ^ last)
      var at = 8
      while at + 8 < length {
        state = Self.mix(state ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        at += 8
      }
    } else {
      first = Self.short(raw, length)
      state = Self.mix(state ^ first)
    }
    hash = UInt32(truncatingIfNeeded: state ^ (state >> 32))
  }

  /// Whether the key says all that there is to the text.
  @inline(__always) var isWhole: Bool { count <= 16 }

  @inline(__always)
  private static func short(_ raw: UnsafeRawPointer, _ length: Int) -> UInt64 {
    if length >= 4 {
      let low = UInt64(raw.loadUnaligned(as: UInt32.self))
      return low | UInt64(raw.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self)) << 32
    }
    var bytes: UInt64 = 0
    for at in 0..<length {
      bytes = bytes << 8 | UInt64(raw.load(fromByteOffset: at, as: UInt8.self))
    }
    return bytes
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }

  /// Whether so many bytes are the same: eight a step, the last eight perhaps again.
  @inline(__always)
  static func equal(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    let (left, right) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    guard count >= 8 else { return short(left, count) == short(right, count) }
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
}
