extension DisplayText {
  /// The text in lines of at most so many columns, at least one line. Lines end between words,
  /// whose spaces go; a word that is longer than a line is broken, and wide glyphs, of languages
  /// that write no spaces, may stand apart. Without a column there is no line.
  public func wrapped(to columns: Int) -> [DisplayText] {
    guard columns > 0 else { return [] }
    return lines.flatMap { line in
      line.width <= columns ? [line] : LineBreaker.lines(of: line.glyphs, columns: columns)
    }
  }
}

/// Fills lines greedily from one paragraph.
private struct LineBreaker {
  let columns: Int
  private var lines: [DisplayText] = []
  private var line: [Glyph] = []
  private var lineWidth = 0
  /// Spaces after the line so far; written only when a word follows in the same line.
  private var gap = 0
  private var word: [Glyph] = []
  private var wordWidth = 0

  static func lines(of glyphs: [Glyph], columns: Int) -> [DisplayText] {
    var breaker = LineBreaker(columns: columns)
    for (place, glyph) in glyphs.enumerated() {
      if glyph == .space, isHeld(place, in: glyphs) {
        breaker.grow(by: glyph)
      } else {
        breaker.append(glyph)
      }
    }
    breaker.endWord()
    if !breaker.line.isEmpty || breaker.lines.isEmpty { breaker.endLine() }
    return breaker.lines
  }

  private init(columns: Int) { self.columns = columns }

  /// Signs before which some languages write a space, and no line ends there.
  private static let closing: Set<Glyph> = Set(":;?!»%$".unicodeScalars.map { Glyph(base: $0) })
  private static let opening = Glyph("«")

  /// Whether the space in that place holds its neighbours together.
  private static func isHeld(_ place: Int, in glyphs: [Glyph]) -> Bool {
    if place > 0, glyphs[place - 1] == opening { return true }
    guard place > 0, glyphs[place - 1] != .space, place + 1 < glyphs.count,
      closing.contains(glyphs[place + 1])
    else { return false }
    let after = place + 2
    return after == glyphs.count || glyphs[after] == .space || !isLetter(glyphs[after])
  }

  private static func isLetter(_ glyph: Glyph) -> Bool {
    glyph.base.properties.isAlphabetic || glyph.base.properties.numericType != nil
  }

  private mutating func append(_ glyph: Glyph) {
    if glyph == .space {
      endWord()
      gap += 1
    } else if glyph.width == 2 {
      endWord()
      // One column holds no wide glyph, but a sign must say that something is there.
      grow(by: columns < 2 ? .replacement : glyph)
      endWord()
    } else {
      grow(by: glyph)
    }
  }

  private mutating func grow(by glyph: Glyph) {
    if wordWidth + glyph.width > columns { endWord() }
    word.append(glyph)
    wordWidth += glyph.width
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if lineWidth + gap + wordWidth > columns, lineWidth > 0 { endLine() }
    // Spaces at the start of a paragraph are indentation, as far as they leave room.
    let isIndented = lines.isEmpty || lineWidth > 0
    let spaces = isIndented ? min(gap, columns - lineWidth - wordWidth) : 0
    line += Array(repeating: .space, count: spaces) + word
    lineWidth += spaces + wordWidth
    gap = 0
    word = []
    wordWidth = 0
  }

  private mutating func endLine() {
    lines.append(DisplayText(glyphs: line))
    line = []
    lineWidth = 0
    gap = 0
  }
}
