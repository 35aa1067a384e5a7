import MarkedYAML

/// What the JSON Schemas say about a YAML text, read as editors read it: plain words become numbers,
/// truth values and nothing where they look like it. It knows the keywords that the schemas use,
/// and tells of every other.
struct SchemaValidator {
  let schema: [String: Any]

  enum Value {
    case null
    case bool(Bool)
    case number(String)
    case text(String)
    case list([Value])
    case mapping([(key: String, value: Value)])

    init(_ node: YAMLNode) {
      switch node.kind {
      case .list: self = .list(node.items.map { Value($0) })
      case .mapping: self = .mapping(node.entries.map { ($0.key, Value($0.value)) })
      case .scalar:
        let text = node.text ?? ""
        if !node.isPlain {
          self = .text(text)
        } else if node.isAbsent {
          self = .null
        } else if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) {
          self = .bool(text.lowercased() == "true")
        } else if text.wholeMatch(of: /[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?/) != nil {
          self = .number(text)
        } else {
          self = .text(text)
        }
      }
    }

    var types: Set<String> {
      switch self {
      case .null: ["null"]
      case .bool: ["boolean"]
      case .number(let text): Int(text) == nil ? ["number"] : ["number", "integer"]
      case .text: ["string"]
      case .list: ["array"]
      case .mapping: ["object"]
      }
    }
  }

  func mistakes(in document: YAMLDocument) throws -> [String] {
    guard let root = document.root else { return ["empty"] }
    return try mistakes(in: Value(root), by: schema, at: "")
  }

  private func mistakes(in value: Value, by schema: [String: Any], at path: String) throws
    -> [String]
  {
    var mistakes: [String] = []
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "title", "description": break
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if value.types.isDisjoint(with: types) { mistakes.append("\(path): type") }
      case "enum":
        let words = rule as? [String] ?? []
        if case .text(let text) = value, words.contains(text) { break }
        mistakes.append("\(path): enum")
      case "pattern":
        guard case .text(let text) = value else { break }
        if text.firstMatch(of: try Regex(rule as? String ?? "")) == nil {
          mistakes.append("\(path): pattern")
        }
      case "minimum":
        guard case .number(let text) = value else { break }
        if (Double(text) ?? 0) < (rule as? Double ?? .infinity) {
          mistakes.append("\(path): minimum")
        }
      case "required":
        guard case .mapping(let entries) = value else { break }
        let keys = Set(entries.map(\.key))
        for key in rule as? [String] ?? [] where !keys.contains(key) {
          mistakes.append("\(path).\(key): required")
        }
      case "properties": mistakes += try propertyMistakes(value, rule, schema, path)
      case "additionalProperties": if rule as? Bool != false { mistakes.append("\(path): open") }
      case "items":
        guard case .list(let items) = value, let rule = rule as? [String: Any] else { break }
        for (position, item) in items.enumerated() {
          mistakes += try self.mistakes(in: item, by: rule, at: "\(path)[\(position)]")
        }
      default: mistakes.append("\(path): keyword \(keyword)")
      }
    }
    return mistakes
  }

  private func propertyMistakes(
    _ value: Value, _ rule: Any, _ schema: [String: Any], _ path: String
  ) throws -> [String] {
    guard case .mapping(let entries) = value, let properties = rule as? [String: [String: Any]]
    else { return [] }
    return try entries.flatMap { key, value in
      guard let property = properties[key] else {
        return schema["additionalProperties"] as? Bool == false ? ["\(path).\(key): unknown"] : []
      }
      return try mistakes(in: value, by: property, at: "\(path).\(key)")
    }
  }
}
