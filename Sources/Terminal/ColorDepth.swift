/// How many colours a terminal has.
public enum ColorDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case twoHundredFiftySix = 256

  /// The depth that a terminal's number of colours allows.
  public init(colors: Int) {
    self = Self.allCases.last { $0.rawValue <= colors } ?? .none
  }

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Style {
  /// The nearest style that a terminal with fewer colours can show. A bright foreground is bold
  /// where there are only 8 colours, and without colours the attributes alone remain. Text never
  /// takes the colour of its background, as long as both were different indexed colours.
  public func downgraded(to depth: ColorDepth) -> Style {
    switch depth {
    case .twoHundredFiftySix: return self
    case .none: return Style(attributes: attributes)
    case .sixteen, .eight: break
    }
    var style = self
    style.foreground = foreground?.inFirst16
    style.background = background?.inFirst16
    if depth == .eight { style = style.withBoldForBright() }
    if style.foreground == style.background, foreground != background {
      style.foreground = style.background?.readableOnTop
    }
    return style
  }

  private func withBoldForBright() -> Style {
    var style = self
    if case .indexed(let index) = foreground, index >= 8 {
      style.foreground = .indexed(index - 8)
      style.attributes.insert(.bold)
    }
    // There is no bold for backgrounds.
    if case .indexed(let index) = background, index >= 8 { style.background = .indexed(index - 8) }
    return style
  }
}

extension Color {
  fileprivate var inFirst16: Color {
    guard case .indexed(let index) = self, index >= 16 else { return self }
    return RGB(paletteIndex: index).nearest(in: 0...15)
  }

  /// Black or white, whichever can be read on this colour.
  fileprivate var readableOnTop: Color {
    guard let rgb else { return self }
    let (black, white) = (RGB(paletteIndex: 0), RGB(paletteIndex: 7))
    return .indexed(rgb.contrast(with: black) > rgb.contrast(with: white) ? 0 : 7)
  }
}
