/// Numbers over time as signs of rising height in one row of cells.
struct DensityRow {
  /// Heights from nothing to the highest.
  static let levels = 4

  /// How many numbers stand in one cell.
  static func resolution(_ glyphs: Glyphs) -> Int { glyphs.isUnicode ? 2 : 1 }

  /// One text of so many cells. Small numbers beside large ones stay visible: the height grows with
  /// the root of the number, and none but nothing has no height.
  /// - Parameters:
  ///   - counts: `resolution` of them a cell, from the left.
  ///   - highest: the number that is drawn highest, where rows are to be compared.
  static func text(_ counts: [Int], _ glyphs: Glyphs, highest: Int? = nil) -> String {
    let highest = highest ?? counts.max() ?? 0
    let heights = counts.map { height(of: $0, highest: highest) }
    guard glyphs.isUnicode else { return String(heights.map { Self.twins[$0] }) }
    return String(
      String.UnicodeScalarView(
        stride(from: 0, to: heights.count, by: 2).map { place in
          braille(heights[place], place + 1 < heights.count ? heights[place + 1] : 0)
        }))
  }

  static func height(of count: Int, highest: Int) -> Int {
    guard count > 0, highest > 0 else { return 0 }
    // What is small anyway is counted as it is.
    if highest <= levels { return count }
    let share = (Double(count) / Double(highest)).squareRoot()
    return max(1, min(levels, Int((share * Double(levels)).rounded(.up))))
  }

  private static let twins: [Character] = [" ", ".", ":", "+", "#"]

  /// Two columns of dots, each filled from below. Braille patterns are one column wide everywhere,
  /// which block elements are not.
  private static func braille(_ left: Int, _ right: Int) -> Unicode.Scalar {
    let lefts: [UInt32] = [0, 0x40, 0x44, 0x46, 0x47]
    let rights: [UInt32] = [0, 0x80, 0xA0, 0xB0, 0xB8]
    return Unicode.Scalar(0x2800 | lefts[left] | rights[right]) ?? " "
  }
}
