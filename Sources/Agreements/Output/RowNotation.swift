/// How a row's values are put on its line, for who writes very many rows and puts what many of them
/// say into words once. A line is `begin`, the cells with `separator` between them, and `end`; it is
/// the one that ``OutputFormat/write(_:columns:to:width:fit:)`` writes.
public struct RowNotation: Hashable, Sendable {
  /// What the lines are written in.
  public let format: OutputFormat
  /// What stands before the cells of a row.
  public let begin: String
  /// What stands between them.
  public let separator = ","
  /// What stands behind them.
  public let end: String

  /// - Parameter format: csv or jsonl; the others have no lines that can be written by themselves.
  public init?(_ format: OutputFormat) {
    self.format = format
    switch format {
    case .csv: (begin, end) = ("", "\r\n")
    case .jsonl: (begin, end) = ("{", "}\n")
    case .text, .json, .markdown: return nil
    }
  }

  /// A value on its row's line.
  public func cell(_ value: FieldValue, of column: Column) -> String {
    format == .csv
      ? CSV.cell(value) : "\(JSONValue.string(column.name).text):\(JSONValue(value).text)"
  }

  /// What stands before all rows.
  public func header(_ columns: [Column]) -> String {
    format == .csv ? CSV.line(columns.map { CSV.cell(.text($0.name)) }) : ""
  }

  /// Whether a text of printable ASCII characters stands in a cell as it is, but for what
  /// ``wrapping(of:)`` puts around it.
  public func isPlain(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if format == .csv {
      switch first {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return false
      default: break
      }
    }
    return text.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"")
        && byte != (format == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\\"))
    }
  }

  /// What stands before and behind a plain text in a cell.
  public func wrapping(of column: Column) -> (begin: String, end: String) {
    format == .csv ? ("", "") : ("\(JSONValue.string(column.name).text):\"", "\"")
  }
}
