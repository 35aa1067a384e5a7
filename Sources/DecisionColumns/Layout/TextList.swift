/// Texts one after the other in one piece of memory.
struct TextList: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Text number n lies between starts[n] and starts[n + 1].
  private(set) var starts: [UInt32] = [0]

  init(_ texts: [[UInt8]] = []) {
    for text in texts { append(text) }
  }

  var count: Int { starts.count - 1 }

  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    starts.append(UInt32(bytes.count))
  }

  /// Adds some texts of another list.
  mutating func append(_ others: TextList, from first: Int, to end: Int) {
    let (before, start) = (UInt32(bytes.count), others.starts[first])
    bytes += others.bytes[Int(start)..<Int(others.starts[end])]
    starts += others.starts[first..<end].indices.map { before + others.starts[$0 + 1] - start }
  }

  /// Calls with a text.
  @inline(__always)
  func withText<Result>(
    _ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let range = Int(starts[number])..<Int(starts[number + 1])
    return try bytes.withUnsafeBufferPointer { bytes in
      try body(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  func isEmpty(_ number: Int) -> Bool { starts[number] == starts[number + 1] }
}

extension FoldedTexts {
  /// The same texts, for being looked through.
  init(_ texts: TextList) {
    self.init(bytes: texts.bytes.count, texts: texts.count)
    if texts.bytes.allSatisfy({ $0 < 0x80 }) {
      texts.bytes.withUnsafeBufferPointer { bytes in
        texts.starts.withUnsafeBufferPointer { starts in
          append(
            bytes, startingAt: UnsafeBufferPointer(rebasing: starts.dropLast()), originals: [:])
        }
      }
      return
    }
    // Lower case may take more or fewer bytes.
    var lowercased = TextList()
    var originals: [UInt32: [UInt8]] = [:]
    for number in 0..<texts.count {
      texts.withText(number) { text in
        if let other = FoldedTexts.lowercased(text) {
          originals[UInt32(number)] = Array(text)
          lowercased.append(other)
        } else {
          lowercased.append(text)
        }
      }
    }
    lowercased.bytes.withUnsafeBufferPointer { bytes in
      lowercased.starts.withUnsafeBufferPointer { starts in
        append(
          bytes, startingAt: UnsafeBufferPointer(rebasing: starts.dropLast()),
          originals: originals)
      }
    }
  }
}
