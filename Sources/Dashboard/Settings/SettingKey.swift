import Agreements
import Languages
import MarkedYAML

/// One key of the settings file. Reading it, writing it with its explanation and describing it to
/// an editor all come from here.
struct SettingKey: Sendable {
  let name: String
  /// What it is for and which values there are, as the comment in the default file has it.
  let documentation: Phrase
  let schema: JSONValue
  /// The value as it is written in YAML, on the line of the key and, for more, on those below.
  let text: @Sendable (Settings) -> String
  let read: @Sendable (YAMLNode, inout Settings, inout SettingsReader) -> Void

  typealias Place<Value> = WritableKeyPath<Settings, Value> & Sendable

  static func flag(_ name: String, _ documentation: Phrase, _ place: Place<Bool>) -> SettingKey {
    SettingKey(
      name: name, documentation: documentation,
      schema: .object([JSONValue.Member("type", .string("boolean"))]),
      text: { $0[keyPath: place] ? "yes" : "no" },
      read: { node, settings, reader in
        guard let word = reader.word(of: node, key: name, among: ["yes", "no"], also: flagWords)
        else { return }
        settings[keyPath: place] = ["yes", "true", "on"].contains(word)
      })
  }

  private static let flagWords = ["true", "false", "on", "off"]

  static func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ documentation: Phrase, _ place: Place<Word>
  ) -> SettingKey where Word: SendableMetatype {
    let words = Word.allCases.map(\.rawValue)
    return SettingKey(
      name: name, documentation: documentation, schema: .words(words),
      text: { $0[keyPath: place].rawValue },
      read: { node, settings, reader in
        if let text = reader.word(of: node, key: name, among: words),
          let word = Word(rawValue: text)
        {
          settings[keyPath: place] = word
        }
      })
  }

  /// One of a few words, or the word for leaving it open.
  static func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ documentation: Phrase, orElse open: String, _ place: Place<Word?>
  ) -> SettingKey where Word: SendableMetatype {
    let words = [open] + Word.allCases.map { $0.rawValue.lowercased() }
    return SettingKey(
      name: name, documentation: documentation, schema: .words(words),
      text: { $0[keyPath: place]?.rawValue.lowercased() ?? open },
      read: { node, settings, reader in
        guard let text = reader.word(of: node, key: name, among: words) else { return }
        settings[keyPath: place] = Word.allCases.first { $0.rawValue.lowercased() == text }
      })
  }
}

extension JSONValue {
  static func words(_ words: [String]) -> JSONValue {
    .object([Member("enum", .array(words.map(JSONValue.string)))])
  }
}
