import Agreements

/// JSON Schemas (draft 2020-12) of the data files, so that editors complete and check them.
public enum JSONSchema {
  /// The schema of a kind of file, ending with a line break.
  public static func text(for kind: FileKind) -> String { schema(for: kind).indented + "\n" }

  /// The schema of a kind of file.
  public static func schema(for kind: FileKind) -> JSONValue {
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string("Accord: \(kind.pattern)"),
    ]
    return head.merging(kind.format.schema())
  }
}

extension Shape {
  var schema: JSONValue {
    let properties = keys.map { key in
      JSONValue.Member(
        key.name, key.schema().describing(key.documentation))
    }
    let required = keys.filter(\.isRequired).map(\.name)
    let schema: JSONValue = [
      "description": .string(documentation), "type": "object", "properties": .object(properties),
    ]
    let complete = required.isEmpty ? schema : schema.adding("required", .strings(required))
    return complete.adding("additionalProperties", false)
  }
}

extension JSONValue {
  fileprivate func merging(_ other: JSONValue) -> JSONValue {
    guard case .object(let members) = self, case .object(let others) = other else { return self }
    return .object(members + others)
  }

  /// The sentence about the key stands before what the schema says about values of its format.
  fileprivate func describing(_ sentence: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    var description = sentence
    for member in members where member.name == "description" {
      if case .string(let own) = member.value { description += " " + own }
    }
    let others = members.filter { $0.name != "description" }
    return .object([Member("description", .string(description))] + others)
  }
}

extension JSONValue {
  static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  /// An object with one more member.
  fileprivate func adding(_ name: String, _ value: JSONValue) -> JSONValue {
    merging(.object([Member(name, value)]))
  }
}
