import Agreements
import Languages
import MarkedYAML

/// The keys of one kind of record. One table says what they are called, what they hold, whether
/// they may be missing and what they mean; reading, messages and the JSON Schema all follow it.
struct Shape<Record>: Sendable {
  /// What a record is, in a word: "agreement".
  let name: String
  let documentation: String
  let keys: [KeyDescription]
  let read: @Sendable (YAMLNode, FileReader) -> Record?

  /// - Parameter make: makes a record from the values of its required keys, in their order.
  init<each Part>(
    _ name: String, _ documentation: String,
    required: repeat RequiredKey<each Part>,
    make: @escaping @Sendable (repeat each Part) -> Record,
    optional: [OptionalKey<Record>] = []
  ) {
    var keys: [KeyDescription] = []
    for key in repeat each required { keys.append(key.description) }
    // No key paths here: inside of a function over a pack they fail at run time (Swift 6.3).
    keys += optional.map { $0.description }
    let required = (repeat each required)
    let table = KeyTable(noun: name, names: keys.map { $0.name }, optional: optional)
    self.name = name
    self.documentation = documentation
    self.keys = keys
    read = { node, reader in
      guard table.isMapping(node, reader) else { return nil }
      let parts = (repeat (each required).value(in: node, of: name, reader))
      do throws(MissingValue) {
        var record = make(repeat try present(each parts))
        table.readOptionalKeys(of: node, into: &record, reader)
        return record
      } catch {
        table.checkOptionalKeys(of: node, reader)
        return nil
      }
    }
  }

  private init(_ shape: Shape, read: @escaping @Sendable (YAMLNode, FileReader) -> Record?) {
    name = shape.name
    documentation = shape.documentation
    keys = shape.keys
    self.read = read
  }

  /// Looks at a record once it is read: at what its keys say together.
  func checked(
    _ check: @escaping @Sendable (inout Record, YAMLNode, FileReader) -> Void
  ) -> Shape {
    Shape(self) { [read] node, reader in
      guard var record = read(node, reader) else { return nil }
      check(&record, node, reader)
      return record
    }
  }
}

extension Shape where Record: Located {
  /// Gives each record its place.
  func located() -> Shape {
    checked { record, node, reader in
      record.location = RecordLocation(file: reader.path, line: node.place.line)
    }
  }
}

extension Shape where Record: Sourced {
  /// Warns of records that nobody can check.
  func sourced() -> Shape {
    let noun = name
    return checked { record, node, reader in
      guard record.sources.isEmpty, node.entry("sources") == nil else { return }
      reader.warning(
        at: node.place, Phrase("\(ShapeNoun.withArticle(noun)) without sources"),
        why: Phrase("nobody can check what it says"),
        help: Phrase("add 'sources: [id]' with ids from \(FileKind.sources.pattern)"))
    }
  }
}

/// What a JSON Schema and a message need to know of a key.
struct KeyDescription: Sendable {
  let name: String
  let documentation: String
  let isRequired: Bool
  let schema: @Sendable () -> JSONValue
}

/// A key without which there is no record.
struct RequiredKey<Value>: Sendable {
  let description: KeyDescription
  private let format: Format<Value>

  init(_ name: String, _ format: Format<Value>, _ documentation: String) {
    self.format = format
    description = KeyDescription(
      name: name, documentation: documentation, isRequired: true, schema: format.schema)
  }

  func value(in node: YAMLNode, of noun: String, _ reader: FileReader) -> Value? {
    let key = description.name
    guard let value = node[key] else {
      reader.error(
        at: node.place, Phrase("'\(key)' is missing"),
        why: Phrase("\(ShapeNoun.withArticle(noun)) is not read without it"),
        help: Phrase("add '\(key): …'"))
      return nil
    }
    return reader.present(value, key) ? format.read(value, key, reader) : nil
  }
}

/// A key that is left out when what it says is not known.
struct OptionalKey<Record>: Sendable {
  let description: KeyDescription
  let store: @Sendable (YAMLNode, inout Record, FileReader) -> Void
  /// Reads the value for its mistakes only.
  let check: @Sendable (YAMLNode, FileReader) -> Void

