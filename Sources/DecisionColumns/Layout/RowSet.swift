import CByteScan

/// Rows that were chosen: one bit for each row there is.
struct RowSet: Sendable, Equatable {
  private(set) var words: [UInt64]
  let rows: Int

  /// - Parameter isFull: whether all rows are in it to begin with.
  init(rows: Int, isFull: Bool = false) {
    self.rows = rows
    words = Array(repeating: isFull ? .max : 0, count: (rows + 63) / 64)
    if isFull { clearRest() }
  }

  /// The rows for which something holds. The question is asked about every row.
  init(rows: Int, where holds: (Int) -> Bool) {
    self.init(rows: rows)
    words.withUnsafeMutableBufferPointer { words in
      for index in words.indices {
        let first = index * 64
        var word: UInt64 = 0
        for bit in 0..<min(64, rows - first) where holds(first + bit) { word |= 1 << UInt64(bit) }
        words[index] = word
      }
    }
  }

  /// The rows of which a column has a value.
  init(of column: PackedColumn<UInt8>, where value: UInt8) {
    self.init(rows: column.count)
    withMutableWords {
      byte_scan_equal(ByteScan.kind, column.base, column.count, value, $0)
    }
  }

  private mutating func clearRest() {
    let rest = rows % 64
    if rest != 0, let last = words.indices.last { words[last] &= 1 << UInt64(rest) - 1 }
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

  mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

  mutating func insert(_ range: Range<Int>) {
    var row = range.lowerBound
    while row < range.upperBound {
      let end = min(range.upperBound, (row | 63) + 1)
      let bits = UInt64.max >> UInt64(64 - (end - row))
      words[row >> 6] |= bits << UInt64(row & 63)
      row = end
    }
  }

  /// Those of them that lie in a range.
  func within(_ range: Range<Int>) -> RowSet {
    if range == 0..<rows { return self }
    var part = RowSet(rows: rows)
    part.insert(range)
    part.formIntersection(self)
    return part
  }

  mutating func remove(_ row: Int) { words[row >> 6] &= ~(1 << UInt64(row & 63)) }

  mutating func formIntersection(_ other: RowSet) { combine(other) { $0 & $1 } }
  mutating func formUnion(_ other: RowSet) { combine(other) { $0 | $1 } }
  mutating func subtract(_ other: RowSet) { combine(other) { $0 & ~$1 } }

  private mutating func combine(_ other: RowSet, _ operation: (UInt64, UInt64) -> UInt64) {
    for index in words.indices { words[index] = operation(words[index], other.words[index]) }
  }

  mutating func withMutableWords(_ body: (UnsafeMutablePointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base) }
    }
  }

  /// Calls with each row, in order.
  func each(_ body: (Int) throws -> Void) rethrows {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        try body(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
