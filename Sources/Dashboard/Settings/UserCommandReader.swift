import Agreements
import Languages
import MarkedYAML
import Terminal

/// Commands of the user's own, read from the settings.
extension SettingsReader {
  private static let keys = ["title", "keys", "run"]
  private static let example = "ticket: {title: Open a ticket, keys: ctrl-o, run: 'gh …'}"

  mutating func readCommands(_ node: YAMLNode, into settings: inout Settings) {
    guard isMapping(node, "commands", example: Self.example) else { return }
    for entry in node.entries {
      guard entry.value.kind == .mapping else {
        error(
          entry.value.place, Phrase("`\(entry.key)` is no mapping"),
          Phrase("a command has `run`, and mostly `title` and `keys`"),
          Phrase("write `\(Self.example)`"))
        continue
      }
      guard let command = command(entry.key, entry.value) else { continue }
      settings.commands.append(command)
    }
  }

  private mutating func command(_ name: String, _ node: YAMLNode) -> UserCommand? {
    var command = UserCommand(name: name, title: name, words: [])
    for entry in node.entries {
      switch entry.key {
      case "title": command.title = text(of: entry.value, key: entry.key) ?? name
      case "keys": command.keys = ownKeys(entry.value)
      case "run": command.words = words(entry.value)
      default:
        error(
          entry.keyNode.place, Phrase("unknown key `\(entry.key)`"),
          Phrase("a command has no such key"), Spelling.advice(entry.key, among: Self.keys))
      }
    }
    guard command.words.isEmpty else { return command }
    if !node.entries.contains(where: { $0.key == "run" }) {
      error(
        node.place, Phrase("`\(name)` runs nothing"), Phrase("it has no `run`"),
        Phrase("write `run:` with a program and its arguments"))
    }
    return nil
  }

  /// - Returns: the program and its arguments; none when something is wrong in them.
  private mutating func words(_ node: YAMLNode) -> [String] {
    var words: [String] = []
    if node.kind == .list {
      words = node.items.compactMap { text(of: $0, key: "run") }
      guard words.count == Array(node.items).count, words.first?.isEmpty == false else { return [] }
    } else {
      guard let line = text(of: node, key: "run") else { return [] }
      do throws(CommandWords.Problem) {
        words = try CommandWords.split(line)
      } catch {
        self.error(
          node.place, Phrase("`run` cannot be read"), error.text,
          Phrase("or write it as a list, one argument each"))
        return []
      }
    }
    let fields = UserCommand(name: "", title: "", words: words).fields
    for field in fields where !UserCommand.knownFields.contains(field) {
      error(
        node.place, Phrase("there is no field {\(field)}"),
        Phrase("what stands in braces is a field of the chosen row"),
        Spelling.advice(field, among: UserCommand.knownFields))
      return []
    }
    return words
  }

  private mutating func ownKeys(_ node: YAMLNode) -> [KeySequence] {
    let nodes = node.kind == .list ? Array(node.items) : [node]
    var keys: [KeySequence] = []
    for item in nodes {
      guard let text = text(of: item, key: "keys") else { continue }
      do throws(KeyError) {
        let sequence = try KeySequence(text)
        keys.append(sequence)
        ownBindings.append((sequence, item.place))
      } catch {
        report(.error, item.place, error)
      }
    }
    return keys
  }

  /// Keys of own commands that two of them have, or that no longer call what they did.
  mutating func reportOwnClashes(_ settings: Settings) {
    for (index, (keys, place)) in ownBindings.enumerated() {
      if let earlier = ownBindings[..<index].first(where: { $0.keys.clashes(with: keys) }) {
        error(
          place, Phrase("`\(keys)` is taken"),
          Phrase("line \(earlier.place.line) has it for another command"),
          Phrase("choose another key for one of the two"))
      }
      for command in Command.all where !command.contexts.isDisjoint(with: UserCommand.contexts) {
        let taken = settings.keys[command.id] ?? command.keys.compactMap { try? KeySequence($0) }
        guard taken.contains(where: keys.clashes) else { continue }
        report(
          .warning, place, Phrase("`\(keys)` no longer calls \(command.id.rawValue)"),
          Phrase("a command of your own comes first"),
          Phrase("choose another key for one of the two"))
      }
    }
  }
}