  init<Value>(
    _ name: String, _ format: Format<Value>, _ documentation: String,
    store: @escaping @Sendable (inout Record, Value) -> Void
  ) {
    description = KeyDescription(
      name: name, documentation: documentation, isRequired: false, schema: format.schema)
    let read: @Sendable (YAMLNode, FileReader) -> Value? = { node, reader in
      reader.present(node, name) ? format.read(node, name, reader) : nil
    }
    self.store = { node, record, reader in
      if let value = read(node, reader) { store(&record, value) }
    }
    check = { node, reader in _ = read(node, reader) }
  }
}

/// Thrown and caught inside of a shape: which value it was has been reported.
private struct MissingValue: Error {}

private func present<Value>(_ value: Value?) throws(MissingValue) -> Value {
  guard let value else { throw MissingValue() }
  return value
}

/// Goes through the keys of a mapping as the table of its shape has them.
private struct KeyTable<Record>: Sendable {
  let noun: String
  /// Those of the required keys, then those of the optional ones.
  let names: [String]
  let optional: [OptionalKey<Record>]

  func isMapping(_ node: YAMLNode, _ reader: FileReader) -> Bool {
    if node.kind == .mapping { return true }
    reader.error(
      at: node.place, Phrase("\(ShapeNoun.withArticle(noun)) is expected here"),
      why: node.kind == .list ? Phrase("this is a list") : Phrase("this is a single value"),
      help: Phrase("write its keys, such as '\(names.first ?? ""): …'"))
    return false
  }

  func readOptionalKeys(of node: YAMLNode, into record: inout Record, _ reader: FileReader) {
    for entry in node.entries {
      if let key = optionalKey(entry, reader) { key.store(entry.value, &record, reader) }
    }
  }

  /// Looks at the optional keys of a record that is lost, so that their mistakes are told as well.
  func checkOptionalKeys(of node: YAMLNode, _ reader: FileReader) {
    for entry in node.entries { optionalKey(entry, reader)?.check(entry.value, reader) }
  }

  private func optionalKey(
    _ entry: YAMLNode.Entry, _ reader: FileReader
  ) -> OptionalKey<Record>? {
    let key = entry.key
    guard let position = names.firstIndex(of: key) else {
      reportUnknown(entry.keyNode, reader)
      return nil
    }
    let requiredCount = names.count - optional.count
    return position < requiredCount ? nil : optional[position - requiredCount]
  }

  private func reportUnknown(_ node: YAMLNode, _ reader: FileReader) {
    let key = node.text ?? ""
    reader.error(
      at: node.place, Phrase("unknown key \(key.quotedForMessage)"),
      why: Phrase("\(ShapeNoun.withArticle(noun)) has no such key"),
      help: Spelling.question(key, among: names)
        ?? Phrase("the keys are: \(names.joined(separator: ", "))")
    )
  }
}

extension Format {
  static func record(_ shape: Shape<Value>) -> Format {
    Format(schema: shape.schema) { node, _, reader in shape.read(node, reader) }
  }

  static func records<Record>(_ shape: Shape<Record>) -> Format where Value == [Record] {
    .list(of: .record(shape))
  }

  /// Records that are written oldest first. One that is out of order is told, and stays in its
  /// place: which of the two dates is wrong cannot be known.
  static func records<Record>(
    _ shape: Shape<Record>, oldestFirst dateKey: String,
    _ date: @escaping @Sendable (Record) -> ApproximateDate?
  ) -> Format where Value == [Record] {
    let element = Format<Record>.record(shape)
    return Format(schema: ["type": "array", "items": element.schema()]) { node, key, reader in
      guard let items = reader.items(of: node, key) else { return nil }
      var order = DateOrder(dateKey: dateKey)
      return items.compactMap { item in
        guard reader.present(item, key), let record = element.read(item, key, reader) else {
          return nil
        }
        order.check(date(record), of: item, reader)
        return record
      }
    }
  }
}
