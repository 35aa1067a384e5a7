/// What borders and lines are drawn with.
public struct BoxGlyphs: Hashable, Sendable {
  public let horizontal: Glyph
  public let vertical: Glyph
  public let topLeft: Glyph
  public let topRight: Glyph
  public let bottomLeft: Glyph
  public let bottomRight: Glyph

  public init(
    horizontal: Glyph, vertical: Glyph, topLeft: Glyph, topRight: Glyph, bottomLeft: Glyph,
    bottomRight: Glyph
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomLeft = bottomLeft
    self.bottomRight = bottomRight
  }

  /// Thin lines of Unicode's box drawing block.
  public static let light = BoxGlyphs(
    horizontal: Glyph("─"), vertical: Glyph("│"), topLeft: Glyph("┌"), topRight: Glyph("┐"),
    bottomLeft: Glyph("└"), bottomRight: Glyph("┘"))

  /// Thick lines, to tell a border apart without colour.
  public static let heavy = BoxGlyphs(
    horizontal: Glyph("━"), vertical: Glyph("┃"), topLeft: Glyph("┏"), topRight: Glyph("┓"),
    bottomLeft: Glyph("┗"), bottomRight: Glyph("┛"))

  /// No lines at all.
  public static let blank = BoxGlyphs(
    horizontal: Glyph(" "), vertical: Glyph(" "), topLeft: Glyph(" "), topRight: Glyph(" "),
    bottomLeft: Glyph(" "), bottomRight: Glyph(" "))

  /// For terminals without UTF-8.
  public static let ascii = BoxGlyphs(
    horizontal: Glyph("-"), vertical: Glyph("|"), topLeft: Glyph("+"), topRight: Glyph("+"),
    bottomLeft: Glyph("+"), bottomRight: Glyph("+"))
}
