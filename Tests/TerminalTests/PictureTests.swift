import Testing

@testable import Terminal

@Suite struct PictureTests {
  private let palette = Palette(styles: [
    Style(foreground: .indexed(253), background: .indexed(234)),
    Style(foreground: .indexed(83), background: .indexed(234), attributes: .bold),
    Style(attributes: .reverse),
  ])

  private func canvas() -> Canvas {
    var canvas = Canvas(size: Size(columns: 12, rows: 2))
    canvas.put("a<&b", at: .zero)
    canvas.put("日本 ok", at: Point(column: 0, row: 1), style: StyleKey(role: 1))
    canvas.put("──", at: Point(column: 9, row: 0))
    return canvas
  }

  private var svg: String {
    SVGPicture(canvas(), with: palette, colors: .dark).text(title: "A <title>")
  }

  @Test func everyTextStandsOnTheGridAndIsHeldToIt() {
    #expect(svg.contains("x=\"0\" y=\"14\" textLength=\"36\""), "four letters of nine pixels")
    #expect(svg.contains(">a&lt;&amp;b</text>"))
    #expect(svg.contains("<title>A &lt;title&gt;</title>"))
  }

  @Test func aWideGlyphStandsByItselfInTwoCells() {
    #expect(svg.contains("x=\"0\" y=\"33\" textLength=\"18\""))
    #expect(svg.contains("x=\"18\" y=\"33\" textLength=\"18\""))
    #expect(svg.contains("font-weight=\"bold\">日</text>"))
    #expect(svg.contains("x=\"36\" y=\"33\" textLength=\"27\""), "the rest follows: a space and ok")
  }

  @Test func linesAreDrawnFromEdgeToEdge() {
    #expect(svg.contains("M81 9.5h9M90 9.5h9"))
    #expect(!svg.contains("─"))
  }

  @Test func theColoursAreThoseOfTheTheme() {
    #expect(svg.contains("fill=\"\(RGB(paletteIndex: 234))\""))
    #expect(svg.contains("fill=\"\(RGB(paletteIndex: 83))\""))
    let plain = PictureColors.light.look(of: Style())
    #expect(plain == (PictureColors.light.foreground, PictureColors.light.background))
    let reversed = PictureColors.light.look(of: Style(attributes: .reverse))
    #expect(reversed == (PictureColors.light.background, PictureColors.light.foreground))
  }

  @Test func thereIsNoScriptAndNoOtherFile() {
    for word in ["<script", "href", "url(", "onload"] { #expect(!svg.contains(word)) }
  }

  @Test func whatIsNoCharacterOfXMLIsReplaced() {
    #expect(XML.escaped("a\u{FFFE}\u{1}\"") == "a\u{FFFD}\u{FFFD}&quot;")
  }

  @Test func ansiHasTheSameCharactersAndEndsEveryStyle() {
    let text = ANSIPicture.text(of: canvas(), with: palette)
    #expect(text.contains("\u{1B}[1;38;5;83;48;5;234m日本 ok\u{1B}[0m"))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasSuffix("\u{1B}[0m") })
  }

  @Test(arguments: ["─", "│", "┌", "┘", "┼", "┏", "╭"] as [Unicode.Scalar])
  func linesOfABoxAreKnown(_ scalar: Unicode.Scalar) throws {
    #expect(try !#require(BoxLine(scalar)).data(column: 0, top: 0).isEmpty)
    #expect(BoxLine("x") == nil)
  }
}
