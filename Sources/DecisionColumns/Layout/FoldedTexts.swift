import CByteScan

/// Many texts in one arena of bytes, in lower case, so that a word can be found in any case by one
/// scan over all of them; and what they were before, so that they can be shown as written.
///
///     arena     a c c o r d · h e a d o f f i c e · …
///     capitals  1 0 0 0 0 0   1 0 0 0 0 1 0 0 0 0      one bit a byte: it was A to Z
///     starts    0             7                        text n lies between start n and n + 1
///
/// The few texts that lower case changes in another way than A to Z (`É`, `İ`) are kept beside it
/// as they were written.
struct FoldedTexts: Sendable {
  private var arena: PackedColumn<UInt8>
  private var capitals: PackedColumn<UInt64>
  private(set) var starts: PackedColumn<UInt32>
  private var originals: [UInt32: [UInt8]] = [:]

  /// - Parameters:
  ///   - bytes: how many bytes find room without moving.
  ///   - texts: how many texts do.
  init(bytes: Int, texts: Int) {
    arena = PackedColumn(capacity: bytes)
    capitals = PackedColumn(capacity: bytes / 64 + 2)
    starts = PackedColumn(capacity: texts + 1)
    starts.append(0)
  }

  /// Makes room for texts that are still to come.
  mutating func makeRoom(forBytes bytes: Int, texts: Int) {
    arena.makeRoom(for: bytes + 128)
    capitals.makeRoom(for: bytes / 64 + 2)
    starts.makeRoom(for: texts)
  }

  var count: Int { starts.count - 1 }
  var byteCount: Int { arena.count }
  /// In lower case.
  var bytes: UnsafePointer<UInt8> { arena.base }

