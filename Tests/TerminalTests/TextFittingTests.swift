import Terminal
import Testing

@Suite struct TextFittingTests {
  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("abcdef", -3, ""), ("abcdef", Int.max, "abcdef"), ("作業管理", 7, "作業管…"), ("作業管理", 6, "作業…"),
    ("作業", 1, "…"), ("", 0, ""),
  ])
  func truncated(text: DisplayText, columns: Int, shown: DisplayText) {
    #expect(text.truncated(to: columns) == shown)
  }

  @Test func truncationFallsBackToTheBeginningWithoutRoomForTheEllipsis() {
    #expect(("abcdef" as DisplayText).truncated(to: 2, ellipsis: "...") == "ab")
    #expect(("作業" as DisplayText).truncated(to: 1, ellipsis: "...") == "")
  }

  @Test func paddingFillsUpOnTheOtherSide() {
    let text: DisplayText = "作"
    #expect(text.padded(to: 5).string == "作   ")
    #expect(text.padded(to: 5, alignment: .right).string == "   作")
    #expect(text.padded(to: 5, alignment: .center).string == " 作  ")
    #expect(text.padded(to: 1) == text)
    #expect(text.padded(to: .min) == text)
    #expect(text.padded(to: .max).width == 4096)
  }

  @Test(arguments: HostileText.all, 0...9)
  func fittedTextsAreExactlyAsWideAsAsked(text: String, columns: Int) {
    #expect(DisplayText(untrusted: text).fitted(to: columns).width == columns)
  }

  @Test func slicesCutWideGlyphsIntoSpaces() {
    let text: DisplayText = "a作b業"
    #expect(text.slice(columns: 1..<4) == "作b")
    #expect(text.slice(columns: 2..<6) == " b業")
    #expect(text.slice(columns: 0..<2) == "a")
    #expect(text.slice(columns: 4..<99) == "業")
    #expect(text.slice(columns: -9..<1) == "a")
    #expect(text.slice(columns: 50..<60) == "")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 6, ["one", "two", "three"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
    ("作業管理", 5, ["作業", "管理"]), ("a作業", 3, ["a作", "業"]), ("作業", 1, ["\u{FFFD}", "\u{FFFD}"]),
    ("fits", 4, ["fits"]), ("", 4, [""]), ("   ", 2, [""]), ("a    b", 3, ["a", "b"]),
    ("  in dent", 5, ["  in", "dent"]), ("a b", 0, []), ("a b", -1, []),
  ])
  func wrapped(text: DisplayText, columns: Int, lines: [DisplayText]) {
    #expect(text.wrapped(to: columns) == lines)
  }

  @Test func wrappingKeepsLineBreaks() {
    let text = DisplayText(untrusted: "one two\n\nthree", as: .detail)
    #expect(text.wrapped(to: 5) == ["one", "two", "", "three"])
  }

  @Test(arguments: HostileText.all, [1, 2, 3, 7])
  func wrappedLinesFitAndLoseNoGlyph(text: String, columns: Int) {
    let text = DisplayText(untrusted: text)
    let lines = text.wrapped(to: columns)
    #expect(lines.allSatisfy { $0.width <= columns })
    func drawn(_ glyphs: [Glyph]) -> Int { glyphs.count { $0 != .space } }
    #expect(lines.reduce(0) { $0 + drawn($1.glyphs) } == drawn(text.glyphs))
  }

  @Test(arguments: [
    ("Department of Defense", "DE", [0..<2, 14..<16]), ("作業 作業", "業", [2..<4, 7..<9]),
    ("aaaa", "aa", [0..<2, 2..<4]), ("ÉCOLE", "école", [0..<5]), ("abc", "", []),
    ("abc", "abcd", []), ("abc", "x", []), ("a\u{1B}b", "\u{1B}", [1..<2]), ("", "a", []),
    ("ΑΣ", "σ", [1..<2]),
  ])
  func matches(text: DisplayText, needle: String, ranges: [Range<Int>]) {
    #expect(text.ranges(of: needle) == ranges)
  }

  @Test(arguments: [
    ("Société Générale", "Societe Generale"), ("e\u{301}", "e"),
    ("Łódź – “Żółć”…", "Lodz - \"Zolc\"..."),
    ("Straße Æsir", "Strasse AEsir"), ("Việt Nam", "Viet Nam"), ("作業", "??"), ("Ｆｕｌｌ", "Full"),
    ("\u{1B}[2J\n\u{7F}", "^[[2J^J^?"), ("→ ≥ ½ €", "-> >= 1/2 EUR"), ("plain", "plain"),
    ("ǅ ǽ ẞ ỹ ɏ", "Dz ? SS y y"),
  ])
  func transliterated(text: DisplayText, ascii: String) {
    #expect(text.ascii == ascii)
    #expect(text.transliterated().string == ascii)
  }
}
