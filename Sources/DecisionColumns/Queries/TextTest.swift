import Agreements
import CByteScan

/// What is looked for in texts. It is found inside one text, never across two, so that it can be
/// looked for in each of the texts that rows share, once for all of these rows.
enum TextTest: Sendable {
  /// In lower case.
  case word([UInt8])
  case roughly(FuzzyWord)

  /// What the bytes of a text must hold for a field to be as it is asked for; `nil` where that cannot
  /// be told from its bytes.
  init?(_ operand: Query.Operand, _ comparison: Query.Comparison) {
    guard case .text(let wanted) = operand, !wanted.isEmpty else { return nil }
    switch comparison {
    case .contains, .equal: self = .word(Array(wanted.utf8))
    case .fuzzy: self = .roughly(FuzzyWord(wanted))
    default: return nil
    }
  }

  /// Whether every text holds it.
  var isEmpty: Bool {
    switch self {
    case .word(let word): word.isEmpty
    case .roughly(let word): word.text.isEmpty
    }
  }

  /// Whether a part of it can lie in the number that follows a path and a colon.
  var canReachNumber: Bool {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return switch self {
    case .word(let word): word.last.map { isDigit($0) || $0 == 0x3A } ?? false
    // Its end, or all of it.
    case .roughly(let word):
      (word.text.utf8.last.map(isDigit) ?? false) || (word.text.utf8.first.map(isDigit) ?? false)
    }
  }

  func isFound(in text: String) -> Bool {
    let haystack = Haystack(text)
    switch self {
    case .word(let word): return haystack.contains(String(decoding: word, as: UTF8.self))
    case .roughly(let word): return haystack.contains(word)
    }
  }

  func isFound(in texts: FoldedTexts, at number: Int) -> Bool {
    switch self {
    case .word(let word): texts.contains(word, in: number)
    case .roughly(let word): texts.withLowercased(number) { word.isFound(in: $0) }
    }
  }

  /// - Parameter text: in lower case.
  func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .word(let word):
      guard let start = text.baseAddress else { return word.isEmpty }
      // The largest size, which says that there is none, reads as -1 here.
      return byte_scan_find(ByteScan.kind, start, 0, text.count, word, word.count) >= 0
    case .roughly(let word): return word.isFound(in: text)
    }
  }

  /// Adds the numbers of the texts in a range that hold it.
  /// - Parameter candidates: the others may be left out.
  func find(
    in texts: FoldedTexts, _ range: Range<Int>, among candidates: RowSet? = nil,
    adding found: inout RowSet
  ) {
    switch self {
    case .word(let word): texts.find(word, in: range, adding: &found)
    case .roughly(let word):
      var likely = RowSet(rows: found.rows)
      texts.findRoughly(word, in: range, adding: &likely)
      if let candidates { likely.formIntersection(candidates) }
      found.formUnion(likely.filtered { isFound(in: texts, at: $0) })
    }
  }
}

extension FoldedTexts {
  /// The texts that may hold a word, where it is looked for roughly.
  fileprivate func findRoughly(
    _ word: FuzzyWord, in texts: Range<Int>, adding set: inout RowSet
  ) {
    let bytes = Array(word.text.utf8)
    guard !texts.isEmpty, !bytes.isEmpty else { return }
    set.withMutableWords { words in
      byte_scan_roughly(
        ByteScan.kind, self.bytes, starts.base, texts.lowerBound, texts.upperBound, bytes,
        bytes.count, word.slips, words)
    }
  }
}
