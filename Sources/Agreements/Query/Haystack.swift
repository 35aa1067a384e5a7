/// All the text of a row, in lower case, for finding words anywhere in it.
public struct Haystack: Hashable, Sendable {
  fileprivate let bytes: [UInt8]

  /// - Parameter values: a word is found inside one value, never across two.
  public init(_ values: [FieldValue]) {
    var text = ""
    for value in values where !value.isMissing {
      text += value.text
      text += "\u{0}"
      // What is shown in the reader's language is found as it is shown, too.
      switch value {
      case .phrase, .phrases: text += value.textForPeople + "\u{0}"
      default: break
      }
    }
    bytes = Array(text.lowercased().utf8)
  }

  /// The text of a single field.
  public init(_ text: String) { self.init([.text(text)]) }

  /// - Parameter word: in lower case.
  public func contains(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { needle in
      guard let first = needle.first else { return true }
      guard needle.count <= bytes.count else { return false }
      return bytes.withUnsafeBufferPointer { hay in
        (0...(hay.count - needle.count)).contains { start in
          hay[start] == first
            && (1..<needle.count).allSatisfy { hay[start + $0] == needle[$0] }
        }
      }
    }
  }
}

extension Haystack {
  /// Whether the word is found in it, roughly.
  public func contains(_ word: FuzzyWord) -> Bool { word.range(in: bytes) != nil }
}

extension Row {
  /// All the text of the row; worth keeping where it is asked often.
  public var haystack: Haystack { Haystack(values) }
}
