/// One cell of a `Canvas`: a glyph and a style key in two words.
public struct Cell: Hashable, Sendable {
  let low: UInt64
  let high: UInt64

  private static let roleShift: UInt64 = 48
  private static let overlayShift: UInt64 = 56
  private static let styleMask: UInt64 = 0xFFFF << roleShift
  private static let widthMask: UInt64 = 3 << Glyph.widthShift

  /// For a wide glyph this is the left half; a `continuation` belongs to its right.
  public init(glyph: Glyph, style: StyleKey = .plain) {
    self.init(
      low: glyph.low, high: (glyph.high & ~Glyph.lineBreakBit) | Self.bits(of: style))
  }

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  public static let blank = Cell(glyph: .space)

  /// The right half of a wide glyph.
  public static func continuation(_ style: StyleKey) -> Cell {
    Cell(low: 0x20, high: bits(of: style))
  }

  /// What the cell shows; a space for the right half of a wide glyph.
  public var glyph: Glyph {
    let width: UInt64 = isContinuation ? 1 << Glyph.widthShift : 0
    return Glyph(low: low, high: (high & ~Self.styleMask) | width)
  }

  /// Columns taken: 1 or 2, and 0 for the right half of a wide glyph.
  public var width: UInt8 { UInt8((high & Self.widthMask) >> Glyph.widthShift) }

  public var style: StyleKey {
    StyleKey(
      role: UInt8(truncatingIfNeeded: high >> Self.roleShift),
      overlay: UInt8(truncatingIfNeeded: high >> Self.overlayShift))
  }

  public var isContinuation: Bool { high & Self.widthMask == 0 }

  /// The same glyph, or half of one, in another style.
  public func styled(_ style: StyleKey) -> Cell {
    Cell(low: low, high: (high & ~Self.styleMask) | Self.bits(of: style))
  }

  /// - Precondition: the byte is printable ASCII and this cell a space.
  func showing(ascii byte: UInt8) -> Cell { Cell(low: UInt64(byte), high: high) }

  private static func bits(of style: StyleKey) -> UInt64 {
    UInt64(style.role) << roleShift | UInt64(style.overlay) << overlayShift
  }
}
