import Agreements
import Languages
import MarkedYAML

/// How a value is written: how it is read, and how a JSON Schema describes it.
struct Format<Value>: Sendable {
  /// Made when asked for: reading needs none.
  let schema: @Sendable () -> JSONValue
  /// Reads the value of a key. `nil` when it is not of the format, which has been reported then.
  let read: @Sendable (_ node: YAMLNode, _ key: String, _ reader: FileReader) -> Value?

  init(
    schema: @autoclosure @escaping @Sendable () -> JSONValue,
    read: @escaping @Sendable (_ node: YAMLNode, _ key: String, _ reader: FileReader) -> Value?
  ) {
    self.schema = schema
    self.read = read
  }

  /// The same format, read into another value.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Format<Other> {
    Format<Other>(schema: schema()) { [read] node, key, reader in
      read(node, key, reader).map(transform)
    }
  }

  /// A format whose values are words or numbers that `parse` understands.
  ///
  /// - Parameters:
  ///   - noun: what a value is: "a date".
  ///   - accepted: what is accepted, in words, for the one who has to mend it.
  static func scalar(
    _ noun: Phrase, accepted: Phrase, schema: @autoclosure @escaping @Sendable () -> JSONValue,
    parse: @escaping @Sendable (String) -> Value?
  ) -> Format {
    Format(schema: schema()) { node, key, reader in
      guard let text = reader.scalar(node, key, expected: noun) else { return nil }
      if let value = parse(text) { return value }
      reader.error(
        at: node.place, Phrase("\(text.quotedForMessage) is not \(noun)"),
        why: Phrase("'\(key)' holds \(noun)"), help: Phrase("write \(accepted)"))
      return nil
    }
  }

  /// A list of values.
  static func list<Element>(of element: Format<Element>) -> Format where Value == [Element] {
    Format(schema: ["type": "array", "items": element.schema()]) { node, key, reader in
      reader.items(of: node, key)?.compactMap { item in
        reader.present(item, key) ? element.read(item, key, reader) : nil
      }
    }
  }
}

extension FileReader {
  /// The text of a scalar; otherwise a report that it is something else.
  func scalar(_ node: YAMLNode, _ key: String, expected noun: @autoclosure () -> Phrase) -> String?
  {
    if let text = node.text { return text }
    let kind = node.kind == .list ? Phrase("a list") : Phrase("a mapping")
    error(
      at: node.place, Phrase("'\(key)' is \(kind)"), why: Phrase("\(noun()) is expected"),
      help: node.kind == .list
        ? Phrase("write the value without '-' or brackets") : Phrase("write the value alone")
    )
    return nil
  }

  /// The items of a list; otherwise a report that it is none.
  func items(of node: YAMLNode, _ key: String) -> YAMLNode.Items? {
    if node.kind == .list { return node.items }
    let kind = node.kind == .scalar ? Phrase("a single value") : Phrase("a mapping")
    error(
      at: node.place, Phrase("'\(key)' is \(kind)"), why: Phrase("a list is expected"),
      help: node.kind == .scalar
        ? Phrase("write it as '[…]', or on the next line behind '- '")
        : Phrase("start each record with '- '"))
    return nil
  }

  /// Whether there is a value at all; otherwise a report that there is none.
  func present(_ node: YAMLNode, _ key: String) -> Bool {
    guard node.isAbsent else { return true }
    error(
      at: node.place, Phrase("'\(key)' has no value"), why: Phrase("what is not known is left out"),
      help: Phrase("write a value, or remove the key"))
    return false
  }
}
