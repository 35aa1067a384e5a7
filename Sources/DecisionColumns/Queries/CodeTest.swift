import Agreements

/// For each number that can stand in a column, whether what it stands for is what is asked for. The
/// rows are then answered by looking their numbers up.
struct CodeTest: Sendable {
  private(set) var truth: [UInt8]

  init(count: Int, _ holds: (Int) -> Bool) {
    truth = (0..<count).map { holds($0) ? 1 : 0 }
  }

  /// The numbers of the texts that hold what is looked for.
  init(_ texts: FoldedTexts, _ test: TextTest, _ pieces: Pieces) {
    truth = Array(repeating: 0, count: texts.count)
    let found = pieces.found(among: texts.count) { range in
      var found = RowSet(rows: texts.count)
      test.find(in: texts, range, adding: &found)
      return found
    }
    found.each { truth[$0] = 1 }
  }

  /// Whether no number passes.
  var isEmpty: Bool { !truth.contains(1) }

  mutating func formUnion(_ other: CodeTest) {
    for index in truth.indices { truth[index] |= other.truth[index] }
  }

  /// The rows, of those that are left, whose number passes.
  func rows<Code: FixedWidthInteger & UnsignedInteger>(
    _ column: PackedColumn<Code>, in candidates: RowSet, _ pieces: Pieces
  ) -> RowSet {
    guard !isEmpty else { return RowSet(rows: candidates.rows) }
    nonisolated(unsafe) let codes = column.base
    return truth.withUnsafeBufferPointer { truth in
      nonisolated(unsafe) let truth = truth
      return pieces.rows(of: candidates) { truth[Int(codes[$0])] != 0 }
    }
  }
}

extension RowSet {
  /// The rows of it for which something holds: only they are looked at.
  @inline(__always)
  func filtered(_ holds: (Int) -> Bool) -> RowSet {
    var result = RowSet(rows: rows)
    result.withMutableWords { words in
      for index in self.words.indices { words[index] = word(at: index, where: holds) }
    }
    return result
  }

  /// Those of 64 rows for which something holds.
  @inline(__always)
  func word(at index: Int, where holds: (Int) -> Bool) -> UInt64 {
    var left = words[index]
    guard left != 0 else { return 0 }
    var word: UInt64 = 0
    let first = index * 64
    if left == .max {
      for bit in 0..<64 where holds(first + bit) { word |= 1 << UInt64(bit) }
      return word
    }
    while left != 0 {
      let bit = left.trailingZeroBitCount
      if holds(first + bit) { word |= 1 << UInt64(bit) }
      left &= left - 1
    }
    return word
  }
}
