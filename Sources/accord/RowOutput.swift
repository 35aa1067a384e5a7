import Agreements
import ArgumentParser
import Languages
import Terminal

/// Rows on standard output.
enum RowOutput {
  /// In text and markdown every value takes the door that all text takes; the other formats have
  /// an escaping of their own and lose nothing.
  /// - Parameter hasLinks: whether addresses are links.
  static func write(
    _ rows: [Row], columns: [Column], as format: OutputFormat, hasLinks: Bool = false
  ) {
    stream(rows, columns: columns, as: format, hasLinks: hasLinks)
  }

  /// Writes rows as they come: of those that are made when they are asked for, one at a time is in
  /// memory.
  static func stream(
    _ rows: some Collection<Row>, columns: [Column], as format: OutputFormat,
    hasLinks: Bool = false
  ) {
    let width = Output.terminalWidth
    Language.$current.withValue(format.language) {
      var output = OutputStream(leavesOutReturns: isForTerminal(format, width))
      write(rows, columns: columns, as: format, width: width, hasLinks: hasLinks, to: &output)
      output.flush()
    }
  }

  /// Writes what has lines of its own, csv or jsonl.
  /// - Parameter write: adds the line of one of them.
  static func stream<Item>(
    _ items: some Sequence<Item>, after header: String, as format: OutputFormat,
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    var output = OutputStream(leavesOutReturns: isForTerminal(format, Output.terminalWidth))
    output.write(header)
    for item in items { output.add { write(item, &$0) } }
    output.flush()
  }

  /// - Parameter width: the columns of the terminal; `nil` when there is none.
  static func text(
    of rows: [Row], columns: [Column], as format: OutputFormat, width: Int?
  ) -> String {
    var text = ""
    write(rows, columns: columns, as: format, width: width, to: &text)
    guard isForTerminal(format, width) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" }))
  }

  /// Programs are given the line ends of RFC 4180, a terminal its own.
  private static func isForTerminal(_ format: OutputFormat, _ width: Int?) -> Bool {
    format == .csv && width != nil
  }

  private static func write(
    _ rows: some Collection<Row>, columns: [Column], as format: OutputFormat, width: Int?,
    hasLinks: Bool = false, to output: inout some TextOutputStream
  ) {
    format.write(rows, columns: columns, to: &output, width: width) { text, limit in
      let whole = DisplayText(untrusted: text)
      let safe = whole.truncated(to: limit)
      guard hasLinks else { return FittedText(safe.string, width: safe.width) }
      return FittedText(
        Hyperlink.linked([safe.string], of: whole.string).joined(), width: safe.width)
    }
  }

  /// Standard output, in large pieces.
  private struct OutputStream: TextOutputStream {
    let leavesOutReturns: Bool
    private var bytes: [UInt8] = []

    init(leavesOutReturns: Bool) { self.leavesOutReturns = leavesOutReturns }

    mutating func write(_ text: String) {
      if leavesOutReturns {
        bytes += text.utf8.lazy.filter { $0 != 0x0D }
      } else {
        bytes += text.utf8
      }
      if bytes.count >= 1 << 18 { flush() }
    }

    mutating func add(_ line: (inout [UInt8]) -> Void) {
      if leavesOutReturns {
        var whole: [UInt8] = []
        line(&whole)
        whole.removeAll { $0 == 0x0D }
        bytes += whole
      } else {
        line(&bytes)
      }
      if bytes.count >= 1 << 18 { flush() }
    }

    mutating func flush() {
      Output.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }
}

/// Which columns are written.
struct ColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      localized("Only these columns, in this order; the keys of the JSON output."),
      valueName: "a,b,c"))
  var columns: String?

  @Flag(
    help: ArgumentHelp(
      localized("Every column also in text and markdown, which show the main ones otherwise.")))
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
          Spelling.question(name, among: names)?.text
          ?? localized("the columns are \(names.joined(separator: ", "))")
        throw CommandFailure(
          ExitStatus.usage,
          localized("accord: --columns: \(kind.rawValue) have no column \(name) — \(help)"))
      }
      chosen.append(column)
    }
    return chosen.isEmpty ? kind.columns : chosen
  }
}
