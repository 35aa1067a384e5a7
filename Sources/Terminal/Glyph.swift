/// What one cell, or two for a wide glyph, can show: a base scalar and at most four combining
/// marks, which is what ncurses can store (`CCHARW_MAX` is five). Never a control character, a
/// bidi control or anything else that has no width of its own: such scalars become U+FFFD.
///
/// Five scalars of 21 bits and a width fit into two words, so that comparing two screens is
/// comparing memory.
public struct Glyph: Hashable, Sendable {
  /// Base and first two marks.
  let low: UInt64
  /// Last two marks, the width, and whether a line ends here.
  let high: UInt64

  static let scalarBits: UInt64 = 21
  static let scalarMask: UInt64 = (1 << 21) - 1
  static let marksMask: UInt64 = (1 << 42) - 1
  static let widthShift: UInt64 = 42
  static let lineBreakBit: UInt64 = 1 << 44

  /// The most marks a glyph keeps.
  public static let markLimit = 4

  public static let space = Glyph(" ")
  /// U+FFFD, for what cannot be shown.
  public static let replacement = Glyph("\u{FFFD}")

  /// - Parameter marks: combining marks; others are left out, as are those beyond the fourth.
  public init(_ scalar: Unicode.Scalar, marks: [Unicode.Scalar] = []) {
    let isShown: Bool
    switch ScalarClass(scalar) {
    case .plain: isShown = true
    default: isShown = false
    }
    self.init(base: isShown ? scalar : "\u{FFFD}", marks: marks.filter { ScalarClass($0) == .mark })
  }

  /// - Precondition: `base` is plain and `marks` are marks by `ScalarClass`.
  init(base: Unicode.Scalar, marks: [Unicode.Scalar] = []) {
    self.init(
      low: UInt64(base.value), high: (TextWidth.isWide(base) ? 2 : 1) << Self.widthShift)
    for mark in marks { self = adding(mark: mark) }
  }

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// A glyph of printable ASCII.
  init(ascii byte: UInt8) {
    self.init(low: UInt64(byte), high: 1 << Self.widthShift)
  }

  /// The visible sign of a line end. Where lines may be parted, they are parted here.
  static let lineBreak = Glyph(low: 0x23CE, high: 1 << widthShift | lineBreakBit)

  var isLineBreak: Bool { high & Self.lineBreakBit != 0 }

  /// Columns taken, 1 or 2.
  public var width: Int { Int((high >> Self.widthShift) & 3) }

  public var base: Unicode.Scalar { Self.scalar(low) ?? "\u{FFFD}" }

  /// The base scalar and its marks, in order.
  public var scalars: [Unicode.Scalar] {
    isBare ? [base] : [base] + marks
  }

  /// The combining marks, in order.
  public var marks: [Unicode.Scalar] {
    let bits = Self.scalarBits
    return [low >> bits, low >> (2 * bits), high, high >> bits].compactMap { packed in
      packed & Self.scalarMask == 0 ? nil : Self.scalar(packed)
    }
  }

  /// Whether there are no marks, which is nearly always.
  public var isBare: Bool { low >> Self.scalarBits == 0 && high & Self.marksMask == 0 }

  var isASCII: Bool { low < 0x80 && isBare }

  /// This glyph with another mark, unless it has four.
  func adding(mark: Unicode.Scalar) -> Glyph {
    let count = marks.count
    guard count < Self.markLimit else { return self }
    let packed = UInt64(mark.value)
    switch count {
    case 0, 1:
      return Glyph(low: low | packed << (Self.scalarBits * UInt64(count + 1)), high: high)
    default:
      return Glyph(low: low, high: high | packed << (Self.scalarBits * UInt64(count - 2)))
    }
  }

  private static func scalar(_ packed: UInt64) -> Unicode.Scalar? {
    Unicode.Scalar(UInt32(packed & scalarMask))
  }
}
