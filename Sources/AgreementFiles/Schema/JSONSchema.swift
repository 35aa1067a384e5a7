/// JSON Schemas (draft 2020-12) of the data files, so that editors complete and check them.
public enum JSONSchema {
  /// The schema of a kind of file, ending with a line break.
  public static func text(for kind: FileKind) -> String {
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .text("Accord: \(kind.pattern)"),
    ]
    return head.merging(kind.format.schema()).indented + "\n"
  }
}

extension Shape {
  var schema: JSONValue {
    let properties = keys.map { key in
      JSONValue.Member(
        name: key.name, value: key.schema().describing(key.documentation))
    }
    let required = keys.filter(\.isRequired).map(\.name)
    let schema: JSONValue = [
      "description": .text(documentation), "type": "object", "properties": .object(properties),
    ]
    let complete = required.isEmpty ? schema : schema.adding("required", .texts(required))
    return complete.adding("additionalProperties", .truth(false))
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
    for case (_, .text(let own)) in members.lazy.map({ ($0.name, $0.value) })
      .filter({ $0.0 == "description" })
    {
      description += " " + own
    }
    let others = members.filter { $0.name != "description" }
    return .object([Member(name: "description", value: .text(description))] + others)
  }
}
