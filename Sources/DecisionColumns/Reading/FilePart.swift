/// A part of a bulk file that has been read: for telling later whether it is the same, and for putting
/// other rows in the place of its own.
struct FilePart: Sendable {
  /// Its bytes.
  var range: Range<Int>
  /// What they come to.
  var stretches: [Stretch]
  /// Its rows among all.
  var rows: Range<Int>
  /// Its lines in the file, counted from 0.
  var lines: Range<Int>
  /// Whether there is something wrong with it.
  var hasProblems: Bool
  /// Whether it tells levels of bodies that rows before have left open.
  var tellsLevels: Bool

  /// Some of the bytes, one after the other.
  struct Stretch: Sendable {
    var count: Int
    var digest: Digest
  }

  /// Whether the same bytes stand in a file, so many bytes further on.
  func isSame(in source: any ByteSource, shiftedBy shift: Int) -> Bool {
    let size = stretches.reduce(0) { max($0, $1.count) }
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer in
      var place = range.lowerBound + shift
      return stretches.allSatisfy { stretch in
        defer { place += stretch.count }
        let bytes = UnsafeMutableRawBufferPointer(rebasing: buffer[..<stretch.count])
        var count = 0
        while count < stretch.count,
          let read = try? source.read(
            into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]), at: place + count),
          read > 0
        {
          count += read
        }
        return count == stretch.count && Digest(UnsafeRawBufferPointer(bytes)) == stretch.digest
      }
    }
  }
}

/// What bytes come to. Other bytes come to something else: that it is the same by chance happens once
/// in 2 to the power of 64 times, and nobody can bring it about who does not know the seed.
struct Digest: Equatable, Sendable {
  private let value: UInt64

  private static let seed = UInt64.random(in: .min ... .max)

  init(_ bytes: UnsafeRawBufferPointer) {
    var lanes = (Self.seed, ~Self.seed, Self.seed &+ 1, ~Self.seed &+ 1)
    var at = 0
    while at + 32 <= bytes.count {
      lanes.0 = Self.mix(lanes.0 ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      lanes.1 = Self.mix(lanes.1 ^ bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      lanes.2 = Self.mix(lanes.2 ^ bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self))
      lanes.3 = Self.mix(lanes.3 ^ bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self))
      at += 32
    }
    var state = UInt64(bytes.count)
    for byte in bytes[at...] { state = Self.mix(state ^ UInt64(byte) ^ Self.seed) }
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { state = Self.mix(state ^ lane) }
    value = state
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    // Each step can be undone, so that no two states become one.
    let product = value &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }
}
