import Agreements
import MarkedYAML
import Terminal

/// Reads one theme file.
struct ThemeFileReader {
  struct Contents {
    var inherits: (name: String, place: YAMLPlace)?
    var styles: [Role: Style] = [:]
  }

  private let file: ThemeShelf.File
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: ThemeShelf.File) { self.file = file }

  mutating func read() -> Contents {
    var contents = Contents()
    do throws(YAMLProblem) {
      let document = try YAMLDocument(parsing: file.bytes)
      for problem in document.problems { report(problem) }
      guard let root = document.root else { return contents }
      for entry in root.entries {
        switch entry.key {
        case "name": break
        case "inherits":
          contents.inherits = entry.value.text.map { ($0, entry.value.place) }
        case "roles": contents.styles = styles(of: entry.value)
        default:
          report(
            entry.keyNode.place, "unknown key `\(entry.key)`", "a theme has no such key",
            "use name, inherits or roles")
        }
      }
    } catch {
      report(error)
    }
    return contents
  }

  mutating func report(_ place: YAMLPlace, _ what: String, _ why: String, _ help: String) {
    diagnostics.append(
      Diagnostic(
        file: file.path, line: place.line, column: place.column, severity: .error, message: what,
        reason: why, help: help))
  }

  private mutating func report(_ problem: YAMLProblem) {
    report(problem.place, problem.what, problem.why, problem.help)
  }

  private mutating func styles(of node: YAMLNode) -> [Role: Style] {
    var styles: [Role: Style] = [:]
    for entry in node.entries {
      guard let role = Role.allCases.first(where: { $0.name == entry.key }) else {
        report(
          entry.keyNode.place, "unknown role `\(entry.key)`", "nothing on the screen has that role",
          "use one of \(Role.allCases.map(\.name).joined(separator: ", "))")
        continue
      }
      guard let text = entry.value.text else {
        report(
          entry.value.place, "the style of `\(entry.key)` is no text",
          "a style is one line", "write it as `red on standard bold`")
        continue
      }
      do throws(StyleNotation.Mistake) {
        styles[role] = try StyleNotation.style(text)
      } catch {
        report(entry.value.place, error.what, "it is part of no style", error.help)
      }
    }
    return styles
  }
}
