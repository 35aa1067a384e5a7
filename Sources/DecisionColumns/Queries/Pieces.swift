import Synchronization

/// Many rows or texts, looked through in pieces, side by side.
struct Pieces: Sendable {
  let parallel: ColumnsWriter.Parallel

  /// These are looked through before a second thread has begun.
  private static var few: Int { 1 << 16 }
  /// More than there are threads: some pieces hold more than others.
  private static var most: Int { 8 }

  /// Calls with the ranges that make up so many. No two of them share a word of a ``RowSet``.
  @inline(__always)
  private func each(of count: Int, _ look: @Sendable (Range<Int>) -> Void) {
    guard count >= Self.few else { return look(0..<count) }
    let size = (count / Self.most + 63) / 64 * 64
    parallel((count + size - 1) / size) { piece in
      look(piece * size..<min(count, (piece + 1) * size))
    }
  }

  /// All that is found in the pieces of so many rows or texts.
  func found(among count: Int, _ look: @Sendable (Range<Int>) -> RowSet) -> RowSet {
    let all = Mutex(RowSet(rows: count))
    each(of: count) { range in
      let found = look(range)
      all.withLock { $0.formUnion(found) }
    }
    return all.withLock(\.self)
  }

  /// The rows of a set for which something holds: only they are looked at.
  @inline(__always)
  func rows(of set: RowSet, where holds: @Sendable (Int) -> Bool) -> RowSet {
    var result = RowSet(rows: set.rows)
    result.withMutableWords { words in
      nonisolated(unsafe) let words = words
      each(of: set.rows) { range in
        for index in range.lowerBound / 64..<(range.upperBound + 63) / 64 {
          words[index] = set.word(at: index, where: holds)
        }
      }
    }
    return result
  }
}
