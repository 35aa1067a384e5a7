import Agreements
import CByteScan
import RandomRecords
import Testing

@testable import DecisionColumns

/// All kinds of the loops give the same answers, at every length and alignment.
@Suite struct ByteScanTests {
  private static let kinds = [BYTE_SCAN_SSE2, BYTE_SCAN_AVX2].filter {
    $0.rawValue <= byte_scan_best().rawValue
  }

  private func bytes(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    let letters = Array("aAbBzZ ,\"\n\r\t\u{1}é@[`{".utf8)
    return (0..<count).map { _ in letters.randomElement(using: &random) ?? 0 }
  }

  @Test func marksAgree() {
    var random = SeededRandom(seed: 1)
    for count in 0..<300 {
      let bytes = bytes(count, &random)
      let expected = marks(BYTE_SCAN_PORTABLE, bytes)
      for kind in Self.kinds { #expect(marks(kind, bytes) == expected) }
    }
  }

  @Test func marksTellWhatElseIsThere() {
    for kind in [BYTE_SCAN_PORTABLE] + Self.kinds {
      let plain = Array(repeating: UInt8(ascii: "a"), count: 99)
      #expect(marks(kind, plain).seen == 0)
      #expect(marks(kind, plain + [0x80]).seen == UInt32(BYTE_SCAN_NON_ASCII))
      #expect(marks(kind, [0xC3, 0xA9] + plain).seen == UInt32(BYTE_SCAN_NON_ASCII))
      #expect(marks(kind, [0x1B] + plain).seen == UInt32(BYTE_SCAN_CONTROL))
      #expect(marks(kind, [0x7F] + plain).seen == UInt32(BYTE_SCAN_CONTROL))
      #expect(marks(kind, [0x09, 0x0A, 0x0D] + plain).seen == 0)
    }
  }

  @Test func endsOfTextsAreFound() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<2000 {
      let bytes = bytes(60, &random).filter { $0 != 0x22 || Bool.random(using: &random) }
      let from = Int.random(in: 0..<bytes.count, using: &random)
      let end =
        bytes[from...].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? bytes.count
      var seen: UInt32 = 0
      let found = byte_scan_text_end(
        bytes + [0x22] + Array(repeating: 0xFF, count: 16), from, &seen)
      #expect(found == end)
      #expect((seen != 0) == bytes[from..<end].contains { $0 >= 0x7F })
    }
  }

  @Test func bytesOfOneValueAreMarked() {
    var random = SeededRandom(seed: 3)
    for count in 0..<300 {
      let bytes = bytes(count, &random)
      let expected = RowSet(rows: count) { bytes[$0] == UInt8(ascii: "a") }
      for kind in [BYTE_SCAN_PORTABLE] + Self.kinds {
        var words = [UInt64](repeating: .max, count: (count + 63) / 64)
        byte_scan_equal(kind, bytes, count, UInt8(ascii: "a"), &words)
        #expect(words == expected.words)
      }
    }
  }

  private func marks(_ kind: byte_scan_kind, _ bytes: [UInt8]) -> Marks {
    var places = [UInt32](repeating: 0, count: bytes.count + 16)
    var seen: UInt32 = 0
    let count = byte_scan_marks(kind, bytes, 0, bytes.count, 0x2C, 0x22, 0x0A, &places, &seen)
    return Marks(places: Array(places.prefix(count)), seen: seen)
  }

  private struct Marks: Equatable {
    var places: [UInt32]
    var seen: UInt32
  }

  @Test func wordsAreFoundInTheSamePlaces() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<2000 {
      let bytes = bytes(Int.random(in: 0..<200, using: &random), &random)
      let word = self.bytes(Int.random(in: 1..<4, using: &random), &random)
      let from = Int.random(in: 0...bytes.count, using: &random)
      let expected = byte_scan_find(
        BYTE_SCAN_PORTABLE, bytes, from, bytes.count, word, word.count)
      for kind in Self.kinds {
        #expect(byte_scan_find(kind, bytes, from, bytes.count, word, word.count) == expected)
      }
      let places = (from..<max(from, bytes.count - word.count + 1)).filter {
        Array(bytes[$0..<($0 + word.count)]) == word
      }
      #expect(expected == places.first ?? -1)
    }
  }

  @Test func textsThatHoldAWordAreMarked() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<300 {
      let texts = (0..<100).map { _ in bytes(Int.random(in: 0..<9, using: &random), &random) }
      let starts = texts.reduce(into: [UInt32(0)]) { $0.append(($0.last ?? 0) + UInt32($1.count)) }
      let all = texts.flatMap(\.self)
      let word = bytes(Int.random(in: 1..<3, using: &random), &random)
      let expected = texts.map { text in
        text.indices.contains { Array(text[$0...].prefix(word.count)) == word }
      }
      for kind in [BYTE_SCAN_PORTABLE] + Self.kinds {
        var bits: [UInt64] = [0, 0]
        byte_scan_texts(kind, all, starts, 0, texts.count, word, word.count, &bits)
        let found = (0..<100).map { isSet($0, in: bits) }
        #expect(found == expected)
      }
    }
  }

  private func isSet(_ place: Int, in bits: [UInt64]) -> Bool {
    let word: UInt64 = bits[place / 64] >> UInt64(place % 64)
    return word & 1 == 1
  }

  @Test func capitalsAreFoldedAndRemembered() {
    var random = SeededRandom(seed: 4)
    let bytes = bytes(64 * 9, &random)
    for kind in [BYTE_SCAN_PORTABLE] + Self.kinds {
      var folded = bytes
      var bits = [UInt64](repeating: 0, count: 9)
      byte_scan_fold(kind, &folded, 9, &bits)
      for (place, byte) in bytes.enumerated() {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        #expect(folded[place] == (isCapital ? byte | 0x20 : byte))
        #expect(isSet(place, in: bits) == isCapital)
      }
    }
  }
}

