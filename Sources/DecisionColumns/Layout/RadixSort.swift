/// Orders of rows by whole numbers, without comparing. Where there are few different numbers the
/// rows of each are counted, and every row is put where it belongs; otherwise that is done for
/// eleven bits at a time, the lowest first.
enum RadixSort {
  /// So many different keys are counted at once: their counts stay in a processor's cache.
  private static let few: UInt64 = 1 << 16
  private static let bits = 11
  private static let buckets = 1 << bits

  /// The rows in the order of their keys; rows with the same key stay in order.
  /// - Parameters:
  ///   - bound: no key is larger.
  ///   - key: is asked once for each row.
  static func packed(rows count: Int, upTo bound: UInt64, key: (Int) -> UInt64) -> [UInt32] {
    guard count > 1 else { return count == 1 ? [0] : [] }
    if bound < few { return counted(rows: count, upTo: Int(bound), key: key) }
    let bits = UInt64.bitWidth - bound.leadingZeroBitCount
    return bits <= UInt32.bitWidth
      ? byDigits(of: UInt32.self, rows: count, bits: bits, key: key)
      : byDigits(of: UInt64.self, rows: count, bits: bits, key: key)
  }

  private static func counted(rows count: Int, upTo bound: Int, key: (Int) -> UInt64) -> [UInt32] {
    var column = PackedColumn<UInt16>(capacity: count)
    let keys = column.extend(by: count)
    var starts = [UInt32](repeating: 0, count: bound + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for row in 0..<count {
        let key = key(row)
        keys[row] = UInt16(truncatingIfNeeded: key)
        starts[Int(key)] += 1
      }
      addUp(starts)
    }
    return withExtendedLifetime(column) {
      [UInt32](unsafeUninitializedCapacity: count) { order, filled in
        starts.withUnsafeMutableBufferPointer { starts in
          for row in 0..<count {
            let place = starts[Int(keys[row])]
            starts[Int(keys[row])] = place + 1
            order[Int(place)] = UInt32(row)
          }
        }
        filled = count
      }
    }
  }

  /// Counts become the places where each begins.
  private static func addUp(_ counts: UnsafeMutableBufferPointer<UInt32>) {
    var next: UInt32 = 0
    for bucket in counts.indices {
      let size = counts[bucket]
      counts[bucket] = next
      next += size
    }
  }

  // MARK: Digits

  /// Rows that are being put in order, and their keys.
  private struct Rows<Key: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable> {
    var keys: PackedColumn<Key>
    var order: PackedColumn<UInt32>

    init(_ count: Int) {
      keys = PackedColumn(capacity: count)
      order = PackedColumn(capacity: count)
      _ = keys.extend(by: count)
      _ = order.extend(by: count)
    }
  }

  private static func byDigits<
    Key: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable
  >(of _: Key.Type, rows count: Int, bits: Int, key: (Int) -> UInt64) -> [UInt32] {
    var rows = Rows<Key>(count)
    let digits = (bits + Self.bits - 1) / Self.bits
    var counts = [UInt32](repeating: 0, count: digits * buckets)
    let (keys, order) = (rows.keys.place, rows.order.place)
    counts.withUnsafeMutableBufferPointer { counts in
      for row in 0..<count {
        let key = Key(truncatingIfNeeded: key(row))
        keys[row] = key
        order[row] = UInt32(row)
        for digit in 0..<digits { counts[digit * buckets + bucket(of: key, digit)] += 1 }
      }
    }
    var spare = Rows<Key>(count)
    for digit in 0..<digits {
      let isMoved = counts.withUnsafeMutableBufferPointer { counts in
        move(
          rows, to: &spare,
          by: digit,
          UnsafeMutableBufferPointer(rebasing: counts[digit * buckets..<(digit + 1) * buckets]))
      }
      if isMoved { swap(&rows, &spare) }
    }
    return Array(UnsafeBufferPointer(start: rows.order.base, count: count))
  }

  @inline(__always)
  private static func bucket<Key: FixedWidthInteger>(of key: Key, _ digit: Int) -> Int {
    Int(truncatingIfNeeded: key >> Key(truncatingIfNeeded: digit * bits)) & (buckets - 1)
  }

  /// - Parameter counts: of the rows in each bucket.
  /// - Returns: `false` when all rows fall into one bucket, and nothing was moved.
  private static func move<Key>(
    _ rows: Rows<Key>, to other: inout Rows<Key>, by digit: Int,
    _ counts: UnsafeMutableBufferPointer<UInt32>
  ) -> Bool {
    let count = rows.keys.count
    if counts.contains(UInt32(count)) { return false }
    addUp(counts)
    let (keys, order) = (rows.keys.base, rows.order.base)
    let (newKeys, newOrder) = (other.keys.place, other.order.place)
    for at in 0..<count {
      let bucket = bucket(of: keys[at], digit)
      let place = Int(counts[bucket])
      counts[bucket] += 1
      newKeys[place] = keys[at]
      newOrder[place] = order[at]
    }
    return true
  }

  /// The rank of each of a few values; equal ones share theirs.
  static func ranks(count: Int, isBefore: (Int, Int) -> Bool) -> [UInt32] {
    let sorted = (0..<count).sorted(by: isBefore)
    var ranks = [UInt32](repeating: 0, count: count)
    var rank: UInt32 = 0
    for (position, value) in sorted.enumerated() {
      if position > 0, isBefore(sorted[position - 1], value) { rank += 1 }
      ranks[value] = rank
    }
    return ranks
  }
}
