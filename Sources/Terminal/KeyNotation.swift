import Languages

/// Why a text names no key, or none that a terminal can tell apart.
public enum KeyError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case unknown(String)
  /// Terminals send the same for both.
  case same(String, as: Key)
  /// Terminals send nothing of its own for it.
  case unsendable(String)

  public var description: String {
    let parts = parts
    return "\(parts.what) — \(parts.why) — \(parts.help)"
  }

  /// What is wrong, why, and how to mend it.
  public var parts: (what: Phrase, why: Phrase, help: Phrase) {
    switch self {
    case .empty:
      (
        Phrase("no key"), Phrase("the text is empty"),
        Phrase("write a key such as ctrl-f, or keys such as g g")
      )
    case .unknown(let text):
      (
        Phrase("unknown key \(DisplayText(untrusted: text))"),
        Phrase("it is neither one character nor a key's name"),
        Phrase("write for instance x, ctrl-x, alt-x, f1, enter or page-up; put spaces between keys")
      )
    case .same(let text, let key):
      (
        Phrase("\(DisplayText(untrusted: text)) cannot be a key of its own"),
        Phrase("terminals send the same for it as for \(key)"), Phrase("write \(key)")
      )
    case .unsendable(let text):
      (
        Phrase("\(DisplayText(untrusted: text)) cannot be a key"),
        Phrase("terminals send nothing for it"),
        Phrase("use ctrl with a letter, space, \\, ], ^ or _")
      )
    }
  }
}

extension Key: CustomStringConvertible {
  /// Reads a key as users write it: `x`, `?`, `ctrl-f`, `alt-x`, `shift-tab`, `f1`, `page-up`.
  public init(_ text: String) throws(KeyError) {
    guard !text.isEmpty else { throw .empty }
    var modifiers: Modifiers = []
    var name = Substring(text)
    while let (prefix, modifier) = Self.prefixes.first(where: {
      name.hasPrefix($0.0) && name.count > $0.0.count
    }) {
      guard modifiers.insert(modifier).inserted else { throw .unknown(text) }
      name.removeFirst(prefix.count)
    }
    guard let code = Code(name: String(name)) else { throw .unknown(text) }
    self.init(code, modifiers)
    try normalize(writtenAs: text)
  }

  /// The key as `init(_:)` reads it.
  public var description: String {
    let prefixes = Self.prefixes.filter { modifiers.contains($0.1) }.map(\.0)
    return prefixes.joined() + code.name
  }

  private static let prefixes: [(String, Modifiers)] = [
    ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
  ]

  /// Control and Shift take away bits of what a terminal sends, so that some keys become others.
  private mutating func normalize(writtenAs text: String) throws(KeyError) {
    if modifiers.contains(.shift), !code.hasShiftedForm {
      throw .same(text, as: Key(code.shifted, modifiers.subtracting(.shift)))
    }
    guard modifiers.contains(.control) else { return }
    if code.isAlikeWithControl {
      throw .same(text, as: Key(code, modifiers.subtracting(.control)))
    }
    guard case .character(let character) = code else { return }
    let lower = Character(character.lowercased())
    if let twin = Self.controlTwins[lower] {
      throw .same(text, as: Key(twin, modifiers.subtracting(.control)))
    }
    guard ("a"..."z").contains(lower) || #" \]^_"#.contains(lower) else {
      throw .unsendable(text)
    }
    code = .character(lower)
  }

  /// Characters with Control that are the bytes of other keys: 9, 13, 10, 27 and 8.
  private static let controlTwins: [Character: Code] = [
    "i": .tab, "m": .enter, "j": .enter, "[": .escape, "h": .backspace,
  ]
}

extension Key.Code {
  private static let names: [(String, Key.Code)] = [
    ("enter", .enter), ("escape", .escape), ("tab", .tab), ("backspace", .backspace),
    ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down), ("left", .left),
    ("right", .right), ("home", .home), ("end", .end), ("page-up", .pageUp),
    ("page-down", .pageDown), ("space", .character(" ")),
  ]

  /// Names that other programs use.
  private static let aliases: [String: Key.Code] = [
    "esc": .escape, "return": .enter, "del": .delete, "ins": .insert, "pageup": .pageUp,
    "pagedown": .pageDown, "pgup": .pageUp, "pgdn": .pageDown,
  ]

  /// terminfo has no function keys beyond this.
  private static let functionLimit = 63

  init?(name: String) {
    if let named = Self.names.first(where: { $0.0 == name }) {
      self = named.1
    } else if let alias = Self.aliases[name] {
      self = alias
    } else if name.count == 1, let character = name.first, character.isVisibleAsTyped {
      self = .character(character)
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()),
      (1...Self.functionLimit).contains(number), name == "f\(number)"
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  fileprivate var name: String {
    switch self {
    case .function(let number): "f\(number)"
    case .character(let character) where character != " ":
      DisplayText(untrusted: String(character)).string
    default: Self.names.first { $0.1 == self }?.0 ?? ""
    }
  }

  /// Whether terminals send something else with Shift.
  fileprivate var hasShiftedForm: Bool {
    switch self {
    case .character, .enter, .escape, .backspace: false
    default: true
    }
  }

  fileprivate var shifted: Key.Code {
    guard case .character(let character) = self, let upper = character.uppercased().first
    else { return self }
    return .character(upper)
  }

  fileprivate var isAlikeWithControl: Bool {
    switch self {
    case .enter, .escape, .tab, .backspace: true
    default: false
    }
  }
}

extension Character {
  /// Whether the character shows as itself and as nothing else, so that it can be printed and read
  /// again.
  fileprivate var isVisibleAsTyped: Bool {
    self != " " && DisplayText(untrusted: String(self)).string == String(self)
  }
}