/// What is passed over or left for a closer look.
@Suite struct ByteScanLineTests {
  private static let kinds = [BYTE_SCAN_PORTABLE, BYTE_SCAN_SSE2, BYTE_SCAN_AVX2].filter {
    $0.rawValue <= byte_scan_best().rawValue
  }

  private struct Skip: Equatable {
    var place: Int
    var lines: Int
  }

  /// - Parameter hit: what is thought to be the wanted word's next place.
  private func skip(_ kind: byte_scan_kind, _ text: [UInt8], from start: Int, limit: Int) -> Skip {
    let words = ["xx", "aa", "bb"].map { Array($0.utf8) }
    return words[0].withUnsafeBufferPointer { wanted in
      words[1].withUnsafeBufferPointer { first in
        words[2].withUnsafeBufferPointer { second in
          let others = [
            byte_scan_word(bytes: first.baseAddress, length: 2),
            byte_scan_word(bytes: second.baseAddress, length: 2),
          ]
          var lines = 0
          var hit = byte_scan_find(kind, text, start, text.count, words[0], 2)
          let place = byte_scan_skip(
            kind, text, start, limit, text.count, 0x22,
            byte_scan_word(bytes: wanted.baseAddress, length: 2), others, 2, &hit, &lines)
          return Skip(place: place, lines: lines)
        }
      }
    }
  }

  @Test func onlyLinesOfOtherWordsArePassedOver() {
    var random = SeededRandom(seed: 5)
    let pieces = ["aa", "aa", "bb", "xx", "\"", "c", "long and plain text, ", "\n", "\n"]
    for _ in 0..<500 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "\n"
      let bytes = Array(text.utf8)
      let limit = Int.random(in: 0...bytes.count, using: &random)
      var expected = Skip(place: 0, lines: 0)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard expected.place < limit, line.contains("aa") || line.contains("bb"),
          !line.contains("xx"), !line.contains("\"")
        else { break }
        expected.place += line.utf8.count + 1
        expected.lines += 1
      }
      for kind in Self.kinds { #expect(skip(kind, bytes, from: 0, limit: limit) == expected) }
    }
  }

  /// The rough look leaves out no text that the exact one finds.
  @Test func nothingIsLeftOutThatIsFoundRoughly() {
    var random = SeededRandom(seed: 6)
    let letters = Array("aabbccde1é -_".unicodeScalars)
    func text(_ count: ClosedRange<Int>) -> String {
      let scalars = (0..<Int.random(in: count, using: &random)).compactMap { _ in
        letters.randomElement(using: &random)
      }
      return String(String.UnicodeScalarView(scalars))
    }
    var found = 0
    for _ in 0..<400 {
      let word = FuzzyWord(text(1...9))
      let texts = (0..<60).map { _ in Array("\(text(0...8))\0\(text(0...12))\0".utf8) }
      let starts = texts.reduce(into: [UInt32(0)]) { $0.append(($0.last ?? 0) + UInt32($1.count)) }
      let needle = Array(word.text.utf8)
      var answers: [UInt64] = []
      for kind in Self.kinds {
        var bits: [UInt64] = [0]
        byte_scan_roughly(
          kind, texts.flatMap(\.self), starts, 0, texts.count, needle, needle.count, word.slips,
          &bits)
        answers += bits
      }
      #expect(answers.allSatisfy { $0 == answers.first })
      for (place, text) in texts.enumerated() where word.isFound(in: text) {
        found += 1
        #expect((answers.first ?? 0) >> UInt64(place) & 1 == 1)
      }
    }
    #expect(found > 100)
  }
}
