import Foundation

/// The phrases written in the program's sources: every literal given to `localized(…)` or
/// `Phrase(…)`, as the key by which the tables of other languages know it.
struct SourcePhrases {
  struct Found: CustomStringConvertible {
    var key: String
    var file: String
    var line: Int
    var description: String { "\(file):\(line): \(key)" }
  }

  private(set) var found: [Found] = []
  /// Places where something other than a literal is given, whose key nobody can know.
  private(set) var unreadable: [String] = []

  private static let openings = ["localized(", "Phrase("]

  /// Reads every Swift file below a folder.
  init(below folder: URL) throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init()
    where file.pathExtension == "swift" && !file.path.contains("/Sources/Languages/") {
      let text = try String(contentsOf: file, encoding: .utf8)
      read(Array(text), of: file.path.replacing(folder.path + "/", with: ""))
    }
  }

  init(in text: String) {
    read(Array(text), of: "text")
  }

  private mutating func read(_ text: [Character], of file: String) {
    var line = 1
    var index = 0
    while index < text.count {
      if text[index].isNewline { line += 1 }
      if text[index...].starts(with: "//") {
        while index < text.count, !text[index].isNewline { index += 1 }
        continue
      }
      let opening = Self.openings.first { opening in
        text[index...].starts(with: opening)
          && (index == 0 || !(text[index - 1].isLetter || text[index - 1] == "."))
      }
      guard let opening else {
        index += 1
        continue
      }
      var start = index + opening.count
      while start < text.count, text[start].isWhitespace { start += 1 }
      let isDeclaration = text[..<index].suffix(5).elementsEqual("func ")
      if start < text.count, text[start] == "\"" {
        var literal = LiteralReader(text: text, index: start)
        found.append(Found(key: literal.read(), file: file, line: line))
      } else if !isDeclaration, !text[start...].starts(with: "_ ") {
        unreadable.append("\(file):\(line)")
      }
      index += opening.count
    }
  }
}

/// Reads one string literal of Swift, of one line or several, as a phrase's key.
private struct LiteralReader {
  let text: [Character]
  var index: Int

  mutating func read() -> String {
    let isLong = text[index...].starts(with: "\"\"\"")
    let quote = isLong ? "\"\"\"" : "\""
    index += quote.count
    var key = ""
    var arguments = 0
    while index < text.count, !text[index...].starts(with: quote) {
      guard text[index] == "\\" else {
        key.append(text[index])
        index += 1
        continue
      }
      index += 1
      switch text[index] {
      case "(":
        arguments += 1
        key += "{\(arguments)\(forms(in: interpolation()))}"
        continue
      case "n": key += "\n"
      case "t": key += "\t"
      case "u": key.append(scalar())
      case "\n":
        while index + 1 < text.count, text[index + 1] == " " { index += 1 }
      default: key.append(text[index])
      }
      index += 1
    }
    return isLong ? Self.withoutIndentation(key) : key
  }

  /// What stands between the parentheses, which `index` is left behind.
  private mutating func interpolation() -> [Character] {
    let start = index + 1
    var depth = 0
    repeat {
      switch text[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"":
        var inner = LiteralReader(text: text, index: index)
        _ = inner.read()
        index = inner.index
      default: break
      }
      index += 1
    } while depth > 0 && index < text.count
    return Array(text[start..<(index - 1)])
  }

  /// `?one|many` of an interpolation that chooses by number.
  private func forms(in interpolation: [Character]) -> String {
    let text = String(interpolation)
    let pattern = /,\s*one:\s*"([^"]*)",\s*many:\s*"([^"]*)"$/
    guard let match = text.firstMatch(of: pattern) else { return "" }
    return "?\(match.1)|\(match.2)"
  }

  /// The character of `u{2026}`, with `index` left on the closing brace.
  private mutating func scalar() -> Character {
    index += 2
    var digits = ""
    while text[index] != "}" {
      digits.append(text[index])
      index += 1
    }
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?"
  }

  /// The lines of a long literal, whose first line break and last indentation are not of it.
  private static func withoutIndentation(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeFirst()
    let indentation = lines.popLast()?.count ?? 0
    return lines.map { $0.dropFirst(indentation) }.joined(separator: "\n")
  }
}
