import Agreements

/// Changes on standard output.
enum ChangeOutput {
  static func write(
    _ changes: [Change], of registry: Registry, asked selection: ChangeSelection,
    as format: OutputFormat
  ) {
    switch format {
    case .text:
      for change in changes { Output.write(SafeText.line(ChangeLine.text(change)) + "\n") }
    case .markdown:
      Output.write(ChangeDigest(changes, of: registry, asked: selection).text)
    case .json, .jsonl, .csv:
      let table = FieldTable<Change>.changes
      let moment = Moment(registry, on: selection.until)
      RowOutput.write(
        changes.map { table.row(of: $0, at: moment) }, columns: table.columns, as: format)
    }
  }
}
