/// How many columns scalars take. An own table instead of `wcwidth`, which depends on the locale
/// and on the age of the C library: the same text must give the same layout everywhere.
public enum TextWidth {
  /// 2 for East Asian wide and full-width scalars, 0 for marks and for what is not drawn at all,
  /// else 1; ambiguous scalars count as narrow.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    switch ScalarClass(scalar) {
    case .mark, .ignored, .bidiControl, .control, .lineBreak: return 0
    case .plain, .space, .regionalIndicator, .unshowable: return isWide(scalar) ? 2 : 1
    }
  }

  /// Whether a scalar takes two columns, given that it takes any.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    switch value {
    // All of Latin, Greek, Cyrillic, Hebrew, Arabic and the scripts of India; punctuation and most
    // arrows; lines, blocks and dots.
    case 0..<0x1100, 0x1160..<0x231A, 0x23F4..<0x25FD, 0x27C0..<0x2B1B: return false
    default: break
    }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if value > wideRanges[middle].last { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && value >= wideRanges[low].first
  }
}
