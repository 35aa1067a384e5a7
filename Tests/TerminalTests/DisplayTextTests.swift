import Testing

@testable import Terminal

@Suite struct DisplayTextTests {
  @Test(arguments: HostileText.all)
  func nothingDangerousGetsThrough(text: String) {
    for purpose in [DisplayText.Purpose.line, .detail] {
      let shown = DisplayText(untrusted: text, as: purpose)
      #expect(!shown.string.unicodeScalars.contains(where: HostileText.isDangerous))
      for glyph in shown.glyphs {
        #expect(!glyph.scalars.contains(where: HostileText.isDangerous))
        #expect(glyph.marks.count <= 4)
        #expect(glyph.width == 1 || glyph.width == 2)
      }
      #expect(shown.width == shown.glyphs.reduce(0) { $0 + $1.width })
      #expect(shown.ascii.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      for line in shown.lines + shown.wrapped(to: 3) + [shown.truncated(to: 4)] {
        #expect(!line.string.unicodeScalars.contains(where: HostileText.isDangerous))
      }
    }
  }

  @Test(arguments: HostileText.all)
  func whatIsSafeStaysAsItIs(text: String) {
    let once = DisplayText(untrusted: text)
    #expect(DisplayText(untrusted: once.string) == once)
  }

  @Test func noScalarAtAllGetsThroughThatTerminalsActOn() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let glyph = Glyph(scalar, marks: [scalar])
      if glyph.scalars.contains(where: HostileText.isDangerous) || !(1...2).contains(glyph.width) {
        Issue.record("U+\(String(value, radix: 16)) became \(glyph.scalars)")
      }
    }
  }

  @Test(arguments: [
    ("\u{1B}[2J", "␛[2J"), ("a\u{7}b\u{0}", "a␇b␀"), ("a\u{7F}", "a␡"),
    ("a\u{9B}2J", "a\u{FFFD}2J"),
    ("a\tb", "a b"), ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"), ("a\rb", "a␍b"), ("a\u{2028}b", "a⏎b"),
    ("\n\r\n\n", "⏎⏎⏎"), ("a\u{202E}b\u{200B}c", "abc"), ("\u{E001}\u{FFFE}", "\u{FFFD}\u{FFFD}"),
    ("👍🏽", "👍"), ("🏽", "🏽"), ("👨‍👩‍👧", "👨👩👧"), ("🇺🇸", "US"), ("❤️", "❤"), ("a\u{A0}b", "a b"),
    ("\u{301}e", " \u{301}e"), ("e\u{301}", "e\u{301}"), ("a\n\u{301}", "a⏎ \u{301}"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"), ("가\u{11A8}", "각"),
  ])
  func aLineShows(text: String, shown: String) {
    #expect(
      Array(DisplayText(untrusted: text).string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func aBaseKeepsFourMarks() {
    let zalgo = "o" + String(repeating: "\u{301}", count: 9) + "k"
    #expect(DisplayText(untrusted: zalgo).glyphs.map(\.marks.count) == [4, 0])
    #expect(DisplayText(untrusted: zalgo).width == 2)
  }

  @Test func detailsKeepLinesApartAndNameBidiControls() {
    let text = DisplayText(untrusted: "one\r\n\u{202E}two\u{2069}\n\nend", as: .detail)
    #expect(text.lines == ["one", "‹RLO›two‹PDI›", "", "end"])
    #expect(text.string == "one⏎‹RLO›two‹PDI›⏎⏎end")
    #expect(DisplayText(untrusted: "a\nb").lines == ["a⏎b"])
    #expect(DisplayText.empty.lines == [""])
  }

  @Test(arguments: ["x", "é", "作", "\u{1B}"])
  func longTextsEndWithAnEllipsis(character: String) {
    let limit = TextSanitizer.limit
    #expect(
      DisplayText(untrusted: String(repeating: character, count: limit)).glyphs.last
        == DisplayText(untrusted: character).glyphs.last)
    let cut = DisplayText(untrusted: String(repeating: character, count: limit + 1))
    #expect(cut.glyphs.count == limit)
    #expect(cut.glyphs.last == Glyph("…"))
  }

  @Test func equalTextsAreEqualHoweverTheyCameAbout() {
    #expect(DisplayText(untrusted: "a\u{200B}b") == "ab")
    #expect(("é" + "ab" as DisplayText).slice(columns: 1..<3) == "ab")
    #expect(Set([DisplayText(untrusted: "a\u{202E}"), "a"]).count == 1)
  }

  @Test func interpolatedValuesPassTheSameDoor() {
    let name = "x\u{1B}]52;c;\u{7}"
    #expect(("vendor \(name)" as DisplayText).string == "vendor x␛]52;c;␇")
    #expect("\(DisplayText(untrusted: name))" == "x␛]52;c;␇")
  }

  @Test func textsJoin() {
    let parts: [DisplayText] = ["a", "é", "c"]
    #expect(parts.joined(separator: ", ").string == "a, é, c")
    #expect([DisplayText]().joined() == .empty)
  }
}
