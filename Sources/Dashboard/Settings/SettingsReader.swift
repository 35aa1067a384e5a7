import Agreements
import Languages
import MarkedYAML
import Terminal

/// Reads the settings file. What is wrong in it is told with its place and costs nothing but the
/// one value: the others hold.
public struct SettingsReader: Sendable {
  /// The path in messages.
  private let file: String
  /// The themes that there are; empty when that is not known.
  let themes: [String]
  public private(set) var diagnostics: [Diagnostic] = []
  /// The keys read so far, to see which are taken twice.
  private var bindings: [PlacedBinding] = []
  /// The keys of the user's own commands.
  var ownBindings: [(keys: KeySequence, place: YAMLPlace)] = []

  struct PlacedBinding {
    var command: CommandID
    var keys: KeySequence
    var place: YAMLPlace
  }

  /// - Parameters:
  ///   - file: the path in messages.
  ///   - themes: the names of those there are; without any, every name is taken.
  public static func read(
    _ bytes: [UInt8], file: String, themes: [String] = []
  ) -> (settings: Settings, diagnostics: [Diagnostic]) {
    var reader = SettingsReader(file: file, themes: themes)
    let settings = reader.settings(in: bytes)
    return (settings, reader.diagnostics.sorted())
  }

  private init(file: String, themes: [String]) {
    self.file = file
    self.themes = themes
  }

  private mutating func settings(in bytes: [UInt8]) -> Settings {
    var settings = Settings()
    do throws(YAMLProblem) {
      let document = try YAMLDocument(parsing: bytes, limits: YAMLLimits(bytes: 1 << 20))
      for problem in document.problems { report(problem) }
      guard let root = document.root, !root.isAbsent else { return settings }
      guard root.kind == .mapping else {
        error(
          root.place, Phrase("these are no settings"), Phrase("the file is a mapping of keys"),
          Phrase("write one key a line, such as `theme: dark`; `accord config --default` shows all")
        )
        return settings
      }
      for entry in root.entries {
        guard let key = SettingKey.all.first(where: { $0.name == entry.key }) else {
          error(
            entry.keyNode.place, Phrase("unknown key `\(entry.key)`"),
            Phrase("there is no such setting"),
            Spelling.advice(entry.key, among: SettingKey.all.map(\.name)))
          continue
        }
        key.read(entry.value, &settings, &self)
      }
      reportOwnClashes(settings)
    } catch {
      report(error)
    }
    return settings
  }

  private mutating func report(_ problem: YAMLProblem) {
    error(problem.place, problem.what, problem.why, problem.help)
  }

  mutating func error(_ place: YAMLPlace, _ what: Phrase, _ why: Phrase, _ help: Phrase) {
    report(.error, place, what, why, help)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ place: YAMLPlace, _ what: Phrase, _ why: Phrase,
    _ help: Phrase
  ) {
    diagnostics.append(
      Diagnostic(
        file: file, line: place.line, column: place.column, severity: severity, message: what,
        reason: why, help: help))
  }

  /// The text of a value; a report where there is none.
  mutating func text(of node: YAMLNode, key: String) -> String? {
    if let text = node.text, !node.isAbsent { return text }
    error(
      node.place,
      node.isAbsent ? Phrase("`\(key)` has no value") : Phrase("`\(key)` is no single value"),
      Phrase("one word or number is expected"),
      Phrase("write it as `\(key): …`, or take the line out"))
    return nil
  }

  /// One of a few words; a report with the nearest where it is none of them.
  mutating func word(
    of node: YAMLNode, key: String, among words: [String], also others: [String] = []
  ) -> String? {
    guard let text = text(of: node, key: key) else { return nil }
    let word = text.lowercased()
    if words.contains(word) || others.contains(word) { return word }
    error(
      node.place, Phrase("`\(text)` is no value of `\(key)`"),
      Phrase("only certain words are understood here"),
      Spelling.advice(text, among: words))
    return nil
  }

