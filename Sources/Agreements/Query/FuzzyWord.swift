/// A word that is looked for roughly: by some of its letters, or with a slip in it.
///
/// It is found where its first letter begins a word and each further one either comes later in the
/// same word, or begins one of the next two: `gfg` in `Gemini for Government`, `clde` in `Claude`.
/// From four letters on, a word with one slip is found as well, from eight on with two: `antropic`.
public struct FuzzyWord: Hashable, Sendable {
  /// In lower case.
  public let text: String
  private let bytes: [UInt8]

  /// Makes ready a word to look for.
  public init(_ text: some StringProtocol) {
    self.text = text.lowercased()
    bytes = Array(self.text.utf8)
  }

  /// Where the word is found first, in bytes of a text in lower case; `nil` where it is not.
  public func range(in text: String) -> Range<Int>? { range(in: Array(text.utf8)) }

  func range(in text: [UInt8]) -> Range<Int>? {
    text.withUnsafeBufferPointer { range(in: $0) }
  }

  /// Whether the word is found in bytes of a text in lower case.
  public func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool { range(in: text) != nil }

  /// Whether the word is found in bytes of a text in lower case.
  public func isFound(in text: [UInt8]) -> Bool { range(in: text) != nil }

  /// How many slips of the pen are overlooked in a word that is about as long.
  public var slips: Int { min(2, bytes.count / 4) }

  private func range(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let first = bytes.first else { return 0..<0 }
    var start = 0
    while start < text.count {
      let end = text.endOfWord(from: start)
      if start < end, text[start] == first {
        if let last = place(ofByte: 1, in: text, after: start, endOfWord: end) {
          return start..<(last + 1)
        }
        if isNear(UnsafeBufferPointer(rebasing: text[start..<end])) { return start..<end }
      }
      start = text.startOfWord(after: max(end, start + 1))
    }
    return nil
  }

  /// The place of the last letter, when all from one of them on are found.
  private func place(
    ofByte index: Int, in text: UnsafeBufferPointer<UInt8>, after previous: Int, endOfWord: Int
  ) -> Int? {
    guard index < bytes.count else { return previous }
    // The next letter of the same word comes first: what is typed is mostly written like that.
    for place in (previous + 1)..<max(previous + 1, endOfWord) where text[place] == bytes[index] {
      if let last = self.place(ofByte: index + 1, in: text, after: place, endOfWord: endOfWord) {
        return last
      }
    }
    var start = endOfWord
    for _ in 0..<Self.wordsAhead {
      start = text.startOfWord(after: start)
      guard start < text.count, text[start] != 0 else { return nil }
      let end = text.endOfWord(from: start)
      if text[start] == bytes[index],
        let last = place(ofByte: index + 1, in: text, after: start, endOfWord: end)
      {
        return last
      }
      start = end
    }
    return nil
  }

  private static let wordsAhead = 2

  private func isNear(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard slips > 0, abs(word.count - bytes.count) <= slips else { return false }
    return Spelling.isWithin(slips, of: bytes, word)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte at or after a place that begins a word. A zero between two values stands by
  /// itself, so that nothing is found across them.
  fileprivate func startOfWord(after place: Int) -> Int {
    var place = place
    while place < count, self[place] != 0, !self[place].isWordPart { place += 1 }
    return place
  }

  fileprivate func endOfWord(from place: Int) -> Int {
    var place = place
    while place < count, self[place].isWordPart { place += 1 }
    return place
  }
}

extension UInt8 {
  /// A letter or a digit in lower case, or a part of a character beyond ASCII.
  fileprivate var isWordPart: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self) || self >= 0x80
  }
}
