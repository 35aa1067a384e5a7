extension JSONValue {
  /// The value over several lines, two spaces for each level, for people to read.
  public var indented: String {
    var output = ""
    write(to: &output, indentation: "\n")
    return output
  }

  private func write(to output: inout String, indentation: String) {
    let deeper = indentation + "  "
    switch self {
    case .array(let items) where !items.isEmpty:
      var separator = "["
      for item in items {
        output += separator + deeper
        item.write(to: &output, indentation: deeper)
        separator = ","
      }
      output += indentation + "]"
    case .object(let members) where !members.isEmpty:
      var separator = "{"
      for member in members {
        output += separator + deeper + JSONValue.string(member.name).text + ": "
        member.value.write(to: &output, indentation: deeper)
        separator = ","
      }
      output += indentation + "}"
    default: write(to: &output)
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0, $1) })
  }

  public init(arrayLiteral items: JSONValue...) { self = .array(items) }
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int) { self = .number(ExactNumber(number)) }
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
}
