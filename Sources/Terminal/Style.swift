/// Ways to draw a cell besides its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let italic = Attributes(rawValue: 4)
  public static let underline = Attributes(rawValue: 8)
  public static let reverse = Attributes(rawValue: 16)
}

/// How a cell looks. A colour that is `nil` is left to what lies below.
public struct Style: Hashable, Sendable {
  public var foreground: Color?
  public var background: Color?
  public var attributes: Attributes

  public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This style with another laid over it: what the other leaves open shows through. A colour that
  /// the other brings is not dimmed: dim is how faint the colour below is.
  public func overlaid(by top: Style) -> Style {
    let left = top.foreground == nil ? attributes : attributes.subtracting(.dim)
    return Style(
      foreground: top.foreground ?? foreground,
      background: top.background ?? background,
      attributes: left.union(top.attributes))
  }
}

/// What a cell stands for, to be looked up in a `Palette`: a role, and a second one laid over it
/// (the selection over a status, a match over a name). Numbers, because the roles themselves
/// belong to the program that draws. Zero is plain text, and as an overlay: none.
public struct StyleKey: Hashable, Sendable {
  public var role: UInt8
  public var overlay: UInt8

  public init(role: UInt8, overlay: UInt8 = 0) {
    self.role = role
    self.overlay = overlay
  }

  public static let plain = StyleKey(role: 0)
}

/// The styles of all roles: what a theme comes down to.
public struct Palette: Hashable, Sendable {
  private let styles: [Style]

  /// - Parameter styles: the style of each role, by the role's number.
  public init(styles: [Style]) { self.styles = styles }

  /// A role without a style is plain.
  public subscript(key: StyleKey) -> Style {
    let base = styles.indices.contains(Int(key.role)) ? styles[Int(key.role)] : Style()
    guard key.overlay != 0, styles.indices.contains(Int(key.overlay)) else { return base }
    return base.overlaid(by: styles[Int(key.overlay)])
  }
}
