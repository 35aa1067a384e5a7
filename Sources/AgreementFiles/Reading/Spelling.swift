/// Finds the word that was probably meant.
enum Spelling {
  /// The candidate that takes the fewest single-letter edits, without regard to case; `nil` when
  /// even that one is another word altogether.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = folded(word)
    guard letters.count <= longestWord else { return nil }
    // A third of the letters may be wrong; in words of one or two letters any edit makes another.
    var allowed = letters.count / 3
    var nearest: String?
    for candidate in candidates where candidate != word {
      let other = folded(candidate)
      guard other.count <= longestWord, abs(other.count - letters.count) <= allowed,
        let edits = edits(from: letters, to: other, atMost: allowed)
      else { continue }
      nearest = candidate
      if edits == 0 { break }
      allowed = edits - 1
      if allowed < 0 { break }
    }
    return nearest
  }

  /// Asks whether the nearest word was meant, when there is one.
  static func question(_ word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  private static let longestWord = 64

  private static func folded(_ word: String) -> [UInt8] {
    word.utf8.map { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x5F, 0x20: 0x2D  // '_' and ' ' are commonly written for '-'.
      default: byte
      }
    }
  }

  /// Insertions, deletions, replacements and swaps of neighbours; `nil` when it takes more.
  private static func edits(
    from left: [UInt8], to right: [UInt8], atMost allowed: Int
  ) -> Int? {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let isSame = left[row] == right[column]
        var edits = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      guard (current.min() ?? 0) <= allowed else { return nil }
      beforeLast = last
      last = current
    }
    guard let edits = last.last, edits <= allowed else { return nil }
    return edits
  }
}
