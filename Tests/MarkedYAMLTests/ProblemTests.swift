import Testing

@testable import MarkedYAML

@Suite struct ProblemTests {
  /// What is wrong with a text that cannot be read, with its place.
  private func complaint(about bytes: [UInt8]) -> String? {
    do throws(YAMLProblem) {
      _ = try YAMLDocument(parsing: bytes)
      return nil
    } catch {
      for phrase in [error.what, error.why, error.help] {
        #expect(phrase.text(in: .french) != phrase.english)
      }
      return "\(error.place): \(error.what)"
    }
  }

  @Test(arguments: [
    ("note: GSA said: yes", "1:15: a ':' where no value can start"),
    ("a: 1\n  b: 2", "2:4: a ':' where no value can start"),
    ("a:\n    b: 1\n  c: 2", "3:3: a key is expected here"),
    ("a: 'x' y", "1:8: a key is expected here"),
    ("a:\n  - x\n  b: 1", "3:3: a '-' is expected here"),
    ("a: 1\nplain words\nb: 2", "3:1: a ':' is missing"),
    ("a: - b", "1:4: a '-' where no list can start"),
    ("a: \"x", "1:4: a quote is opened and never closed"),
    ("a: 'it's so'", "1:8: a key is expected here"),
    ("a: [x, y\nb: z", "2:2: a ',' or ']' is missing before this"),
    ("a: {x: 1\nb: z", "2:2: a ',' or '}' is missing before this"),
    ("a: [x, y\n", "1:4: a '[' is opened and never closed"),
    ("a: {x: [y]", "1:4: a '{' is opened and never closed"),
    ("a: [\n\n", "1:5: a value is expected here"),
    ("a: @b", "1:4: text starts with '@'"),
    ("a: `b`", "1:4: text starts with '`'"),
    ("a: %b", "1:4: text starts with '%'"),
    ("a:\n\t- b", "2:1: a tab stands where text or spaces are expected"),
    ("a:\n  b: 1\n\tc: 2", "3:1: a tab stands where text or spaces are expected"),
    ("a: \"\\d\"", "1:5: an unknown escape in double quotes"),
    ("a: \"\\xZZ\"", "1:7: an escape without its digits"),
    ("a: | text", "1:6: text stands on the line of a '|' or '>'"),
    ("a: *b", "1:4: an alias ('*')"),
    ("a: **bold**", "1:4: an alias ('*')"),
    ("a: &b c", "1:4: an anchor ('&')"),
    ("a: & c", "1:4: an anchor ('&')"),
    ("a: &x\n  b: c", "1:4: an anchor ('&')"),
    ("a: &x [b]", "1:4: an anchor ('&')"),
    ("a: !!str b", "1:4: a tag ('!')"),
    ("a: !x [b]", "1:4: a tag ('!')"),
    ("a: ! b", "1:4: a tag ('!')"),
    ("a: !<x", "1:4: a tag ('!')"),
    ("a: !u!x b", "1:4: a tag ('!')"),
    ("%TAG ! tag:x,2000:\n---\na: b", "1:1: a %TAG directive"),
    ("%FOO\na: b", "1:1: a line starts with '%'"),
    ("a: b\n---\nc: d", "2:1: a second document"),
    ("[a]: b", "1:1: a list or mapping stands as a key"),
    ("{a: b}: c", "1:1: a list or mapping stands as a key"),
    ("? [a]\n: b", "1:3: a list or mapping stands as a key"),
    ("- a\nb: c", "2:1: a '-' is expected here"),
    ("a\nb: c", "2:2: a ':' where no value can start"),
    ("'a'\n'b'", "2:1: something follows the end of the document"),
    ("a: ]", "1:4: a value is expected here"),
    ("a: b\u{7}c", "1:5: an invisible control character (byte 0x7)"),
    ("é: b\u{7F}", "1:5: an invisible control character (byte 0x7F)"),
    ("a:\r\n  é\u{85}", "2:4: an invisible control character (byte 0xC2)"),
    ("a: b\u{2028}c", "1:5: a Unicode line separator"),
    ("a: b\n\0", "2:1: a NUL byte"),
  ])
  func `what cannot be read is explained at its place`(text: String, expected: String) {
    #expect(complaint(about: Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF], "1:4: the byte 0xFF is no UTF-8 here"),
      ([0x61, 0x0A, 0xC3, 0xA9, 0xC3], "2:2: the byte 0xC3 is no UTF-8 here"),
      ([0xC0, 0x80], "1:1: the byte 0xC0 is no UTF-8 here"),
      ([0xE0, 0x80, 0x80], "1:1: the byte 0xE0 is no UTF-8 here"),
      ([0xED, 0xA0, 0x80], "1:1: the byte 0xED is no UTF-8 here"),
      ([0xF4, 0x90, 0x80, 0x80], "1:1: the byte 0xF4 is no UTF-8 here"),
      ([0xF0, 0x9F, 0x8F], "1:1: the byte 0xF0 is no UTF-8 here"),
      ([0x61, 0xA9], "1:2: the byte 0xA9 is no UTF-8 here"),
      ([0xFF, 0xFE, 0x61, 0x00], "1:1: the text is in UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x61], "1:1: the text is in UTF-16"),
    ] as [([UInt8], String)])
  func `bytes that are no UTF-8 are named with their place`(bytes: [UInt8], expected: String) {
    #expect(complaint(about: bytes) == expected)
  }

  @Test func `a message has what, why and how`() {
    let problem = #expect(throws: YAMLProblem.self) { try parse("a: *b") }
    #expect(
      problem?.description
        == "1:4: an alias ('*') — data files repeat what they mean, so that each line stands for "
        + "itself — write the value out, or put text that starts with '*' in quotes")
  }

  @Test func `a message never carries control characters on to the terminal`() throws {
    let document = try parse("\"\\e]0;x\\a\": 1\n\"\\e]0;x\\a\": 2\n")
    #expect(document.problems.map(\.what.english) == [#"the key '\u{1b}]0;x\u{7}' stands twice"#])
    #expect(String(repeating: "ab", count: 50).quotedForMessage.count == 63)
  }
}
