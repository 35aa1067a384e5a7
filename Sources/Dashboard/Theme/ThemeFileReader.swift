import Agreements
import Languages
import MarkedYAML
import Terminal

/// Reads one theme file.
struct ThemeFileReader {
  struct Contents {
    var inherits: (name: String, place: YAMLPlace)?
    var description: String?
    var ground: Color?
    var styles: [Role: Style] = [:]
  }

  private static let keys = ["name", "description", "inherits", "ground", "roles"]

  private let file: ThemeShelf.File
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: ThemeShelf.File) { self.file = file }

  mutating func read() -> Contents {
    var contents = Contents()
    do throws(YAMLProblem) {
      let document = try YAMLDocument(parsing: file.bytes)
      for problem in document.problems { report(problem) }
      guard let root = document.root else { return contents }
      guard root.kind == .mapping else {
        report(
          root.place, Phrase("this is no theme"), Phrase("a theme is a mapping of keys"),
          Phrase("write `inherits: dark` and a mapping `roles:`"))
        return contents
      }
      for entry in root.entries { read(entry, into: &contents) }
    } catch {
      report(error)
    }
    return contents
  }

  private mutating func read(_ entry: YAMLNode.Entry, into contents: inout Contents) {
    switch entry.key {
    // The name of a theme is that of its file; the key is a note for whoever reads it.
    case "name": break
    case "description": contents.description = text(of: entry)
    case "inherits": contents.inherits = text(of: entry).map { ($0, entry.value.place) }
    case "ground": contents.ground = color(of: entry)
    case "roles": contents.styles = styles(of: entry.value)
    default:
      report(
        entry.keyNode.place, Phrase("unknown key `\(entry.key)`"),
        Phrase("a theme has no such key"),
        Spelling.advice(entry.key, among: Self.keys))
    }
  }

  mutating func report(_ place: YAMLPlace, _ what: Phrase, _ why: Phrase, _ help: Phrase) {
    diagnostics.append(
      Diagnostic(
        file: file.path, line: place.line, column: place.column, severity: .error, message: what,
        reason: why, help: help))
  }

  private mutating func report(_ problem: YAMLProblem) {
    report(problem.place, problem.what, problem.why, problem.help)
  }

  private mutating func text(of entry: YAMLNode.Entry) -> String? {
    if let text = entry.value.text { return text }
    report(
      entry.value.place, Phrase("`\(entry.key)` is no text"), Phrase("it is one word or one line"),
      Phrase("write it as `\(entry.key): …`"))
    return nil
  }

  private mutating func color(of entry: YAMLNode.Entry) -> Color? {
    guard let text = text(of: entry) else { return nil }
    if let color = Color(text) { return color }
    report(
      entry.value.place, Phrase("unknown colour `\(text)`"), Phrase("`\(entry.key)` is one colour"),
      Spelling.advice(text, among: Color.names, or: StyleNotation.colors))
    return nil
  }

  private mutating func styles(of node: YAMLNode) -> [Role: Style] {
    var styles: [Role: Style] = [:]
    if node.kind != .mapping, !node.isAbsent {
      report(
        node.place, Phrase("`roles` is no mapping"), Phrase("each role has a line of its own"),
        Phrase("write `good: green bold` below it, indented"))
    }
    for entry in node.entries {
      guard let role = Role(name: entry.key) else {
        report(
          entry.keyNode.place, Phrase("unknown role `\(entry.key)`"),
          Phrase("nothing on the screen has that role"),
          Spelling.advice(entry.key, among: Role.allCases.map(\.name)))
        continue
      }
      guard let text = entry.value.text else {
        report(
          entry.value.place, Phrase("the style of `\(entry.key)` is no text"),
          Phrase("a style is one line"), Phrase("write it as `red on standard bold`"))
        continue
      }
      do throws(StyleNotation.Mistake) {
        styles[role] = try StyleNotation.style(text)
      } catch {
        report(entry.value.place, error.what, Phrase("it is part of no style"), error.help)
      }
    }
    return styles
  }
}
