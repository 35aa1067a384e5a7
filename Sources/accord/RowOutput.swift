import Agreements
import ArgumentParser
import Terminal

/// Rows on standard output.
enum RowOutput {
  /// In text and markdown every value takes the door that all text takes; the other formats have
  /// an escaping of their own and lose nothing.
  static func write(_ rows: [Row], columns: [Column], as format: OutputFormat) {
    Output.write(text(of: rows, columns: columns, as: format, width: Output.terminalWidth))
  }

  /// - Parameter width: the columns of the terminal; `nil` when there is none.
  static func text(
    of rows: [Row], columns: [Column], as format: OutputFormat, width: Int?
  ) -> String {
    let text = format.text(of: rows, columns: columns, width: width) { text, limit in
      let safe = DisplayText(untrusted: text).truncated(to: limit)
      return FittedText(safe.string, width: safe.width)
    }
    // Programs are given the line ends of RFC 4180, a terminal its own.
    guard format == .csv, width != nil else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" }))
  }
}

/// Which columns are written.
struct ColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only these columns, in this order; the keys of the JSON output.", valueName: "a,b,c"))
  var columns: String?

  @Flag(help: "Every column also in text and markdown, which show the main ones otherwise.")
  var allColumns = false

  func columns(of kind: RecordKind, in format: OutputFormat) throws(CommandFailure) -> [Column] {
    guard let columns else {
      let isForPeople = format == .text || format == .markdown
      return isForPeople && !allColumns ? kind.mainColumns : kind.columns
    }
    var chosen: [Column] = []
    for part in columns.split(separator: ",") {
      let name = part.trimmingPrefix(while: \.isWhitespace).lowercased()
      guard let column = kind.columns.first(where: { $0.name == name }) else {
        let names = kind.columns.map(\.name)
        let help =
          Spelling.question(name, among: names)
          ?? "the columns are \(names.joined(separator: ", "))"
        throw CommandFailure(
          ExitStatus.usage, "accord: --columns: \(kind.rawValue) have no column \(name) — \(help)")
      }
      chosen.append(column)
    }
    return chosen.isEmpty ? kind.columns : chosen
  }
}
