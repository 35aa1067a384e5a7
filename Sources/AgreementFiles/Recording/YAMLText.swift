/// Text as a value in a YAML file, written so that it is read back as it is.
enum YAMLText {
  /// The lines from the key on.
  /// - Parameters:
  ///   - indent: of the key.
  ///   - width: that lines keep to where the text lets them.
  static func lines(_ key: String, _ text: String, indent: Int, width: Int = 100) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let inline = "\(margin)\(key): \(scalar(text))"
    if inline.count <= width { return [inline] }
    guard isFoldable(text) else { return [inline] }
    var lines = ["\(margin)\(key): >-"]
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + 2 + line.count + 1 + word.count > width {
        lines.append("\(margin)  \(line)")
        line = ""
      }
      line += line.isEmpty ? word : " \(word)"
    }
    return lines + ["\(margin)  \(line)"]
  }

  /// On one line: plain where that says the same, else in quotes.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    if text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) {
      return
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Single spaces alone may become the breaks of folded text.
  private static func isFoldable(_ text: String) -> Bool {
    !text.contains("\n") && !text.contains("\t") && !text.contains("  ") && !text.hasPrefix(" ")
      && !text.hasSuffix(" ") && !text.isEmpty
  }

  private static let leaders: Set<Unicode.Scalar> = [
    "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
    "=", "<",
  ]

  private static let absent: Set<String> = ["~", "null", "Null", "NULL"]

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !leaders.contains(first), first != " ",
      text.unicodeScalars.last != " ", !absent.contains(text),
      !text.contains(": "), !text.contains(" #"), !text.hasSuffix(":"), text != "---"
    else { return false }
    return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }
}
