/// What one cell can show: a base scalar and at most four combining marks, which is what ncurses
/// can store (`CCHARW_MAX` is five). Packed into plain integers, so that comparing two screens is
/// comparing memory.
public struct Glyph: Hashable, Sendable {
  private let base: UInt32
  private let marks: (UInt32, UInt32, UInt32, UInt32)

  public static let space = Glyph(" ")

  public init(_ scalar: Unicode.Scalar, marks: [Unicode.Scalar] = []) {
    base = scalar.value
    func mark(_ index: Int) -> UInt32 { index < marks.count ? marks[index].value : 0 }
    self.marks = (mark(0), mark(1), mark(2), mark(3))
  }

  /// The base scalar and its marks, in order.
  public var scalars: [Unicode.Scalar] {
    [base, marks.0, marks.1, marks.2, marks.3].enumerated().compactMap { index, value in
      index > 0 && value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  public static func == (left: Glyph, right: Glyph) -> Bool {
    left.base == right.base && left.marks == right.marks
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(marks.0)
  }
}

/// One cell of a `Canvas`.
public struct Cell: Hashable, Sendable {
  public let glyph: Glyph
  /// Columns taken: 1 or 2, and 0 for the right half of a wide glyph.
  public let width: UInt8
  public let style: StyleKey

  public init(glyph: Glyph, width: UInt8 = 1, style: StyleKey = .plain) {
    self.glyph = glyph
    self.width = width
    self.style = style
  }

  public static let blank = Cell(glyph: .space)
  /// The right half of a wide glyph.
  public static func continuation(_ style: StyleKey) -> Cell {
    Cell(glyph: .space, width: 0, style: style)
  }
  public var isContinuation: Bool { width == 0 }
}
