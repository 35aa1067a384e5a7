/// Finding a word by some of its letters in their order: `gfg` is in `Gemini for Government`.
public enum FuzzyMatch {
  /// How far a text is from what is looked for: 0 when it begins with it, a little when it contains
  /// it, more for every gap between the letters; `nil` when a letter is missing. Case does not
  /// count.
  public static func score(_ wanted: some StringProtocol, in text: some StringProtocol) -> Int? {
    let wanted = Array(wanted.lowercased())
    let text = Array(text.lowercased())
    guard let places = places(wanted, in: text) else { return nil }
    guard let first = places.first, let last = places.last else { return 0 }
    let gaps = last - first + 1 - wanted.count
    let isWordStart = first == 0 || !text[first - 1].isLetter
    return gaps * 2 + (first == 0 ? 0 : isWordStart ? 1 : 3)
  }

  /// Where the letters are found: in the tightest stretch of the text that has them all in order,
  /// the first of equally tight ones.
  static func places(_ wanted: [Character], in text: [Character]) -> [Int]? {
    guard let first = wanted.first else { return [] }
    var best: [Int]?
    for start in text.indices where text[start] == first {
      guard let found = match(wanted, in: text, from: start) else { break }
      if let known = best, known.span <= found.span { continue }
      best = found
    }
    return best
  }

  private static func match(_ wanted: [Character], in text: [Character], from start: Int) -> [Int]?
  {
    var places: [Int] = []
    var next = start
    for letter in wanted {
      guard let place = text[next...].firstIndex(of: letter) else { return nil }
      places.append(place)
      next = place + 1
    }
    return places
  }
}

extension [Int] {
  fileprivate var span: Int { (last ?? 0) - (first ?? 0) }
}