  // MARK: Filters and keys

  mutating func readFilters(_ node: YAMLNode, into settings: inout Settings) {
    guard isMapping(node, "filters", example: "ending: ends<30d") else { return }
    for entry in node.entries {
      guard let text = text(of: entry.value, key: entry.key) else { continue }
      settings.filters.append(SavedFilter(name: entry.key, text: text))
    }
  }

  mutating func readKeys(_ node: YAMLNode, into settings: inout Settings) {
    guard isMapping(node, "keys", example: "zoom: [z, f11]") else { return }
    for entry in node.entries {
      guard let command = CommandID(rawValue: entry.key) else {
        error(
          entry.keyNode.place, Phrase("unknown command `\(entry.key)`"),
          Phrase("no command has that name"),
          Spelling.advice(
            entry.key, among: CommandID.allCases.map(\.rawValue),
            or: Phrase("`accord config --default` lists all commands with their keys")))
        continue
      }
      guard let keys = keys(of: entry.value, for: command) else { continue }
      // As it comes with the program: then nothing was chosen.
      if keys.map(\.description) != Command.named(command)?.keys { settings.keys[command] = keys }
    }
    reportClashes(settings.keys)
  }

  mutating func isMapping(_ node: YAMLNode, _ key: String, example: String) -> Bool {
    if node.kind != .mapping, !node.isAbsent {
      error(
        node.place, Phrase("`\(key)` is no mapping"), Phrase("each has a line of its own"),
        Phrase("write `\(example)` below it, indented"))
    }
    return node.kind == .mapping
  }

  /// `nil` when none of what is written can be read, so that the command keeps its own keys.
  private mutating func keys(of node: YAMLNode, for command: CommandID) -> [KeySequence]? {
    let isList = node.kind == .list
    let nodes = isList ? Array(node.items) : [node]
    var keys: [KeySequence] = []
    for item in nodes {
      guard let text = text(of: item, key: command.rawValue) else { continue }
      do throws(KeyError) {
        let sequence = try KeySequence(text)
        keys.append(sequence)
        bindings.append(PlacedBinding(command: command, keys: sequence, place: item.place))
      } catch {
        report(.error, item.place, error)
      }
    }
    return keys.isEmpty && !nodes.isEmpty ? nil : keys
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ place: YAMLPlace, _ keyError: KeyError
  ) {
    let parts = keyError.parts
    report(severity, place, parts.what, parts.why, parts.help)
  }

  /// Keys that mean two things in one place: between those of the file the first counts, and what
  /// the file says counts before what the program comes with.
  private mutating func reportClashes(_ chosen: [CommandID: [KeySequence]]) {
    for (index, binding) in bindings.enumerated() where chosen[binding.command] != nil {
      if let earlier = bindings[..<index].first(where: { $0.clashes(with: binding) }) {
        error(
          binding.place, Phrase("`\(binding.keys)` is taken"),
          Phrase("line \(earlier.place.line) gives it to \(earlier.command.rawValue)"),
          Phrase("choose another key for one of the two"))
      }
      for command in Command.all where chosen[command.id] == nil {
        guard command.sharesContext(with: binding.command),
          command.keys.contains(where: { (try? KeySequence($0)).map(binding.keys.clashes) ?? false }
          )
        else { continue }
        report(
          .warning, binding.place,
          Phrase("`\(binding.keys)` no longer calls \(command.id.rawValue)"),
          Phrase("that is the key it comes with"),
          Phrase("give it another: `\(command.id.rawValue): …`, or [] for none"))
      }
    }
  }
}

extension SettingsReader.PlacedBinding {
  func clashes(with other: Self) -> Bool {
    guard command != other.command, keys.clashes(with: other.keys) else { return false }
    return Command.named(command)?.sharesContext(with: other.command) ?? false
  }
}

extension Command {
  func sharesContext(with other: CommandID) -> Bool {
    !contexts.isDisjoint(with: Command.named(other)?.contexts ?? [])
  }
}
