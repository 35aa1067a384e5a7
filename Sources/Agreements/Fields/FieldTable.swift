import Languages

/// A registry, looked at as of a day.
public struct Moment: Sendable {
  /// What is known.
  public let registry: Registry
  /// The day that is looked at.
  public let day: Day

  /// A registry as of a day.
  public init(_ registry: Registry, on day: Day) {
    self.registry = registry
    self.day = day
  }
}

/// What a field is called, and what kind of value it has.
public struct Column: Hashable, Sendable {
  /// The stable name, in lower case with underscores: key in JSON, header in CSV, name in filters.
  public let name: String
  /// For people, as a heading.
  public let title: Phrase
  /// What kind of value the field has.
  public let kind: FieldKind
  /// Whether the value follows from the day or from other records. Such a field changes without
  /// anybody having changed the record.
  public let isDerived: Bool
  /// Further names that filters know it by. Several fields may share one: then any may match.
  public let aliases: [String]

  /// Makes a column.
  public init(
    name: String, title: Phrase, kind: FieldKind = .text, isDerived: Bool = false,
    aliases: [String] = []
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.isDerived = isDerived
    self.aliases = aliases
  }

  /// The title where columns are narrow.
  public var heading: String {
    switch name {
    case "access_executive": localized("Exec")
    case "access_legislative": localized("Leg")
    case "access_judicial": localized("Jud")
    case "end": localized("Ends")
    default: title.text
    }
  }

  /// Whether it holds the id of a record: cut short, it would be another one.
  public var isIdentifier: Bool {
    name == "id" || name == "fedramp_id" || title.english.hasSuffix(" id")
  }

  /// Whether it holds one of a few words: cut short, `listed expired` would be `listed`.
  public var isWord: Bool {
    Self.namesOfWords.contains(name) || name.hasPrefix("access_") || name.hasSuffix("_certainty")
  }

  private static let namesOfWords: Set<String> = [
    "branch", "certainty", "class", "class_basis", "kind", "level", "path", "possible_status",
    "reading", "status", "type",
  ]
}

/// One field of one kind of record.
public struct Field<Record>: Sendable {
  /// What the field is called.
  public let column: Column
  private let read: @Sendable (Record, Moment) -> FieldValue
  /// What the record states, whatever the day; `nil` for a field that follows from other things.
  let stated: (@Sendable (Record) -> FieldValue)?

  /// A field that the record itself states.
  init(
    _ name: String, _ title: Phrase, _ kind: FieldKind = .text, aliases: [String] = [],
    _ read: @escaping @Sendable (Record) -> FieldValue
  ) {
    column = Column(name: name, title: title, kind: kind, isDerived: false, aliases: aliases)
    self.read = { record, _ in read(record) }
    stated = read
  }

  /// A field that the record states as found on some day: before, it is not known.
  init(
    _ name: String, _ title: Phrase, _ kind: FieldKind = .text,
    isKnown: @escaping @Sendable (Record, Day) -> Bool,
    _ read: @escaping @Sendable (Record) -> FieldValue
  ) {
    column = Column(name: name, title: title, kind: kind)
    self.read = { record, moment in
      isKnown(record, moment.day) ? read(record) : .missing
    }
    stated = read
  }

  /// A field that follows from the day or from other records.
  init(
    derived name: String, _ title: Phrase, _ kind: FieldKind = .text, aliases: [String] = [],
    _ read: @escaping @Sendable (Record, Moment) -> FieldValue
  ) {
    column = Column(name: name, title: title, kind: kind, isDerived: true, aliases: aliases)
    self.read = read
    stated = nil
  }

  /// What the record says in this field.
  public func value(of record: Record, at moment: Moment) -> FieldValue { read(record, moment) }
}

/// Every field of one kind of record, in the order in which they are shown and written.
public struct FieldTable<Record>: Sendable {
  /// The fields in their order.
  public let fields: [Field<Record>]
  /// Those of the fields, in their order.
  public let columns: [Column]

  init(_ fields: [Field<Record>]) {
    self.fields = fields
    columns = fields.map(\.column)
  }

  /// What the record says in every field.
  public func row(of record: Record, at moment: Moment) -> Row {
    Row(columns: columns, values: fields.map { $0.value(of: record, at: moment) })
  }
}

/// One record as a line of fields.
public struct Row: Hashable, Sendable {
  /// What the field is called.
  public let columns: [Column]
  /// One for each column.
  public let values: [FieldValue]

  /// - Parameters:
  ///   - columns: the columns, in the order of the values.
  ///   - values: one for each column.
  public init(columns: [Column], values: [FieldValue]) {
    self.columns = columns
    self.values = values
  }

  /// The value of the column of that name; `nil` when there is no such column.
  public subscript(name: String) -> FieldValue? {
    columns.firstIndex { $0.name == name }.map { values[$0] }
  }

  /// The row with these columns only, in this order; unknown names are left out.
  public func selecting(_ names: [String]) -> Row {
    let positions = names.compactMap { name in columns.firstIndex { $0.name == name } }
    return Row(columns: positions.map { columns[$0] }, values: positions.map { values[$0] })
  }

  /// The row with these of its columns, in their order.
  public func selecting(_ chosen: [Column]) -> Row {
    chosen == columns ? self : selecting(chosen.map(\.name))
  }
}
