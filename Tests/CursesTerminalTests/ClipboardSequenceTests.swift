import Testing

@testable import CursesTerminal

struct ClipboardSequenceTests {
  private func text(_ content: String, _ multiplexer: ClipboardSequence.Multiplexer) -> String? {
    ClipboardSequence.bytes(for: content, in: multiplexer).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(
    "Base64 as RFC 4648 has it",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
      ("\u{FF}~é", "w79+w6k="),
    ])
  func base64(_ plain: String, _ encoded: String) {
    #expect(String(decoding: Base64.encoded(Array(plain.utf8)), as: UTF8.self) == encoded)
  }

  @Test("A terminal gets OSC 52 as it is")
  func plain() { #expect(text("foo", .none) == "\u{1B}]52;c;Zm9v\u{7}") }

  @Test("tmux hands it on, with the Escape inside doubled")
  func tmux() {
    #expect(text("foo", .tmux) == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
  }

  @Test("screen gets it in pieces that it takes, which together are the whole")
  func screen() throws {
    let long = String(repeating: "accord", count: 400)
    let pieces = try #require(text(long, .screen)).components(separatedBy: "\u{1B}\\")
    #expect(pieces.allSatisfy { $0.utf8.count <= 510 })
    let joined = pieces.map { $0.dropFirst($0.hasPrefix("\u{1B}P") ? 2 : 0) }.joined()
    #expect(joined == text(long, .none))
  }

  @Test("What terminals would drop is not sent")
  func tooLong() {
    #expect(text(String(repeating: "x", count: ClipboardSequence.limit), .none) != nil)
    #expect(text(String(repeating: "x", count: ClipboardSequence.limit + 1), .none) == nil)
  }
}

extension String {
  /// The parts between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
