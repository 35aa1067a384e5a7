/// A whole picture for a terminal: the cells and where the cursor stands.
public struct Frame: Hashable, Sendable {
  public var canvas: Canvas
  /// Where the terminal's cursor stands; `nil` hides it. Kept on the selection, because screen
  /// readers and magnifiers follow it.
  public var cursor: Point?

  public init(canvas: Canvas, cursor: Point? = nil) {
    self.canvas = canvas
    self.cursor = cursor
  }
}

/// Something that shows frames: a terminal, or memory in tests.
public protocol Screen {
  /// The current extent in cells.
  var size: Size { get }
  /// Shows a frame; only cells that differ from the last one are written.
  mutating func present(_ frame: Frame, with palette: Palette)
}
