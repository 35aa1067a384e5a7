import Terminal
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("x", Key(.character("x"))), ("X", Key(.character("X"))), ("?", Key(.character("?"))),
    ("-", Key(.character("-"))), ("é", Key(.character("é"))), ("f", Key(.character("f"))),
    ("space", Key(.character(" "))), ("enter", Key(.enter)), ("escape", Key(.escape)),
    ("tab", Key(.tab)), ("backspace", Key(.backspace)), ("page-up", Key(.pageUp)),
    ("f1", Key(.function(1))), ("f12", Key(.function(12))),
    ("ctrl-f", Key(.character("f"), .control)), ("ctrl-space", Key(.character(" "), .control)),
    ("ctrl-]", Key(.character("]"), .control)), ("alt-x", Key(.character("x"), .alt)),
    ("alt--", Key(.character("-"), .alt)), ("shift-tab", Key(.tab, .shift)),
    ("ctrl-alt-left", Key(.left, [.control, .alt])), ("shift-f3", Key(.function(3), .shift)),
  ])
  func keysAreReadAndPrinted(text: String, key: Key) throws {
    #expect(try Key(text) == key)
    #expect(key.description == text)
  }

  @Test(arguments: [
    ("esc", "escape"), ("return", "enter"), ("pgdn", "page-down"), ("ctrl-F", "ctrl-f"),
    ("shift-ctrl-up", "ctrl-shift-up"),
  ])
  func otherSpellingsBecomeTheUsualOne(text: String, printed: String) throws {
    #expect(try Key(text).description == printed)
  }

  @Test(arguments: [
    ("ctrl-i", Key(.tab)), ("ctrl-I", Key(.tab)), ("ctrl-m", Key(.enter)),
    ("ctrl-j", Key(.enter)), ("ctrl-[", Key(.escape)), ("ctrl-h", Key(.backspace)),
    ("alt-ctrl-m", Key(.enter, .alt)), ("shift-a", Key(.character("A"))),
    ("shift-enter", Key(.enter)), ("ctrl-tab", Key(.tab)),
  ])
  func keysThatTerminalsCannotTellApartAreRefused(text: String, twin: Key) {
    #expect(throws: KeyError.same(text, as: twin)) { try Key(text) }
  }

  @Test func aRefusalNamesTheKeyToWriteInstead() {
    #expect(
      KeyError.same("ctrl-i", as: Key(.tab)).description
        == "ctrl-i cannot be a key of its own — terminals send the same for it as for tab"
        + " — write tab")
  }

  @Test(arguments: [
    ("", KeyError.empty), ("gg", .unknown("gg")), ("f0", .unknown("f0")), ("f01", .unknown("f01")),
    ("f64", .unknown("f64")), ("ctrl-", .unknown("ctrl-")), ("super-x", .unknown("super-x")),
    ("ctrl-ctrl-x", .unknown("ctrl-ctrl-x")), (" ", .unknown(" ")), ("\u{1B}", .unknown("\u{1B}")),
    ("\u{200B}", .unknown("\u{200B}")), ("👍🏽", .unknown("👍🏽")), ("ctrl-1", .unsendable("ctrl-1")),
    ("ctrl-é", .unsendable("ctrl-é")),
  ])
  func whatIsNoKeyIsRefused(text: String, error: KeyError) {
    #expect(throws: error) { try Key(text) }
  }

  @Test func messagesShowNoControlCharacters() {
    #expect(KeyError.unknown("\u{1B}[2J").description.hasPrefix("unknown key ␛[2J — "))
  }

  @Test(arguments: ["g g", "ctrl-x ctrl-s", "?", "space f1", "alt-g 1"])
  func sequencesAreReadAndPrinted(text: String) throws {
    let sequence = try KeySequence(text)
    #expect(sequence.description == text)
    #expect(try KeySequence("  " + text.split(separator: " ").joined(separator: "  ")) == sequence)
  }

  @Test func sequencesHaveAtLeastOneKeyAndOnlyGoodOnes() {
    #expect(throws: KeyError.empty) { try KeySequence("  ") }
    #expect(throws: KeyError.unknown("gg")) { try KeySequence("x gg") }
  }

  @Test func sequencesBeginWithTheirFirstKeys() {
    let g = Key(.character("g"))
    #expect(KeySequence(g, g).hasPrefix([g]))
    #expect(KeySequence(g, g).hasPrefix([g, g]))
    #expect(!KeySequence(g, g).hasPrefix([g, g, g]))
    #expect(!KeySequence(g, g).hasPrefix([Key(.enter)]))
  }
}
