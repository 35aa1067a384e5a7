import CVTerm

/// A key as a test names it: a character (`"j"`, `"?"`), a name (`"enter"`, `"pageup"`, `"f1"`), or
/// either with modifiers before it (`"ctrl-l"`, `"alt-x"`, `"shift-tab"`).
public struct TestKey: ExpressibleByStringLiteral, Sendable {
  enum Code: Sendable {
    case character(Character)
    case special(VTermKey)
  }

  let code: Code
  let modifiers: UInt32

  /// A name that means no key ends the run: that is a mistake in the test itself.
  public init(stringLiteral name: String) {
    guard let key = TestKey(name) else {
      preconditionFailure("No key is called \"\(name)\"; see TestKey.names for those that are.")
    }
    self = key
  }

  public init?(_ name: String) {
    var rest = name[...]
    var modifiers: UInt32 = 0
    while let (prefix, modifier) = Self.modifiers.first(where: {
      rest.hasPrefix($0.key) && rest.count > $0.key.count
    }) {
      rest = rest.dropFirst(prefix.count)
      modifiers |= modifier.rawValue
    }
    guard let code = Self.code(named: String(rest)) else { return nil }
    self.code = code
    self.modifiers = modifiers
    if case .character = code, bytes == nil { return nil }
  }

  /// The keys that have names, without the function keys `f1` to `f12`.
  public static var names: [String] { specialKeys.keys.sorted() + ["space"] }

  /// What a character key sends; `nil` for the other keys, whose bytes depend on the modes of the
  /// terminal, and for characters that have no control code.
  var bytes: [UInt8]? {
    guard case .character(let character) = code else { return nil }
    var bytes = Array(String(character).utf8)
    if has(VTERM_MOD_SHIFT) { bytes = Array(character.uppercased().utf8) }
    if has(VTERM_MOD_CTRL) {
      guard let control = controlCode(of: character) else { return nil }
      bytes = [control]
    }
    return has(VTERM_MOD_ALT) ? [0x1b] + bytes : bytes
  }

  private func has(_ modifier: VTermModifier) -> Bool { modifiers & modifier.rawValue != 0 }

  private func controlCode(of character: Character) -> UInt8? {
    switch character {
    case " ": return 0
    case "?": return 0x7f
    case "a"..."z", "@", "[", "\\", "]", "^", "_":
      return character.asciiValue.map { $0 & 0x1f }
    default: return nil
    }
  }

  private static func code(named name: String) -> Code? {
    if name.count == 1, let character = name.first { return .character(character) }
    if name == "space" { return .character(" ") }
    if let key = specialKeys[name] { return .special(key) }
    if name.first == "f", let number = UInt32(name.dropFirst()), (1...12).contains(number) {
      return .special(VTermKey(rawValue: VTERM_KEY_FUNCTION_0.rawValue + number))
    }
    return nil
  }

  private static let modifiers: [String: VTermModifier] = [
    "ctrl-": VTERM_MOD_CTRL, "alt-": VTERM_MOD_ALT, "shift-": VTERM_MOD_SHIFT,
  ]

  private static let specialKeys: [String: VTermKey] = [
    "enter": VTERM_KEY_ENTER, "tab": VTERM_KEY_TAB, "backspace": VTERM_KEY_BACKSPACE,
    "esc": VTERM_KEY_ESCAPE, "up": VTERM_KEY_UP, "down": VTERM_KEY_DOWN,
    "left": VTERM_KEY_LEFT, "right": VTERM_KEY_RIGHT, "insert": VTERM_KEY_INS,
    "delete": VTERM_KEY_DEL, "home": VTERM_KEY_HOME, "end": VTERM_KEY_END,
    "pageup": VTERM_KEY_PAGEUP, "pagedown": VTERM_KEY_PAGEDOWN,
  ]
}
