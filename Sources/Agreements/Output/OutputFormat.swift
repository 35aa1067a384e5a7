/// The ways in which rows are written.
public enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// Aligned columns for people.
  case text
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  /// RFC 4180, with a header.
  case csv
  case markdown

  /// Writes rows, each ended by a line break.
  ///
  /// - Parameters:
  ///   - rows: what is written.
  ///   - columns: the columns of the rows, written even when there is no row.
  ///   - output: where it is written to.
  ///   - width: the columns of the terminal, for `text` only; without it nothing is left out.
  ///   - fit: how a text is shown in a cell of so many columns; for `text` only.
  public func write(
    _ rows: some Collection<Row>, columns: [Column], to output: inout some TextOutputStream,
    width: Int? = nil,
    fit: (_ text: String, _ limit: Int) -> FittedText = FittedText.init(plain:limit:)
  ) {
    switch self {
    case .text: TextTable(rows, columns: columns, width: width, fit: fit).write(to: &output)
    case .json: writeJSON(rows, to: &output)
    case .jsonl:
      for row in rows {
        JSONValue(row).write(to: &output)
        output.write("\n")
      }
    case .csv:
      output.write(CSV.line(columns.map { CSV.cell(.text($0.name)) }))
      for row in rows { output.write(CSV.line(row.values.map(CSV.cell))) }
    case .markdown:
      output.write(Markdown.header(columns))
      for row in rows { output.write(Markdown.line(row.values.map(Markdown.cell))) }
    }
  }

  /// The rows as one text.
  public func text(
    of rows: some Collection<Row>, columns: [Column], width: Int? = nil,
    fit: (_ text: String, _ limit: Int) -> FittedText = FittedText.init(plain:limit:)
  ) -> String {
    var text = ""
    write(rows, columns: columns, to: &text, width: width, fit: fit)
    return text
  }

  private func writeJSON(_ rows: some Collection<Row>, to output: inout some TextOutputStream) {
    guard !rows.isEmpty else { return output.write("[]\n") }
    output.write("[\n")
    for (position, row) in rows.enumerated() {
      JSONValue(row).write(to: &output)
      output.write(position == rows.count - 1 ? "\n" : ",\n")
    }
    output.write("]\n")
  }
}
