/// A screen that keeps what it was shown, for tests of programs without a terminal.
public struct MemoryScreen: Screen {
  /// The extent it reports; change it as a user drags the window.
  public var size: Size
  public private(set) var frames: [Frame] = []
  /// For each frame, the number of cells that a terminal would have had to write.
  public private(set) var changedCells: [Int] = []
  private var palette: Palette?

  public init(size: Size) { self.size = size }

  /// What it shows now.
  public var frame: Frame? { frames.last }

  public mutating func present(_ frame: Frame, with palette: Palette) {
    changedCells.append(cellsToWrite(for: frame, with: palette))
    frames.append(frame)
    self.palette = palette
  }

  private func cellsToWrite(for frame: Frame, with palette: Palette) -> Int {
    guard let last = frames.last, last.canvas.size == frame.canvas.size, palette == self.palette
    else { return frame.canvas.size.columns * frame.canvas.size.rows }
    return frame.canvas.changes(since: last.canvas).reduce(0) { $0 + $1.columns.count }
  }
}
