/// A JSON value to be written; objects keep the order of their members.
enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSONValue])
  case object([Member])

  struct Member: Sendable {
    let name: String
    let value: JSONValue
  }

  static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .list(texts.map(JSONValue.text))
  }

  /// The value over several lines, two spaces for each level.
  var indented: String {
    var output = ""
    write(to: &output, indentation: "\n")
    return output
  }

  private func write(to output: inout String, indentation: String) {
    let deeper = indentation + "  "
    switch self {
    case .text(let text): output += JSONValue.quoted(text)
    case .number(let number): output += String(number)
    case .truth(let truth): output += truth ? "true" : "false"
    case .list(let values) where values.isEmpty: output += "[]"
    case .object(let members) where members.isEmpty: output += "{}"
    case .list(let values):
      var separator = "["
      for value in values {
        output += separator + deeper
        value.write(to: &output, indentation: deeper)
        separator = ","
      }
      output += indentation + "]"
    case .object(let members):
      var separator = "{"
      for member in members {
        output += separator + deeper + JSONValue.quoted(member.name) + ": "
        member.value.write(to: &output, indentation: deeper)
        separator = ","
      }
      output += indentation + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral
{
  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(name: $0, value: $1) })
  }

  init(arrayLiteral values: JSONValue...) { self = .list(values) }
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }

  /// An object with more members.
  func adding(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + [Member(name: name, value: value)])
  }
}
