/// A JSON value, written exactly: numbers keep their digits, members keep their order.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(ExactNumber)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A named value of an object.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var name: String
    /// What stands behind it.
    public var value: JSONValue

    /// A key with its value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// What a field says: dates and levels as strings, a missing value as `null`.
  public init(_ value: FieldValue) {
    switch value {
    case .text(let text): self = .string(text)
    case .number(let number): self = .number(number)
    case .date(let date): self = .string(date.description)
    case .level(let level): self = .string(level.rawValue)
    case .list(let items): self = .array(items.map(JSONValue.string))
    case .phrase(let phrase): self = .string(phrase.english)
    case .phrases(let phrases): self = .array(phrases.map { .string($0.english) })
    case .flag(let flag): self = .bool(flag)
    case .missing: self = .null
    }
  }

  /// A row as an object, its columns as keys.
  public init(_ row: Row) {
    self = .object(zip(row.columns, row.values).map { Member($0.name, JSONValue($1)) })
  }

  /// Writes the value on one line.
  public func write(to output: inout some TextOutputStream) {
    switch self {
    case .null: output.write("null")
    case .bool(let flag): output.write(flag ? "true" : "false")
    case .number(let number): output.write(number.description)
    case .string(let text): JSONValue.write(quoted: text, to: &output)
    case .array(let items):
      output.write("[")
      for (position, item) in items.enumerated() {
        if position > 0 { output.write(",") }
        item.write(to: &output)
      }
      output.write("]")
    case .object(let members):
      output.write("{")
      for (position, member) in members.enumerated() {
        if position > 0 { output.write(",") }
        JSONValue.write(quoted: member.name, to: &output)
        output.write(":")
        member.value.write(to: &output)
      }
      output.write("}")
    }
  }

  /// The value on one line.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Control and invisible formatting characters are escaped as well: nothing is lost, and a
  /// terminal that shows the text is not steered by it.
  private static func write(quoted text: String, to output: inout some TextOutputStream) {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case _ where scalar.isInvisible:
        for unit in UTF16.encode(scalar) ?? .init() { escaped += escape(unit) }
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    output.write(escaped + "\"")
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension Unicode.Scalar {
  /// Whether it steers instead of showing: control and formatting characters, and the separators
  /// of lines and paragraphs.
  var isInvisible: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
