import MarkedJSON
import RandomRecords
import Testing

@Suite("Refusing what is no JSON")
struct RefusalTests {
  @Test(
    "the first wrong byte is named",
    arguments: [
      ("", 0), ("  ", 2), ("[1,]", 3), ("{\"a\":1,}", 7), ("[1 2]", 3), ("{\"a\" 1}", 5),
      ("{a:1}", 1), ("nul", 3), ("nulL", 3), ("tree", 2), ("01", 0), ("-", 1), ("1.", 2),
      ("1.x", 2), ("1e", 2), ("+1", 0), (".5", 0), ("[", 1), ("{", 1), ("{\"a\":", 5),
      ("\"abc", 4), ("\"a\\", 3), ("\"a\\x\"", 2), ("\"\\u12G4\"", 1), ("\"\\u12", 5),
      ("\"a\nb\"", 2), ("\"long enough \u{1}\"", 13), ("{} {}", 3), ("[]]", 2),
      ("<html>", 0), ("[1,,2]", 3), ("[,1]", 1), ("{,}", 1), ("]", 0),
    ])
  func places(text: String, offset: Int) {
    let refused = #expect(throws: JSONError.self) { try read(text) }
    #expect(refused?.offset == offset)
    let skipped = #expect(throws: JSONError.self) { try skip(bytes: Array(text.utf8)) }
    #expect(skipped == refused)
  }

  @Test("line and column count from one, the column in characters")
  func lineAndColumn() {
    let error = #expect(throws: JSONError.self) { try read("{\n \"é😀\": ?}") }
    #expect(error?.line == 2)
    #expect(error?.column == 8)
    #expect(error?.offset == 13)
    #expect(error?.description.contains("2:8: byte 13: \"?\" where a value should stand") == true)
  }

  @Test("every cut of a document is refused at its end")
  func truncation() {
    let whole = Array(#"{"a":[1,true,"é\u0041"],"b":{"c":null}}"#.utf8)
    for count in 0..<whole.count {
      let error = #expect(throws: JSONError.self) { try skip(bytes: Array(whole[..<count])) }
      #expect((error?.offset).map { $0 <= count } == true)
      #expect(
        error?.help.english.contains("fetch it again") == true
          || error?.what.english.contains("UTF-8") == true)
    }
  }

  @Test(
    "ill-formed UTF-8 is refused inside texts",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0x80], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xE2, 0x28, 0xA1], [0xE2, 0x82], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98, 0x28], [0xFF],
    ] as [[UInt8]])
  func illFormed(bytes: [UInt8]) {
    let text = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
    let error = #expect(throws: JSONError.self) { try read(bytes: text) }
    #expect(error?.offset == 1)
  }

  @Test("well-formed UTF-8 of every length is read")
  func wellFormed() throws {
    let text = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(try read("\"\(text)\"") == .string(text))
  }

  @Test("nesting beyond the limit is refused, up to it is read")
  func depth() throws {
    func nested(_ count: Int) -> [UInt8] {
      Array((String(repeating: "[", count: count) + String(repeating: "]", count: count)).utf8)
    }
    try skip(bytes: nested(128))
    let error = #expect(throws: JSONError.self) { try skip(bytes: nested(129)) }
    #expect(error?.offset == 128)
    #expect(throws: JSONError.self) { try skip(bytes: nested(1_000_000)) }
  }

  @Test("random damage is read or refused, never more than that")
  func damage() {
    var generator = SeededRandom(seed: 7)
    let whole = Array(#"{"a":[1,true,"é\ud83d\ude00"],"b":{"c":null,"long key":"-1.5e3"}}"#.utf8)
    var refused = 0
    for _ in 0..<5000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      do throws(JSONError) {
        let value = try read(bytes: bytes)
        try skip(bytes: bytes)
        #expect(value != .null)
      } catch {
        refused += 1
        #expect(error.offset <= bytes.count)
        #expect(error.line >= 1)
      }
    }
    #expect(refused > 2000)
  }
}
