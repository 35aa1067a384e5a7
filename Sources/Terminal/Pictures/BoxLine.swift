/// A glyph of Unicode's box drawing block as lines from the middle of a cell to its edges: drawn so,
/// lines meet from cell to cell in every font.
struct BoxLine: Hashable {
  private var arms: Arms
  private(set) var isHeavy = false

  private struct Arms: OptionSet, Hashable {
    let rawValue: UInt8
    static let left = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let up = Arms(rawValue: 4)
    static let down = Arms(rawValue: 8)
  }

  /// `nil` for glyphs that are no such lines.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "─": arms = [.left, .right]
    case "│": arms = [.up, .down]
    case "┌", "╭": arms = [.right, .down]
    case "┐", "╮": arms = [.left, .down]
    case "└", "╰": arms = [.right, .up]
    case "┘", "╯": arms = [.left, .up]
    case "├": arms = [.right, .up, .down]
    case "┤": arms = [.left, .up, .down]
    case "┬": arms = [.left, .right, .down]
    case "┴": arms = [.left, .right, .up]
    case "┼": arms = [.left, .right, .up, .down]
    case "━": (arms, isHeavy) = ([.left, .right], true)
    case "┃": (arms, isHeavy) = ([.up, .down], true)
    case "┏": (arms, isHeavy) = ([.right, .down], true)
    case "┓": (arms, isHeavy) = ([.left, .down], true)
    case "┗": (arms, isHeavy) = ([.right, .up], true)
    case "┛": (arms, isHeavy) = ([.left, .up], true)
    default: return nil
    }
  }

  /// For the `d` of a path.
  func data(column: Int, top: Int) -> String {
    let (width, height) = (SVGPicture.cellWidth, SVGPicture.cellHeight)
    let left = column * width
    // Half pixels: a line one pixel wide is then sharp.
    let middle = ("\(left + width / 2).5", "\(top + height / 2).5")
    switch arms {
    case [.left, .right]: return "M\(left) \(middle.1)h\(width)"
    case [.up, .down]: return "M\(middle.0) \(top)v\(height)"
    default: break
    }
    var data = ""
    if arms.contains(.left) { data += "M\(middle.0) \(middle.1)H\(left)" }
    if arms.contains(.right) { data += "M\(middle.0) \(middle.1)H\(left + width)" }
    if arms.contains(.up) { data += "M\(middle.0) \(middle.1)V\(top)" }
    if arms.contains(.down) { data += "M\(middle.0) \(middle.1)V\(top + height)" }
    return data
  }
}
