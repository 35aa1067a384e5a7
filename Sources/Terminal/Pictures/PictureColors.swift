/// The colours that a terminal's own foreground and background stand for in a picture, where there
/// is no terminal to ask.
public struct PictureColors: Hashable, Sendable {
  public var foreground: RGB
  public var background: RGB

  public init(foreground: RGB, background: RGB) {
    self.foreground = foreground
    self.background = background
  }

  public static let dark = PictureColors(
    foreground: RGB(red: 0xD0, green: 0xD0, blue: 0xD0),
    background: RGB(red: 0x1C, green: 0x1C, blue: 0x1C))
  public static let light = PictureColors(
    foreground: RGB(red: 0x26, green: 0x26, blue: 0x26),
    background: RGB(red: 0xFF, green: 0xFF, blue: 0xFF))

  /// What a cell of that style looks like.
  func look(of style: Style) -> (foreground: RGB, background: RGB) {
    var front = style.foreground?.rgb ?? foreground
    var back = style.background?.rgb ?? background
    if style.attributes.contains(.reverse) { swap(&front, &back) }
    if style.attributes.contains(.dim) { front = front.mixed(with: back) }
    return (front, back)
  }
}

extension RGB {
  /// Two parts of this colour with one of another.
  fileprivate func mixed(with other: RGB) -> RGB {
    func part(_ first: UInt8, _ second: UInt8) -> UInt8 {
      UInt8((2 * Int(first) + Int(second)) / 3)
    }
    return RGB(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }
}

extension RGB: CustomStringConvertible {
  /// `#rrggbb`.
  public var description: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
