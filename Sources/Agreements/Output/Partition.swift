/// How rows are divided among the folders of an export, as Hive began it and DuckDB, Spark and
/// BigQuery read it: `level=state/branch=judicial/`. The columns that name the folders are left out
/// of the files.
public struct Partition: Hashable, Sendable {
  /// The columns that name the folders, outermost first.
  public let columns: [Column]
  /// The columns that stay in the files.
  public let rest: [Column]

  /// - Parameters:
  ///   - names: of columns, the outermost folder first.
  ///   - columns: those that there are.
  /// - Returns: `nil` when one of them is no column, or none would be left.
  public init?(by names: [String], of columns: [Column]) {
    let chosen = columns.named(names)
    let rest = columns.filter { !names.contains($0.name) }
    guard chosen.count == names.count, Set(names).count == names.count, !rest.isEmpty else {
      return nil
    }
    self.columns = chosen
    self.rest = rest
  }

  /// The folder of a row.
  public func folder(of row: Row) -> String {
    columns.map { column in
      let value = row[column.name]?.text ?? ""
      return "\(column.name)=\(value.isEmpty ? Self.missing : Self.escaped(value))"
    }.joined(separator: "/")
  }

  /// What the engines take for "no value".
  private static let missing = "__HIVE_DEFAULT_PARTITION__"

  /// Whatever a path or the notation could take for something else is written by its number.
  private static func escaped(_ value: String) -> String {
    value.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x20:
        return String(Unicode.Scalar(byte))
      // A dot only between others: a folder named `..` is another one.
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }

  /// All columns with their types, in the notation that Spark reads (`StructType.fromJson`) and
  /// people can.
  public func schema(in format: OutputFormat) -> JSONValue {
    func field(_ column: Column) -> JSONValue {
      .object([
        .init("name", .string(column.name)), .init("type", Self.type(of: column.kind, format)),
        .init("nullable", .bool(true)),
        .init("metadata", .object([.init("comment", .string(column.title.english))])),
      ])
    }
    return .object([
      .init("type", .string("struct")), .init("fields", .array((rest + columns).map(field))),
    ])
  }

  /// A date may be a month or a year only: it is text.
  private static func type(of kind: FieldKind, _ format: OutputFormat) -> JSONValue {
    switch kind {
    case .days: .string("integer")
    case .number: .string("double")
    case .flag where format == .jsonl: .string("boolean")
    case .list where format == .jsonl:
      .object([
        .init("type", .string("array")), .init("elementType", .string("string")),
        .init("containsNull", .bool(false)),
      ])
    case .text, .date, .level, .list, .flag: .string("string")
    }
  }
}
