/// Tables and text in GitHub's Markdown.
public enum Markdown {
  static func header(_ columns: [Column]) -> String {
    let rules = columns.map { $0.kind == .number || $0.kind == .days ? "---:" : "---" }
    return line(columns.map { cell(.text($0.title.text)) }) + line(rules)
  }

  static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// A cell holds one line, and its text stays text: what Markdown or HTML would read is escaped.
  static func cell(_ value: FieldValue) -> String { escaped(value.textForPeople) }

  /// Text in one line that stays text: what Markdown or HTML would read is escaped.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
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

  /// An address as the target of a link; `nil` when it is none of the web. Whatever would end the
  /// target, or steer a terminal, is written in percents.
  static func destination(_ address: String) -> String? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    var written = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "\""), 0...0x20, 0x7F...:
        let digits = String(byte, radix: 16, uppercase: true)
        written += "%" + (digits.count == 1 ? "0" : "") + digits
      default: written.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return written
  }
}
