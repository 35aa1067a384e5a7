/// A colour by its red, green and blue parts in sRGB.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`.
  public init?(_ text: String) {
    let digits = text.dropFirst().utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard text.first == "#", digits.count == 6, text.utf8.count == 7 else { return nil }
    func part(_ index: Int) -> UInt8 { UInt8(digits[index] * 16 + digits[index + 1]) }
    self.init(red: part(0), green: part(2), blue: part(4))
  }

  /// What xterm shows for a palette entry: 16 colours that users change, a cube of 6×6×6, and 24
  /// greys.
  public init(paletteIndex index: UInt8) {
    switch index {
    case 0..<16:
      self = Self.first16[Int(index)]
    case 16..<232:
      let place = index - 16
      self.init(
        red: Self.cubeLevel(place / 36), green: Self.cubeLevel(place / 6 % 6),
        blue: Self.cubeLevel(place % 6))
    default:
      let level = 8 + 10 * (index - 232)
      self.init(red: level, green: level, blue: level)
    }
  }

  /// The palette entry that looks most alike, the first of equals.
  public func nearest(in indices: ClosedRange<UInt8>) -> Color {
    var nearest = indices.lowerBound
    var least = Int.max
    for index in indices {
      let distance = distance(to: RGB(paletteIndex: index))
      if distance < least { (nearest, least) = (index, distance) }
    }
    return .indexed(nearest)
  }

  /// Relative luminance by WCAG 2.2, from 0 for black to 1 for white.
  public var relativeLuminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// Contrast ratio by WCAG 2.2, from 1 for equal colours to 21 for black on white.
  public func contrast(with other: RGB) -> Double {
    let (first, second) = (relativeLuminance, other.relativeLuminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Square of the distance, with the mean of red as weight: near to what eyes see, in integers.
  private func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let reds = Int(red) - Int(other.red)
    let greens = Int(green) - Int(other.green)
    let blues = Int(blue) - Int(other.blue)
    return (512 + mean) * reds * reds + 1024 * greens * greens + (767 - mean) * blues * blues
  }

  private static func cubeLevel(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    guard value > 0.04045 else { return value / 12.92 }
    // x to the power of 2.4 is the twelfth power of its fifth root.
    let root = fifthRoot((value + 0.055) / 1.055)
    let fourth = root * root * root * root
    return fourth * fourth * fourth
  }

  /// By Newton's method, from above, for 0 < x ≤ 1. The start is less than 2 times too large for
  /// all colours, so a dozen steps are exact.
  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<12 { root = (4 * root + value / (root * root * root * root)) / 5 }
    return root
  }

  private static let first16 = [
    RGB(red: 0x00, green: 0x00, blue: 0x00), RGB(red: 0xCD, green: 0x00, blue: 0x00),
    RGB(red: 0x00, green: 0xCD, blue: 0x00), RGB(red: 0xCD, green: 0xCD, blue: 0x00),
    RGB(red: 0x00, green: 0x00, blue: 0xEE), RGB(red: 0xCD, green: 0x00, blue: 0xCD),
    RGB(red: 0x00, green: 0xCD, blue: 0xCD), RGB(red: 0xE5, green: 0xE5, blue: 0xE5),
    RGB(red: 0x7F, green: 0x7F, blue: 0x7F), RGB(red: 0xFF, green: 0x00, blue: 0x00),
    RGB(red: 0x00, green: 0xFF, blue: 0x00), RGB(red: 0xFF, green: 0xFF, blue: 0x00),
    RGB(red: 0x5C, green: 0x5C, blue: 0xFF), RGB(red: 0xFF, green: 0x00, blue: 0xFF),
    RGB(red: 0x00, green: 0xFF, blue: 0xFF), RGB(red: 0xFF, green: 0xFF, blue: 0xFF),
  ]
}

extension Color {
  /// What xterm shows by default; `nil` for the terminal's own colours, which nobody knows.
  public var rgb: RGB? {
    guard case .indexed(let index) = self else { return nil }
    return RGB(paletteIndex: index)
  }

  /// Contrast ratio by WCAG 2.2 with xterm's default palette; `nil` if either is `standard`.
  public func contrast(with other: Color) -> Double? {
    guard let rgb, let other = other.rgb else { return nil }
    return rgb.contrast(with: other)
  }
}
