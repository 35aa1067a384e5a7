import Agreements
import Languages

/// Settings as a file in YAML: with a comment on every key, so that the file explains itself.
public enum SettingsText {
  /// - Parameter head: comment lines that stand first, without their `#`.
  public static func text(_ settings: Settings, head: [String] = []) -> String {
    var lines = head.map(comment)
    for key in SettingKey.all {
      lines.append("")
      lines += broken(key.documentation.text(in: .current)).map(comment)
      lines.append(key.name + ":" + separated(key.text(settings)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What holds without a file.
  public static var defaults: String {
    text(
      Settings(),
      head: [
        localized(
          "Settings of Accord. Every line says what holds without it; keep those that you change."),
        localized(
          "The dashboard takes changes of this file in while it runs, and tells mistakes under p."),
      ])
  }

  /// The JSON Schema of the file, for editors.
  public static var schema: String {
    let properties = SettingKey.all.map { key -> JSONValue.Member in
      guard case .object(let members) = key.schema else {
        return JSONValue.Member(key.name, key.schema)
      }
      let description = JSONValue.Member(
        "description", .string(key.documentation.text(in: .english)))
      return JSONValue.Member(key.name, .object([description] + members))
    }
    let schema = JSONValue.object([
      JSONValue.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSONValue.Member("title", .string("Accord: config.yaml")),
      JSONValue.Member("type", .string("object")),
      JSONValue.Member("properties", .object(properties)),
      JSONValue.Member("additionalProperties", .bool(false)),
    ])
    return schema.text + "\n"
  }

  static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy {
        "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == "-"
      }
      && text.first != "-" && !text.isEmpty && text.lowercased() != "null"
    return isPlain
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  /// Entries on lines of their own, below the key that they belong to.
  static func mapping(_ entries: [(name: String, value: String)]) -> String {
    entries.map { "\n  \(scalar($0.name)): \($0.value)" }.joined()
  }

  private static func comment(_ line: String) -> String { line.isEmpty ? "#" : "# " + line }

  private static func separated(_ value: String) -> String {
    value.isEmpty || value.hasPrefix("\n") ? value : " " + value
  }

  private static let width = 96

  private static func broken(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
