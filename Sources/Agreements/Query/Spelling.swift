/// Finding the word that somebody meant.
public enum Spelling {
  /// The candidate nearest to a word, when it is near enough to be meant: one slip in a short word,
  /// up to three in a long one. Case does not count. Of equally near ones the first.
  public static func nearest(
    to word: some StringProtocol, in candidates: some Sequence<String>
  ) -> String? {
    let word = word.lowercased()
    let limit = min(3, max(1, word.count / 3))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let found = distance(word, candidate.lowercased())
      if found <= limit, found < best?.distance ?? .max { best = (candidate, found) }
    }
    return best?.candidate
  }

  /// How many slips lie between two words: a letter put in, left out, replaced, or two neighbours
  /// swapped.
  public static func distance(_ first: some StringProtocol, _ second: some StringProtocol) -> Int {
    let (first, second) = (Array(first), Array(second))
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var twoBack: [Int] = []
    var above = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      for column in 1...second.count {
        let same = first[row - 1] == second[column - 1]
        var slips = min(
          above[column] + 1, current[column - 1] + 1, above[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          slips = min(slips, twoBack[column - 2] + 1)
        }
        current.append(slips)
      }
      (twoBack, above) = (above, current)
    }
    return above[second.count]
  }
}
