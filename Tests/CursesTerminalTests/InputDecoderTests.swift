import Terminal
import Testing

@testable import CursesTerminal

struct InputDecoderTests {
  /// Each string arrives as a burst of its own.
  private func events(_ bursts: String...) -> [Event] { events(bursts.map { Array($0.utf8) }) }

  private func events(_ bursts: [[UInt8]]) -> [Event] {
    var decoder = InputDecoder()
    var events: [Event] = []
    for burst in bursts {
      for byte in burst { decoder.feed(.byte(byte), into: &events) }
      decoder.flush(into: &events)
    }
    return events
  }

  private func key(_ text: String) throws -> Event { .key(try Key(text)) }

  @Test(
    "A sequence is a key",
    arguments: [
      ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[1;2C", "shift-right"),
      ("\u{1B}[1;5D", "ctrl-left"), ("\u{1B}[1;3H", "alt-home"), ("\u{1B}OF", "end"),
      ("\u{1B}[1~", "home"), ("\u{1B}[7~", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[8~", "end"),
      ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"), ("\u{1B}[5~", "page-up"),
      ("\u{1B}[6;5~", "ctrl-page-down"), ("\u{1B}[Z", "shift-tab"), ("\u{1B}OP", "f1"),
      ("\u{1B}[11~", "f1"), ("\u{1B}[[A", "f1"), ("\u{1B}[15~", "f5"), ("\u{1B}[17~", "f6"),
      ("\u{1B}[21~", "f10"), ("\u{1B}[24~", "f12"), ("\u{1B}[1;2P", "shift-f1"),
      ("\u{1B}OM", "enter"), ("\u{1B}Oq", "1"), ("\u{1B}x", "alt-x"), ("\u{1B}é", "alt-é"),
      ("\u{1B}\r", "alt-enter"), ("\u{1B}[", "alt-["), ("\u{1B}O", "alt-O"),
      ("\u{1B}]", "alt-]"), ("\u{1B}", "escape"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"),
      ("\r", "enter"), ("\t", "tab"), ("\u{6}", "ctrl-f"), ("\0", "ctrl-space"), ("é", "é"),
      ("作", "作"), ("e\u{301}", "e\u{301}"),
    ])
  func keys(sequence: String, name: String) throws {
    #expect(try events(sequence) == [key(name)])
  }

  @Test("Two Escapes are two keys, and a letter after a pause is a letter")
  func escapes() throws {
    #expect(try events("\u{1B}\u{1B}") == [key("escape"), key("escape")])
    #expect(try events("\u{1B}", "x") == [key("escape"), key("x")])
  }

  @Test(
    "No part of a sequence that nobody knows is a key",
    arguments: [
      "\u{1B}[?62;1;6c", "\u{1B}[99;5~", "\u{1B}[27;5;113~", "\u{1B}[113u", "\u{1B}[<0;q",
      "\u{1B}P1$r0q\u{1B}\\", "\u{1B}]52;c;cXFx\u{7}", "\u{1B}_Gq\u{1B}\\", "\u{1B}[<3;4;5M",
      "\u{1B}[<35;4;5M", "\u{1B}[201~", "\u{1B}[\(String(repeating: "1;", count: 500))q",
      "\u{1B}]\(String(repeating: "q", count: 500))\u{7}", "\u{1B}[[q", "\u{1B}[M#!!",
    ])
  func unknownSequences(_ sequence: String) throws {
    #expect(try events(sequence + "j") == [key("j")])
  }

  @Test("A sequence may arrive in parts, wherever it is cut")
  func parts() throws {
    let sequence = Array("\u{1B}[<0;12;7M".utf8)
    // An Escape alone is a key, so the first cut is after two bytes; "[" alone would be Alt-[.
    for cut in 3..<sequence.count {
      let events = events([Array(sequence[..<cut]), Array(sequence[cut...])])
      #expect(events == [.mouse(Mouse(.press, at: Point(column: 11, row: 6)))])
    }
    #expect(try events([[0xE4], [0xBD], [0x9C]]) == [key("作")])
  }

  @Test("Bytes that are no UTF-8 are left out, and nothing with them")
  func invalidBytes() throws {
    #expect(
      try events([[0xFF, 0x6A, 0xE4, 0xBD, 0x6A, 0x80, 0x6A, 0xC3, 0x1B]])
        == [key("j"), key("j"), key("j"), key("escape")])
  }

  @Test("A paste is one event with plain line ends and without controls")
  func paste() {
    #expect(
      events("\u{1B}[200~a\r\nb\rc\nd\te\u{7}\u{1B}[31m é\u{1B}[201~")
        == [.paste("a\nb\nc\nd\te[31m é")])
    #expect(events("\u{1B}[200~q", "q\u{1B}", "[201~") == [.paste("qq")])
  }

  @Test("A paste without end is cut at its limit, and what follows it is understood")
  func longPaste() throws {
    let text = String(repeating: "x", count: PasteBuffer.limit * 2 + 100)
    let all = events("\u{1B}[200~\(text)\u{1B}[201~j")
    #expect(all.count == 2)
    #expect(all.first == .paste(String(text.prefix(PasteBuffer.limit))))
    #expect(try all.last == key("j"))
  }

  @Test(
    "The background's colour is read with any number of digits",
    arguments: [
      ("1e1e/2020/ffff\u{7}", [30, 32, 255]), ("1e/20/ff\u{1B}\\", [30, 32, 255]),
      ("f/0/8\u{7}", [255, 0, 136]), ("fff/000/800\u{7}", [255, 0, 127]),
    ] as [(String, [UInt8])])
  func background(answer: String, parts: [UInt8]) {
    #expect(
      events("\u{1B}]11;rgb:\(answer)")
        == [.background(red: parts[0], green: parts[1], blue: parts[2])])
  }

  @Test("An answer whose end was lost does not swallow keys after an Escape")
  func lostEnd() throws {
    #expect(try events("\u{1B}]11;rgb:1", "\u{1B}", "j") == [key("escape"), key("j")])
  }

  @Test("Keys that ncurses knows pass, and join with Alt")
  func cursesKeys() throws {
    var decoder = InputDecoder()
    var events: [Event] = []
    decoder.feed(.key(Key(.up)), into: &events)
    decoder.feed(.byte(0x1B), into: &events)
    decoder.feed(.key(Key(.up)), into: &events)
    #expect(try events == [key("up"), key("alt-up")])
  }

  @Test(
    "Names of terminfo's extended keys are keys with modifiers",
    arguments: [
      ("kUP5", "ctrl-up"), ("kNXT2", "shift-page-down"), ("kDC3", "alt-delete"),
      ("kLFT", "shift-left"),
      ("kpADD", "+"),
    ])
  func extendedKeys(name: String, key: String) throws {
    #expect(try Key(terminfoName: name) == Key(key))
    #expect(Key(terminfoName: "kmous") == nil)
  }

  @Test("Any bytes are decoded without a trap, and an Escape always brings keys back")
  func anyBytes() throws {
    var number: UInt32 = 1
    let bytes: [UInt8] = [
      0x1B, 0x5B, 0x5D, 0x4F, 0x3C, 0x4D, 0x3B, 0x31, 0x7E, 0x07, 0x71, 0xE4, 0xBD,
    ]
    for _ in 0..<2000 {
      let burst = (0..<20).map { _ in
        number = number &* 1_664_525 &+ 1_013_904_223
        return bytes[Int(number >> 16) % bytes.count]
      }
      let all = events([burst, [0x1B], [0x1B], Array("j".utf8)])
      #expect(try all.last == key("j"), "\(burst)")
    }
  }
}
