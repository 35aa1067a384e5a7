import CNcurses
import Glibc
import Terminal

/// Puts cells of a canvas into curses' picture of the screen.
struct CellWriter {
  private struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private let depth: ColorDepth
  private let isASCII: Bool
  private var pairs: ColorPairs
  private var palette: Palette?
  private var looks: [StyleKey: Look] = [:]
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
    return true
  }

  /// Writes glyphs from a place to the right. A wide glyph that the row's end cuts is a space,
  /// for the terminal would wrap it.
  mutating func write(_ run: ArraySlice<Cell>, row: Int, column: Int) {
    cells.removeAll(keepingCapacity: true)
    for (index, cell) in run.enumerated() where !cell.isContinuation {
      let look = look(of: cell.style)
      let isCut = Int(cell.width) > run.count - index
      append(isCut ? .space : cell.glyph, look)
    }
    nc_put_cells(Int32(row), Int32(column), cells, Int32(cells.count))
  }

  private mutating func append(_ glyph: Glyph, _ look: Look) {
    if isASCII {
      for scalar in Self.asciiScalars(for: glyph) { appendCell(scalar, marks: [], look) }
    } else if glyph.base.isASCII || Int(wcwidth(wchar_t(glyph.base.value))) == glyph.width {
      appendCell(glyph.base, marks: glyph.isBare ? [] : glyph.marks, look)
    } else {
      // ncurses lays cells out by the C library's widths. Where those are older than ours, the
      // rest of the row would be shifted.
      appendCell("\u{FFFD}", marks: [], look)
      if glyph.width == 2 { appendCell(" ", marks: [], look) }
    }
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
    if isStored { cells.append(cell) } else { appendCell("?", marks: [], look) }
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
    if let look = looks[key] { return look }
    let style = (palette?[key] ?? Style()).downgraded(to: depth)
    let look = Look(
      attributes: Self.curses(style.attributes),
      pair: pairs.number(
        foreground: style.foreground ?? .standard, background: style.background ?? .standard))
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
