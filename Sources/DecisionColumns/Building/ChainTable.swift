import CByteScan

/// The last row of each chain so far.
struct ChainTable: Sendable {
  /// Among so many tables chains can be shared out.
  static let most = 2

  private var ends = PackedColumn<End>(zeros: 1 << 10)
  private var mask = 1 << 10 - 1
  private var count = 0

  /// The last row of a chain.
  struct End: BitwiseCopyable {
    /// In two halves, so that less memory has to come from far; both are 0 in an empty slot: every
    /// chain is of an agreement or a product.
    private var low: UInt32
    private var high: UInt32
    var row: UInt32
    var date: UInt32
    /// 1 more than the date since which it has been pending; 0 when it is not.
    var since: UInt32

    @inline(__always)
    fileprivate init(chain: UInt64, row: UInt32, date: UInt32, since: UInt32) {
      (low, high) = (UInt32(truncatingIfNeeded: chain), UInt32(truncatingIfNeeded: chain >> 32))
      (self.row, self.date, self.since) = (row, date, since)
    }

    @inline(__always)
    fileprivate var chain: UInt64 { UInt64(high) << 32 | UInt64(low) }
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

  /// Has the processor fetch what is needed soon for a chain.
  @inline(__always)
  func prepare(_ key: Key) { byte_scan_prefetch(ends.base + slot(of: key)) }

  @inline(__always)
  private func slot(of key: Key) -> Int { Int(truncatingIfNeeded: key.mixed >> 24) & mask }

  /// Makes a row the last one of its chain.
  ///
  /// - Parameter since: 1 more than the date since which it is pending, when the row before it was
  ///   not: another "still pending" does not start the count again. 0 when it is not pending.
  /// - Returns: the row before, and what `since` is in truth.
  @inline(__always)
  mutating func exchange(
    _ key: Key, row: UInt32, date: UInt32, since: UInt32
  ) -> (before: End?, since: UInt32) {
    let place = ends.place
    var slot = slot(of: key)
    while place[slot].chain != 0, place[slot].chain != key.chain { slot = (slot + 1) & mask }
    let before = place[slot]
    let since = since != 0 && before.since != 0 ? before.since : since
    place[slot] = End(chain: key.chain, row: row, date: date, since: since)
    if before.chain != 0 { return (before, since) }
    count += 1
    if count * 3 > ends.count * 2 { grow() }
    return (nil, since)
  }

  private mutating func grow() {
    let old = ends
    ends = PackedColumn(zeros: old.count * 2)
    mask = ends.count - 1
    let place = ends.place
    for at in 0..<old.count where old.base[at].chain != 0 {
      var slot = slot(of: Key(old.base[at].chain))
      while place[slot].chain != 0 { slot = (slot + 1) & mask }
      place[slot] = old.base[at]
    }
  }
}
