/// Orders of rows by whole numbers, without comparing: eleven bits at a time, the lowest first.
enum RadixSort {
  private static let bits = 11
  private static let buckets = 1 << bits

  /// The rows in the order of their keys; rows with the same key stay in order.
  static func order(rows count: Int, key: (Int) -> UInt64) -> [Int] {
    packed(rows: count, key: key).map { Int($0) }
  }

  /// The rows in the order of their keys; rows with the same key stay in order.
  static func packed(rows count: Int, key: (Int) -> UInt64) -> [UInt32] {
    guard count > 1 else { return count == 1 ? [0] : [] }
    var keys = [UInt64](unsafeUninitializedCapacity: count) { keys, filled in
      for row in 0..<count { keys[row] = key(row) }
      filled = count
    }
    var order = [UInt32](unsafeUninitializedCapacity: count) { order, filled in
      for row in 0..<count { order[row] = UInt32(row) }
      filled = count
    }
    let largest = keys.max() ?? 0
    var otherKeys = [UInt64](repeating: 0, count: count)
    var otherOrder = [UInt32](repeating: 0, count: count)
    var shift = 0
    while shift < 64, largest >> UInt64(shift) > 0 {
      if pass(keys, order, &otherKeys, &otherOrder, shift: UInt64(shift)) {
        swap(&keys, &otherKeys)
        swap(&order, &otherOrder)
      }
      shift += bits
    }
    return order
  }

  /// - Returns: `false` when all rows fall into one bucket, and nothing was moved.
  private static func pass(
    _ keys: [UInt64], _ order: [UInt32], _ newKeys: inout [UInt64], _ newOrder: inout [UInt32],
    shift: UInt64
  ) -> Bool {
    var starts = [Int](repeating: 0, count: buckets)
    let mask = UInt64(buckets - 1)
    keys.withUnsafeBufferPointer { keys in
      starts.withUnsafeMutableBufferPointer { starts in
        for key in keys { starts[Int(truncatingIfNeeded: key >> shift & mask)] += 1 }
      }
    }
    if starts.contains(keys.count) { return false }
    var next = 0
    for bucket in starts.indices {
      let size = starts[bucket]
      starts[bucket] = next
      next += size
    }
    keys.withUnsafeBufferPointer { keys in
      order.withUnsafeBufferPointer { order in
        newKeys.withUnsafeMutableBufferPointer { newKeys in
          newOrder.withUnsafeMutableBufferPointer { newOrder in
            starts.withUnsafeMutableBufferPointer { starts in
              for at in keys.indices {
                let bucket = Int(truncatingIfNeeded: keys[at] >> shift & mask)
                let place = starts[bucket]
                starts[bucket] = place + 1
                newKeys[place] = keys[at]
                newOrder[place] = order[at]
              }
            }
          }
        }
      }
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
