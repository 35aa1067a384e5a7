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
  ) -> String? {
    nearest(to: word, in: candidates).map { "did you mean '\($0)'?" }
  }

  /// How many slips lie between two words: a letter put in, left out, replaced, or two neighbours
  /// swapped.
  public static func distance(_ first: some StringProtocol, _ second: some StringProtocol) -> Int {
    slips(from: folded(first), to: folded(second), atMost: .max) ?? .max
  }

  /// A longer word is no slip of the pen, and comparing takes time with the square of its length.
  private static let longestWord = 64

  private static func folded(_ word: some StringProtocol) -> [UInt8] {
    word.utf8.map { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x5F, 0x20: 0x2D
      default: byte
      }
    }
  }

  /// `nil` when there are more than so many.
  private static func slips(
    from left: [UInt8], to right: [UInt8], atMost allowed: Int
  ) -> Int? {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let isSame = left[row] == right[column]
        var slips = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          slips = min(slips, beforeLast[column - 1] + 1)
        }
        current.append(slips)
      }
      guard (current.min() ?? 0) <= allowed else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last.last.flatMap { $0 <= allowed ? $0 : nil }
  }
}
