import Terminal
import Testing

@Suite struct ColorTests {
  @Test(arguments: [
    ("standard", Color.standard, "standard"), ("red", .indexed(1), "red"),
    ("bright-white", .indexed(15), "bright-white"), ("0", .indexed(0), "black"),
    ("255", .indexed(255), "255"), ("#000000", .indexed(16), "16"),
    ("#ffffff", .indexed(231), "231"), ("#5f87af", .indexed(67), "67"),
    ("#FF0000", .indexed(196), "196"), ("#808080", .indexed(244), "244"),
  ])
  func colorsAreReadAndPrinted(text: String, color: Color, printed: String) {
    #expect(Color(text) == color)
    #expect(color.description == printed)
    #expect(Color(printed) == color)
  }

  @Test(arguments: ["", "256", "-1", "+1", "pink", "#fff", "#12345g", "#1234567", "Red", "１"])
  func otherTextsAreNoColors(text: String) {
    #expect(Color(text) == nil)
  }

  @Test func paletteEntriesOfTheCubeAndTheGreysAreTheirOwnNearest() {
    for index in UInt8(16)...255 {
      let color = RGB(paletteIndex: index)
      #expect(color.nearest(in: 16...255).rgb == color)
    }
    #expect(RGB(paletteIndex: 110) == RGB(red: 0x87, green: 0xAF, blue: 0xD7))
    #expect(RGB(paletteIndex: 232) == RGB(red: 8, green: 8, blue: 8))
    #expect(RGB(paletteIndex: 255) == RGB(red: 238, green: 238, blue: 238))
  }

  @Test(arguments: [
    ("#000000", 0.0), ("#ffffff", 1.0), ("#808080", 0.215861), ("#ff0000", 0.2126),
    ("#00ff00", 0.7152), ("#0000ff", 0.0722), ("#0a0a0a", 0.003035), ("#123456", 0.032565),
  ])
  func luminance(text: String, expected: Double) throws {
    let luminance = try #require(RGB(text)).relativeLuminance
    #expect(abs(luminance - expected) < 0.000_001)
  }

  @Test func contrastRunsFrom1To21() throws {
    let black = Color.indexed(16)
    let white = Color.indexed(231)
    #expect(abs(try #require(black.contrast(with: white)) - 21) < 0.000_001)
    #expect(black.contrast(with: white) == white.contrast(with: black))
    #expect(white.contrast(with: white) == 1)
    #expect(white.contrast(with: .standard) == nil)
  }
}

@Suite struct StyleTests {
  private let orange = Style(
    foreground: .indexed(208), background: .indexed(17), attributes: .underline)

  @Test func whatBringsAColorOfItsOwnIsNotDimmedByWhatLiesBelow() {
    let faint = Style(foreground: .indexed(2), attributes: [.dim, .underline])
    let bar = Style(foreground: .standard, background: .standard, attributes: .reverse)
    #expect(
      faint.overlaid(by: bar)
        == Style(
          foreground: .standard, background: .standard, attributes: [.reverse, .underline]))
    let ground = Style(background: .indexed(4), attributes: .bold)
    #expect(
      faint.overlaid(by: ground)
        == Style(
          foreground: .indexed(2), background: .indexed(4),
          attributes: [.bold, .dim, .underline]))
  }

  @Test func stylesStayAsTheyAreWith256Colors() {
    #expect(orange.downgraded(to: .twoHundredFiftySix) == orange)
  }

  @Test(arguments: [(196, 9), (16, 0), (231, 15), (46, 10), (21, 4), (244, 8), (252, 7), (5, 5)])
  func with16ColorsTheNearestIsTaken(index: UInt8, nearest: UInt8) {
    let style = Style(foreground: .indexed(index)).downgraded(to: .sixteen)
    #expect(style == Style(foreground: .indexed(nearest)))
  }

  @Test func with8ColorsBrightIsBold() {
    let style = Style(foreground: .indexed(196), background: .indexed(12), attributes: .italic)
    #expect(
      style.downgraded(to: .eight)
        == Style(
          foreground: .indexed(1), background: .indexed(4), attributes: [.italic, .bold]))
  }

  @Test func withoutColorsTheAttributesRemain() {
    #expect(orange.downgraded(to: .none) == Style(attributes: .underline))
  }

  @Test func standardAndOpenColorsStay() {
    let style = Style(foreground: .standard)
    for depth in [ColorDepth.eight, .sixteen] { #expect(style.downgraded(to: depth) == style) }
    #expect(Style().downgraded(to: .eight) == Style())
  }

  @Test func textNeverTakesTheColorOfItsBackground() {
    for depth in [ColorDepth.eight, .sixteen] {
      for foreground in UInt8.min...UInt8.max {
        for background in stride(from: UInt8.min, to: .max, by: 3) where foreground != background {
          let style = Style(foreground: .indexed(foreground), background: .indexed(background))
            .downgraded(to: depth)
          if style.foreground == style.background {
            Issue.record("\(foreground) on \(background) vanishes with \(depth)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (-1, ColorDepth.none), (0, .none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen),
    (88, .sixteen), (256, .twoHundredFiftySix), (16_777_216, .twoHundredFiftySix),
  ])
  func depthsComeFromTheNumberOfColors(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test func overlaysLeaveOpenWhatTheyDoNotSay() {
    let palette = Palette(styles: [
      Style(), Style(foreground: .indexed(1), attributes: .bold),
      Style(background: .indexed(4), attributes: .reverse),
    ])
    #expect(
      palette[StyleKey(role: 1, overlay: 2)]
        == Style(
          foreground: .indexed(1), background: .indexed(4), attributes: [.bold, .reverse]))
    #expect(palette[StyleKey(role: 9)] == Style())
    #expect(palette[StyleKey(role: 1, overlay: 9)] == palette[StyleKey(role: 1)])
  }
}
