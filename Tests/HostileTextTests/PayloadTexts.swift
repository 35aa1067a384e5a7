/// The texts of each family.
enum PayloadTexts {
  static func scalars(_ values: [UInt32]) -> [Payload] {
    values.compactMap(Unicode.Scalar.init).flatMap { scalar in
      [Payload("start \(scalar)evil\(scalar) end"), Payload("\(scalar)")]
    }
  }

  static var controls: [Payload] {
    (Array(0..<0x20) + Array(0x7F...0x9F)).compactMap { Unicode.Scalar($0 as UInt32) }
      .map { Payload("a\($0)b") }
  }

  static var controlSequences: [Payload] {
    let sequences = [
      "2J", "H", "?1049h", "?1049l", "?25l", "?1000h", "?2004l", "6n", "5n", "c", ">c", "0m",
      "31;41m",
      "8m", "1;1H", "999B", "3g", "?3h", "4i", "5i", "18t", "21t", "22;0t", "!p", "r", "?7l", "20h",
      "s", "u", "1000000@",
    ]
    return sequences.flatMap { [Payload("x\u{1B}[\($0)y"), Payload("x\u{9B}\($0)y")] }
  }

  static var systemCommands: [Payload] {
    let commands = [
      "0;owned", "1;owned", "2;owned", "4;0;?", "7;file:///etc/passwd", "8;;https://evil.example/",
      "9;note", "10;?", "11;?", "50;font", "52;c;cm0gLXJmIH4K", "52;c;?", "133;A", "777;notify;a;b",
      "1337;File=inline=1:AAAA",
    ]
    return commands.flatMap { command in
      [
        Payload("\u{1B}]\(command)\u{07}"), Payload("\u{1B}]\(command)\u{1B}\\"),
        Payload("\u{9D}\(command)\u{9C}"), Payload("\u{1B}]\(command)"),
      ]
    }
  }

  static var deviceStrings: [Payload] {
    let bodies = [
      "P$q\"p", "P+q544e", "Pq#0;2;0;0;0", "P1000p", "X hidden", "^ private", "_G a=T", "k title",
    ]
    return bodies.flatMap { [Payload("\u{1B}\($0)\u{1B}\\"), Payload("\u{1B}\($0)")] }
      + ["\u{90}", "\u{98}", "\u{9E}", "\u{9F}"].map { Payload("\($0)payload\u{9C}") }
      + ["\u{1B}c", "\u{1B}#8", "\u{1B}N", "\u{1B}O", "\u{1B}(0", "\u{0E}lqqk\u{0F}", "\u{1B}%@"]
      .map { Payload($0) }
  }

  static var marks: [Payload] {
    [1, 4, 5, 64, 4096].map { Payload("e" + String(repeating: "\u{0301}", count: $0)) }
      + [
        Payload("\u{0301}\u{0302}\u{0303}"), Payload("Z̸̢̛͎̗̓a̵͕͠l̶̨̛g̷͙͝o"), Payload("\u{20DD}\u{20E3}"),
        Payload("ก็็็็็็็็็็"), Payload("\u{0E33}\u{0E33}"),
      ]
  }

  static var brokenUTF8: [Payload] {
    let sequences: [[UInt8]] = [
      [0xC0, 0xAF], [0xC1, 0xBF], [0xC0, 0x9B], [0xE0, 0x80, 0xAF], [0xE0, 0x82, 0x9B],
      [0xF0, 0x80, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC], [0xFE], [0xFF], [0x80],
      [0x9B], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFF, 0xFE, 0x41, 0x00],
    ]
    return sequences.map { Payload(bytes: Array("a".utf8) + $0 + Array("[2Jb".utf8)) }
  }

  /// Halves of pairs, pairs the wrong way round, and characters that no text holds.
  static let surrogates = [
    #"a\ud800b"#, #"a\udfffb"#, #"\udc00\ud800"#, #"\ud83d"#, #"\ud83d\u001b[2J"#, #"\uDBFF\uDBFF"#,
    #"\ud800\u0041"#, #"\u0000"#, #"\uFFFE"#, #"\uD83D\uDE00"#, #"\udb40\udc41"#, #"\ud834\udd73"#,
  ]

  static let formulas = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example\")",
    "\t=1+1", "\r=1+1", " =1+1", "\n=1+1", "＝1+1", "\",=1+1", "a\",\"=1+1", "'=1+1", "-", "=",
    "\u{200B}=1+1", "%0A=1+1",
  ]

  static let markup = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
    "![x](http://evil.example/p.png)", "[x]: javascript:alert(1)", "<javascript:alert(1)>",
    "<https://evil.example>", "`</code><b>`", "a | b | c", "| --- |", "# heading", "- item",
    "&#27;[2J", "&lt;b&gt;", "<!-- ", "-->", "*bold*_it_~~x~~", "\\| \\[x\\]",
    "<a href='file:///'>",
    "<iframe src=data:text/html,x>", "```", "~~~", "> quote", "javascript:alert(1)", "$(id)",
    "`id`",
  ]

  static let drawings = [
    "]]>", "<![CDATA[", "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;", "</text><script/>",
    "\" onload=\"alert(1)", "' xlink:href='javascript:alert(1)'", "<?xml?>", "<foreignObject/>",
    "<set attributeName='href'/>",
  ]

  static let lineEnds = [
    "a\r\nb", "\na", "a\n", "a\n\n\nb", "a\u{2028}b", "a\u{2029}b", "\t", "\u{1B}\n[2J",
    "accord: fake error\nrow 2",
  ]

  static let syntax = [
    "a: b", "- a", "# c", "---", "...", "!!python/object", "&a *a", "*a", "<<", "{", "]", "\"",
    "\\",
    "%TAG", "@", "`", "null", "~", "yes", "0x1F", "../../etc/passwd", "/dev/zero", "file:///etc",
    "%s%n", "\\u001b[2J", "--help", "-rf",
  ]

  static let wide = [
    "作作作作作作作作作作作作作作作作作作作作作作作作作作作作作作", "👨‍👩‍👧‍👦", "🇺🇸🇺", "❤️", "👍🏽", "１２３", "ﷺ", "𒐫𒐫𒐫", "가각",
    "a" + String(repeating: " ", count: 300) + "b", "مرحبا بالعالم", "שלום עולם",
  ]
}
