import Agreements
import Terminal

/// Rows on standard output.
enum RowOutput {
  /// In text and markdown every value takes the door that all text takes; the other formats have
  /// an escaping of their own and lose nothing.
  static func write(_ rows: [Row], columns: [Column], as format: OutputFormat) {
    Output.write(
      format.text(of: rows, columns: columns) { text in
        let safe = DisplayText(untrusted: text)
        return FittedText(safe.string, width: safe.width)
      })
  }
}
