/// Texts that attack terminals or their readers, and texts that break layouts.
enum HostileText {
  static let escapes = [
    "\u{1B}[2J\u{1B}[H", "\u{1B}[31mred\u{1B}[0m", "\u{1B}[6n", "\u{1B}[?1049h", "\u{1B}c",
    "\u{1B}]0;title\u{07}", "\u{1B}]2;title\u{1B}\\",
    "\u{1B}]8;;https://example.org\u{07}link\u{1B}]8;;\u{07}",
    "\u{1B}]52;c;ZWNobyBoaQ==\u{07}", "\u{1B}]1337;File=inline=1:AAAA\u{07}",
    "\u{1B}P$q\"p\u{1B}\\", "\u{1B}_Gf=100;AAAA\u{1B}\\", "\u{1B}^secret\u{1B}\\",
    "\u{1B}[201~rm -rf ~\n", "\u{9B}2J", "\u{9D}0;title\u{9C}", "\u{90}q\u{9C}", "\u{85}",
    "a\rb", "a\u{8}b", "a\u{C}b", "a\u{B}b", "a\tb", "a\nb", "a\r\nb", "nul\u{0}", "del\u{7F}",
    String(decoding: [0x41, 0x9B, 0x32, 0x4A, 0xFF, 0xC0, 0x80], as: UTF8.self),
  ]

  static let disguises = [
    "user\u{202E}gpj.exe", "\u{2066}a\u{2069}", "\u{202A}a\u{202C}", "\u{202B}b\u{202D}",
    "a\u{200E}b\u{200F}c", "\u{061C}x", "\u{2067}\u{2068}",
    "zero\u{200B}width\u{200C}\u{200D}\u{2060}\u{FEFF}", "soft\u{AD}hyphen",
    "a\u{E0041}\u{E0042}\u{E007F}", "a\u{FE0F}\u{FE0E}\u{E0100}", "\u{2028}\u{2029}",
    "\u{E000}\u{F8FF}\u{100000}", "\u{FFFE}\u{1FFFF}", "\u{3164}\u{115F}\u{FFA0}",
    "\u{FFF9}a\u{FFFB}",
  ]

  static let wide = [
    "作業管理", "ｆｕｌｌ", "한국어", "\u{1112}\u{1161}\u{11AB}", "👨‍👩‍👧‍👦", "👍🏽", "🏽", "🇺🇸🇬🇧", "🇺", "❤️",
    "1️⃣", "e\u{301}", "\u{301}e", "作\u{301}", " \u{301}",
    "Z" + String(repeating: "\u{300}\u{316}\u{327}", count: 60),
    "क्षत्रिय", "مرحبا", "שלום", "…—“”", "│┌┘", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "　", "\u{A0}",
  ]

  static let all =
    escapes + disguises + wide + [(escapes + disguises + wide).joined(), "", " ", "plain"]

  /// Whether a scalar must never leave for a terminal.
  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0xE000...0xF8FF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }
}
