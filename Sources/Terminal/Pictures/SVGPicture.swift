/// A screen as an SVG picture: a grid of equal cells, whatever font shows it. It has no script and
/// asks for no other file.
public struct SVGPicture {
  private let canvas: Canvas
  private let palette: Palette
  private let colors: PictureColors

  // A cell in pixels: most fonts are three fifths as wide as they are high.
  static let cellWidth = 9
  static let cellHeight = 19
  private static let fontSize = 15
  private static let baseline = 14
  private static let margin = 14

  public init(_ canvas: Canvas, with palette: Palette, colors: PictureColors) {
    self.canvas = canvas
    self.palette = palette
    self.colors = colors
  }

  /// - Parameters:
  ///   - title: for whoever cannot see it.
  ///   - cursor: a cell to be framed; `nil` shows no cursor.
  public func text(title: String, cursor: Point? = nil) -> String {
    let width = canvas.size.columns * Self.cellWidth + 2 * Self.margin
    let height = canvas.size.rows * Self.cellHeight + 2 * Self.margin
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>\(XML.escaped(title))</title>
      <rect width="100%" height="100%" rx="8" fill="\(ground)"/>
      <g transform="translate(\(Self.margin) \(Self.margin))" font-size="\(Self.fontSize)" \
      font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" \
      xml:space="preserve" style="white-space:pre">

      """
    for row in 0..<canvas.size.rows { svg += self.row(row) }
    if let cursor, canvas.bounds.contains(cursor) {
      let (x, y) = (cursor.column * Self.cellWidth, cursor.row * Self.cellHeight)
      svg += """
        <rect x="\(x)" y="\(y)" width="\(Self.cellWidth)" height="\(Self.cellHeight)" \
        fill="none" stroke="\(colors.foreground)"/>

        """
    }
    return svg + "</g>\n</svg>\n"
  }

  /// Of the margin: as most of the screen is.
  private var ground: RGB { colors.look(of: palette[.plain]).background }

  private func row(_ row: Int) -> String {
    let top = row * Self.cellHeight
    let runs = canvas.runs(inRow: row, with: palette)
    var svg = ""
    for run in runs {
      let back = colors.look(of: run.style).background
      guard back != ground else { continue }
      // Edges lie on whole pixels: no seams between rows.
      svg += """
        <rect x="\(run.column * Self.cellWidth)" y="\(top)" \
        width="\(run.columns * Self.cellWidth)" height="\(Self.cellHeight)" fill="\(back)"/>

        """
    }
    for run in runs { svg += glyphs(of: run, top: top) }
    return svg
  }

  /// Stretches of plain letters are one text each, held to the grid by their length. Lines are
  /// drawn, and every other glyph stands by itself: fonts differ in how wide they make them.
  private func glyphs(of run: StyledRun, top: Int) -> String {
    let front = colors.look(of: run.style).foreground
    var svg = ""
    var column = run.column
    var letters = ""
    var start = column
    var (light, heavy) = ("", "")
    func flush() {
      // Spaces at either end need not be drawn, unless they are underlined.
      let text = run.style.attributes.contains(.underline) ? letters : letters.trimmedAtEnd
      if text.contains(where: { $0 != " " }) || text == letters && !letters.isEmpty {
        svg += element(text, column: start, columns: text.count, top, run.style, front)
      }
      letters = ""
    }
    for glyph in run.glyphs {
      if glyph.isASCII {
        if letters.isEmpty { start = column }
        letters.unicodeScalars.append(glyph.base)
      } else {
        flush()
        if let line = BoxLine(glyph.base) {
          let data = line.data(column: column, top: top)
          if line.isHeavy { heavy += data } else { light += data }
        } else {
          svg += element(
            String(String.UnicodeScalarView(glyph.scalars)), column: column, columns: glyph.width,
            top, run.style, front)
        }
      }
      column += glyph.width
    }
    flush()
    for (data, width) in [(light, 1), (heavy, 2)] where !data.isEmpty {
      svg += "<path d=\"\(data)\" stroke=\"\(front)\" stroke-width=\"\(width)\"/>\n"
    }
    return svg
  }

  private func element(
    _ text: String, column: Int, columns: Int, _ top: Int, _ style: Style, _ color: RGB
  ) -> String {
    var attributes = ""
    if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if style.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
    if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    return """
      <text x="\(column * Self.cellWidth)" y="\(top + Self.baseline)" \
      textLength="\(columns * Self.cellWidth)" lengthAdjust="spacingAndGlyphs" \
      fill="\(color)"\(attributes)>\(XML.escaped(text))</text>

      """
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// Text within XML.
enum XML {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // No characters of XML 1.0, not even when escaped.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
