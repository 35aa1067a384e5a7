extension DisplayText {
  /// Where a needle occurs, as ranges of columns from left to right that do not overlap. Case does
  /// not matter; the needle is made safe like the text, so that what matches is what is seen.
  public func ranges(of needle: String) -> [Range<Int>] {
    let needle = DisplayText(untrusted: needle).folded
    let glyphs = folded
    guard !needle.isEmpty, needle.count <= glyphs.count else { return [] }
    var ranges: [Range<Int>] = []
    var column = 0
    var index = 0
    while index <= glyphs.count - needle.count {
      guard glyphs[index...].starts(with: needle) else {
        column += glyphs[index].width
        index += 1
        continue
      }
      // Folding keeps widths, so the needle is as wide as the match.
      let end = column + needle.reduce(0) { $0 + $1.width }
      ranges.append(column..<end)
      column = end
      index += needle.count
    }
    return ranges
  }

  private var folded: [Glyph] {
    switch storage {
    case .ascii(let text): text.utf8.map { Glyph(ascii: $0.lowercased) }
    case .glyphs(let glyphs, _): glyphs.map(\.lowercased)
    }
  }
}

extension Glyph {
  /// The same glyph in lower case, where that is one scalar.
  fileprivate var lowercased: Glyph {
    if low < 0x80 { return Glyph(low: UInt64(UInt8(low).lowercased), high: high) }
    let mapping = base.properties.lowercaseMapping.unicodeScalars
    guard mapping.count == 1, let lower = mapping.first, lower != base else { return self }
    return Glyph(low: low & ~Self.scalarMask | UInt64(lower.value), high: high)
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
