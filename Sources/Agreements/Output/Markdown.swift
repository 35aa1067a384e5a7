/// Tables in GitHub's Markdown.
enum Markdown {
  static func header(_ columns: [Column]) -> String {
    let rules = columns.map { $0.kind == .number || $0.kind == .days ? "---:" : "---" }
    return line(columns.map { cell(.text($0.title)) }) + line(rules)
  }

  static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// A cell holds one line, and its text stays text: what Markdown or HTML would read is escaped.
  static func cell(_ value: FieldValue) -> String {
    var escaped = ""
    for scalar in value.text.unicodeScalars {
      switch scalar {
      case "\\", "|", "`", "*", "_", "[", "]", "#", "~":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case _ where scalar.isInvisible: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
