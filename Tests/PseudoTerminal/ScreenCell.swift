/// A colour as the program asked for it.
public enum ScreenColor: Hashable, Sendable {
  case `default`
  /// 0–7 the colours, 8–15 the bright ones, 16–231 the cube, 232–255 the greys.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// One cell of the screen.
///
/// libvterm 0.1 knows no faint text: look for it in the bytes received.
public struct ScreenCell: Hashable, Sendable {
  /// The character with its combining marks; empty where nothing was written, and in the second
  /// half of a wide character.
  public var text = ""
  /// Columns taken: 1 or 2, and 0 for the second half of a wide character.
  public var width = 1
  public var foreground = ScreenColor.default
  public var background = ScreenColor.default
  public var isBold = false
  public var isUnderlined = false
  public var isItalic = false
  public var isBlinking = false
  public var isReverse = false
  public var isStruckThrough = false

  static let blank = ScreenCell()

  /// What the cell adds to the text of its row.
  var rowText: String { width == 0 ? "" : text.isEmpty ? " " : text }
}
