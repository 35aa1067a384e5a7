import Terminal
import Testing

@Suite struct TextWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("Ω", 1), ("…", 1), ("│", 1), ("☃", 1), ("❤", 1), ("\u{FFFD}", 1),
      ("作", 2), ("あ", 2), ("한", 2), ("Ａ", 2), ("　", 2), ("😀", 2), ("⌚", 2), ("⭐", 2), ("䷀", 2),
      ("\u{1F6DC}", 2), ("\u{20000}", 2), ("\u{3FFFD}", 2), ("ﾊ", 1), ("〿", 1), ("\u{1F321}", 1),
      ("\u{301}", 0), ("\u{20E3}", 0), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0),
      ("\u{1160}", 0), ("\u{11A8}", 0), ("\u{AD}", 0), ("\u{1B}", 0),
    ] as [(Unicode.Scalar, Int)])
  func columns(scalar: Unicode.Scalar, columns: Int) {
    #expect(TextWidth.columns(of: scalar) == columns)
  }
}