  /// A text in lower case, where that is more than `A` to `Z` becoming `a` to `z`.
  static func lowercased(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.contains(where: { $0 >= 0x80 }) else { return nil }
    let lowercased = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    let isPlain = lowercased.elementsEqual(
      text.lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    return isPlain ? nil : lowercased
  }

  /// Adds texts in bulk.
  /// - Parameters:
  ///   - texts: the bytes of all of them, as they are written; those of `originals` in lower case.
  ///   - newStarts: where each of them begins in `texts`.
  ///   - originals: as written, by the number of the text among the new ones.
  mutating func append(
    _ texts: UnsafeBufferPointer<UInt8>, startingAt newStarts: UnsafeBufferPointer<UInt32>,
    originals new: [UInt32: [UInt8]]
  ) {
    let firstText = count
    let firstByte = arena.count
    for (text, original) in new { originals[UInt32(firstText) + text] = original }
    if let source = texts.baseAddress {
      arena.extend(by: texts.count).update(from: source, count: texts.count)
    }
    // The start of the first new text is there already, as the end of the last one.
    let place = starts.extend(by: newStarts.count)
    for number in 0..<max(0, newStarts.count - 1) {
      place[number] = UInt32(firstByte) + newStarts[number + 1]
    }
    if let last = newStarts.indices.last { place[last] = UInt32(arena.count) }
    fold(from: firstByte)
  }

  /// Adds one text, as it is written.
  mutating func append(_ text: some Sequence<UInt8>) {
    let bytes = Array(text)
    let lowercased = bytes.withUnsafeBufferPointer(FoldedTexts.lowercased)
    (lowercased ?? bytes).withUnsafeBufferPointer { texts in
      [0].withUnsafeBufferPointer { starts in
        append(texts, startingAt: starts, originals: lowercased == nil ? [:] : [0: bytes])
      }
    }
  }

  /// Only the bytes of the new texts are touched: others may be looking at those before.
  private mutating func fold(from firstByte: Int) {
    let words = (arena.count + 63) / 64
    let known = capitals.count
    // The word at the seam holds bits of old texts too.
    if known > firstByte / 64 { capitals.makeUnique() }
    if words > known {
      capitals.extend(by: words - known).update(repeating: 0, count: words - known)
    }
    let (bits, bytes) = (capitals.place, arena.place)
    var byte = firstByte
    while byte % 64 != 0, byte < arena.count {
      if bytes[byte] >= 0x41, bytes[byte] <= 0x5A {
        bytes[byte] |= 0x20
        bits[byte / 64] |= 1 << UInt64(byte % 64)
      }
      byte += 1
    }
    guard byte < arena.count else { return }
    // There is room for whole words (the margin of packed memory); what lies behind the arena's end
    // means nothing yet.
    (bytes + arena.count).update(repeating: 0, count: words * 64 - arena.count)
    byte_scan_fold(ByteScan.kind, bytes + byte, words - byte / 64, bits + byte / 64)
  }

  /// Puts other texts in the place of as many, as ``append(_:startingAt:originals:)`` adds them.
  mutating func replace(_ range: Range<Int>, with others: FoldedTexts) {
    let old = Int(starts[range.lowerBound])..<Int(starts[range.upperBound])
    let size = byteCount - old.count + others.byteCount
    var result = FoldedTexts(bytes: size + size / 8 + 128, texts: count + count / 8)
    result.take(self, 0..<range.lowerBound)
    result.take(others, 0..<others.count)
    result.take(self, range.upperBound..<count)
    self = result
  }

  /// Adds some texts of another one.
  private mutating func take(_ other: FoldedTexts, _ texts: Range<Int>) {
    let source = Int(other.starts[texts.lowerBound])..<Int(other.starts[texts.upperBound])
    let (firstByte, firstText) = (arena.count, count)
    arena.extend(by: source.count).update(
      from: other.arena.base + source.lowerBound, count: source.count)
    let place = self.starts.extend(by: texts.count)
    for text in texts {
      place[text - texts.lowerBound] =
        UInt32(firstByte) + other.starts.base[text + 1] - UInt32(source.lowerBound)
    }
    let words = (arena.count + 63) / 64 - capitals.count
    if words > 0 { capitals.extend(by: words).update(repeating: 0, count: words) }
    copyBits(of: other, source, to: firstByte)
    for (text, original) in other.originals where texts.contains(Int(text)) {
      originals[UInt32(firstText + Int(text) - texts.lowerBound)] = original
    }
  }

  private func copyBits(of other: FoldedTexts, _ source: Range<Int>, to first: Int) {
    let (bits, old) = (capitals.place, other.capitals.base)
    var (from, to) = (source.lowerBound, first)
    while from < source.upperBound {
      // As many as lie in one word on both sides.
      let count = min(64 - from % 64, 64 - to % 64, source.upperBound - from)
      let some = old[from / 64] >> UInt64(from % 64) & (.max >> UInt64(64 - count))
      bits[to / 64] |= some << UInt64(to % 64)
      from += count
      to += count
    }
  }

  /// Whether other texts are the same as those in a range, as they are written.
  func isSame(_ range: Range<Int>, as others: FoldedTexts) -> Bool {
    guard range.count == others.count else { return false }
    let all = starts.base
    guard all[range.upperBound] - all[range.lowerBound] == UInt32(others.byteCount) else {
      return false
    }
    return range.allSatisfy { text in
      let other = text - range.lowerBound
      var (left, right): ([UInt8], [UInt8]) = ([], [])
      write(text, to: &left)
      others.write(other, to: &right)
      return left == right
    }
  }

  /// Where a text lies in the arena.
  func range(of text: Int) -> Range<Int> { Int(starts[text])..<Int(starts[text + 1]) }

  /// Calls with a text in lower case.
  func withLowercased<Result>(
    _ text: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let range = range(of: text)
    return try body(UnsafeBufferPointer(start: arena.base + range.lowerBound, count: range.count))
  }

  /// Adds a text as it was written to the end of a buffer.
  func write(_ text: Int, to output: inout [UInt8]) {
    if !originals.isEmpty, let original = originals[UInt32(text)] {
      output += original
      return
    }
    let range = range(of: text)
    let capitals = capitals.base
    let bytes = arena.base
    output.reserveCapacity(output.count + range.count)
    for position in range {
      let isCapital = capitals[position >> 6] >> UInt64(position & 63) & 1
      output.append(bytes[position] ^ UInt8(truncatingIfNeeded: isCapital << 5))
    }
  }

  /// A text as it was written.
  subscript(text: Int) -> String {
    var bytes: [UInt8] = []
    write(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Which texts hold a word.
  /// - Parameter word: in lower case, not empty.
  /// - Parameter set: bits that are set in addition.
  func find(_ word: [UInt8], in texts: Range<Int>, adding set: inout RowSet) {
    guard !texts.isEmpty else { return }
    set.withMutableWords { words in
      byte_scan_texts(
        ByteScan.kind, arena.base, starts.base, texts.lowerBound, texts.upperBound, word,
        word.count, words)
    }
  }

  /// Whether one text holds a word.
  func contains(_ word: [UInt8], in text: Int) -> Bool {
    let range = range(of: text)
    // The largest size, which says that there is none, reads as -1 here.
    return byte_scan_find(
      ByteScan.kind, arena.base, range.lowerBound, range.upperBound, word, word.count) >= 0
  }
}

/// The loops of CByteScan in the kind that suits this processor.
enum ByteScan {
  static let kind = byte_scan_best()
}
