/// The last row of each chain so far.
struct ChainTable {
  /// Among so many tables chains can be shared out.
  static let most = 2

  private var ends: PackedColumn<End>
  private let mask: Int

  /// The last row of a chain.
  struct End: BitwiseCopyable {
    fileprivate var chain: UInt64
    var row: UInt32
    var date: UInt32
  }

  /// A chain, and where to look for it.
  struct Key {
    let chain: UInt64
    fileprivate let mixed: UInt64

    @inline(__always)
    init(_ chain: UInt64) {
      self.chain = chain
      mixed = (chain ^ chain >> 29) &* 0x9E37_79B9_7F4A_7C15
    }

    /// - Parameter pieces: 1 or 2.
    @inline(__always)
    func piece(of pieces: Int) -> Int { Int(truncatingIfNeeded: mixed >> 63) & (pieces - 1) }
  }

  init(expecting count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    mask = size - 1
    ends = PackedColumn(repeating: End(chain: .max, row: 0, date: 0), count: size)
  }

  /// Makes a row the last one of its chain.
  /// - Returns: the one before.
  @inline(__always)
  mutating func exchange(_ key: Key, row: UInt32, date: UInt32) -> End? {
    let ends = ends.place
    var slot = Int(truncatingIfNeeded: key.mixed >> 24) & mask
    while ends[slot].chain != .max, ends[slot].chain != key.chain { slot = (slot + 1) & mask }
    let before = ends[slot]
    ends[slot] = End(chain: key.chain, row: row, date: date)
    return before.chain == .max ? nil : before
  }
}
