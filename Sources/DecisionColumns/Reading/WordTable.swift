/// The few words that a field can hold, for finding which of them some bytes are.
struct WordTable: Sendable {
  let words: [String]
  private let bytes: [UInt8]
  private let starts: [Int]

  init<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) {
    words = Word.allCases.map(\.rawValue)
    bytes = words.flatMap { Array($0.utf8) }
    starts = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  /// The place of a word among the words, counted from 0; `nil` when it is none of them.
  @inline(__always)
  func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = text.baseAddress else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      for index in words.indices {
        let first = starts[index]
        if starts[index + 1] - first == text.count, base[first] == start[0],
          TextKey.equal(base + first, start, text.count)
        {
          return index
        }
      }
      return nil
    }
  }
}
