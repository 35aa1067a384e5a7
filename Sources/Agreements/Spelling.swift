import Languages

/// Finding the word that somebody meant.
public enum Spelling {
  /// The candidate nearest to a word, when it is near enough to be meant: a third of the letters may
  /// be wrong, and at most three. Case does not count, and `_`, `-` and a space are the same. Of
  /// equally near ones the first.
  public static func nearest(
    to word: some StringProtocol, in candidates: some Sequence<String>
  ) -> String? {
    let letters = folded(word)
    guard letters.count <= longestWord else { return nil }
    var allowed = min(3, letters.count / 3)
    var nearest: String?
    for candidate in candidates where candidate != word {
      let other = folded(candidate)
      guard other.count <= longestWord, abs(other.count - letters.count) <= allowed,
        let slips = slips(from: letters, to: other, atMost: allowed)
      else { continue }
      nearest = candidate
      if slips == 0 { break }
      allowed = slips - 1
    }
    return nearest
  }

  /// Asks whether the nearest word was meant, when there is one: `did you mean 'vendor'?`.
  public static func question(
    _ word: some StringProtocol, among candidates: some Sequence<String>
  ) -> Phrase? {
    nearest(to: word, in: candidates).map { Phrase("did you mean '\($0)'?") }
  }

  /// How many slips lie between two words: a letter put in, left out, replaced, or two neighbours
  /// swapped.
  public static func distance(_ first: some StringProtocol, _ second: some StringProtocol) -> Int {
    slips(from: folded(first), to: folded(second), atMost: .max) ?? .max
  }

  /// A longer word is no slip of the pen, and comparing takes time with the square of its length.
  private static let longestWord = 64

  /// Whether no more slips than allowed lie between two words.
  static func isWithin(
    _ allowed: Int, of first: [UInt8], _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    first.withUnsafeBufferPointer { slips(from: $0, to: second, atMost: allowed) } != nil
  }

  private static func folded(_ word: some StringProtocol) -> [UInt8] { word.utf8.map(folded) }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x5F, 0x20: 0x2D
    default: byte
    }
  }

  private static func slips(
    from left: [UInt8], to right: [UInt8], atMost allowed: Int
  ) -> Int? {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in slips(from: left, to: right, atMost: allowed) }
    }
  }

  /// `nil` when there are more than so many.
  private static func slips(
    from left: UnsafeBufferPointer<UInt8>, to right: UnsafeBufferPointer<UInt8>,
    atMost allowed: Int
  ) -> Int? {
    let width = right.count + 1
    // Three rows of the table: the one that is made, and the two before it.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { table in
      for column in 0..<width { table[column] = column }
      for row in left.indices {
        let last = row % 3 * width
        let current = (row + 1) % 3 * width
        let beforeLast = (row + 2) % 3 * width
        let letter = folded(left[row])
        table[current] = row + 1
        var least = row + 1
        for column in right.indices {
          let other = folded(right[column])
          var slips = min(
            table[last + column + 1] + 1, table[current + column] + 1,
            table[last + column] + (letter == other ? 0 : 1))
          if row > 0, column > 0, letter == folded(right[column - 1]),
            folded(left[row - 1]) == other
          {
            slips = min(slips, table[beforeLast + column - 1] + 1)
          }
          table[current + column + 1] = slips
          least = min(least, slips)
        }
        guard least <= allowed else { return nil }
      }
      let slips = table[left.count % 3 * width + right.count]
      return slips <= allowed ? slips : nil
    }
  }
}
