import CNcurses
import Glibc
import Terminal

/// Puts cells of a canvas into curses' picture of the screen.
struct CellWriter {
  private struct Look {
    var attributes: attr_t
    var pair: Int32
    /// A space of this look: a cell with one scalar differs from it in that alone.
    var space: cchar_t
    var background: Color?
    /// Whether a blank cell shows nothing but its background.
    var leavesBlank: Bool

    /// Whether a blank cell is the same to the eye in both looks.
    func isLike(_ other: Look) -> Bool {
      leavesBlank && other.leavesBlank && background == other.background
    }
  }

  private let depth: ColorDepth
  private let isASCII: Bool
  private var pairs: ColorPairs
  private var palette: Palette?
  private var looks: [StyleKey: Look] = [:]
  /// That of the cell before: neighbours mostly look alike.
  private var last: (key: StyleKey, look: Look)?
  private var cells: [cchar_t] = []

  init(depth: ColorDepth, isASCII: Bool, pairs: ColorPairs) {
    self.depth = depth
    self.isASCII = isASCII
    self.pairs = pairs
  }

  /// True when the palette is another than before, so that every cell may look different.
  mutating func adopt(_ palette: Palette) -> Bool {
    guard palette != self.palette else { return false }
    self.palette = palette
    looks.removeAll(keepingCapacity: true)
    last = nil
    return true
  }

  /// Writes glyphs from a place to the right. A wide glyph that the row's end cuts is a space,
  /// for the terminal would wrap it.
  ///
  /// A gap between words goes on in the look of the word before it where the eye sees no difference:
  /// to change to another look and back takes up to twenty bytes. What is blank up to the end keeps
  /// its own, for a terminal clears that much in three.
  mutating func write(_ run: ArraySlice<Cell>, row: Int, column: Int) {
    cells.removeAll(keepingCapacity: true)
    let lastInk = run.lastIndex { $0.glyph != .space } ?? run.startIndex
    var before: Look?
    var rest = run
    while let style = rest.first?.style {
      let alike = rest.prefix { $0.style == style }
      rest = rest[alike.endIndex...]
      let look = look(of: style)
      var gap = alike.prefix(0)
      if let before, before.isLike(look) {
        gap = alike.prefix { $0.glyph == .space }.prefix(max(0, lastInk - alike.startIndex))
        append(gap, before, upTo: run.endIndex)
      }
      let inked = alike[gap.endIndex...]
      append(inked, look, upTo: run.endIndex)
      if !inked.isEmpty { before = look }
    }
    nc_put_cells(Int32(row), Int32(column), cells, Int32(cells.count))
  }

  private mutating func append(_ alike: ArraySlice<Cell>, _ look: Look, upTo end: Int) {
    for index in alike.indices where !alike[index].isContinuation {
      let cell = alike[index]
      let isCut = Int(cell.width) > end - index
      append(isCut ? .space : cell.glyph, look)
    }
  }

  private mutating func append(_ glyph: Glyph, _ look: Look) {
    if glyph.base.isASCII, glyph.isBare {
      appendCell(glyph.base, look)
    } else if isASCII {
      for scalar in Self.asciiScalars(for: glyph) { appendCell(scalar, look) }
    } else if glyph.base.isASCII || Int(wcwidth(wchar_t(glyph.base.value))) == glyph.width {
      if glyph.isBare {
        appendCell(glyph.base, look)
      } else {
        appendCell(glyph.base, marks: glyph.marks, look)
      }
    } else {
      // ncurses lays cells out by the C library's widths. Where those are older than ours, the
      // rest of the row would be shifted.
      appendCell("\u{FFFD}", look)
      if glyph.width == 2 { appendCell(" ", look) }
    }
  }

  private mutating func appendCell(_ scalar: Unicode.Scalar, _ look: Look) {
    var cell = look.space
    cell.chars.0 = wchar_t(scalar.value)
    cells.append(cell)
  }

  private mutating func appendCell(
    _ base: Unicode.Scalar, marks: [Unicode.Scalar], _ look: Look
  ) {
    var cell = cchar_t()
    let isStored = withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
      text.initialize(repeating: 0)
      text[0] = wchar_t(base.value)
      for (index, mark) in marks.prefix(Glyph.markLimit).enumerated() {
        text[index + 1] = wchar_t(mark.value)
      }
      return nc_set_cell(&cell, text.baseAddress, look.attributes, look.pair)
    }
    if isStored { cells.append(cell) } else { appendCell("?", look) }
  }

  /// As many characters as the glyph is wide. What would be cut to a letter of something longer
  /// is a question mark, for half a word misleads.
  static func asciiScalars(for glyph: Glyph) -> [Unicode.Scalar] {
    let likeness = Array(glyph.ascii.unicodeScalars)
    if likeness.count <= glyph.width {
      return likeness + Array(repeating: " ", count: glyph.width - likeness.count)
    }
    let isLetter =
      likeness[0].properties.isAlphabetic || likeness[0].properties.numericType != nil
    let rest = Array(repeating: Unicode.Scalar(" "), count: glyph.width - 1)
    return [isLetter ? "?" : likeness[0]] + rest
  }

  private mutating func look(of key: StyleKey) -> Look {
    if let last, last.key == key { return last.look }
    let look = newLook(of: key)
    last = (key, look)
    return look
  }

  private mutating func newLook(of key: StyleKey) -> Look {
    if let look = looks[key] { return look }
    let style = (palette?[key] ?? Style()).downgraded(to: depth)
    let attributes = Self.curses(style.attributes)
    let pair = pairs.number(
      foreground: style.foreground ?? .standard, background: style.background ?? .standard)
    let look = Look(
      attributes: attributes, pair: pair, space: nc_space(attributes, pair),
      background: style.background,
      leavesBlank: style.attributes.isDisjoint(with: [.underline, .reverse]))
    looks[key] = look
    return look
  }

  private static func curses(_ attributes: Attributes) -> attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= nc_bold() }
    if attributes.contains(.dim) { result |= nc_dim() }
    if attributes.contains(.italic) { result |= nc_italic() }
    if attributes.contains(.underline) { result |= nc_underline() }
    if attributes.contains(.reverse) { result |= nc_reverse() }
    return result
  }
}
