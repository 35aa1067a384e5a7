import Agreements

/// One record in full, for people: a label and a value a line, a list one item a line.
enum RecordText {
  static func text(of record: Registry.Found, in registry: Registry, on day: Day) -> String {
    var block = TextBlock()
    let row = record.row
    let indent =
      2
      + (zip(row.columns, row.values).lazy
        .filter { !$0.1.isMissing }.map(\.0.title.count).max() ?? 0)
    for (column, value) in zip(row.columns, row.values) where !value.isMissing {
      let parts = if case .list(let items) = value { items } else { [value.text] }
      for (number, part) in parts.enumerated() {
        block.labelled(number == 0 ? column.title : "", part, indent: indent)
      }
    }
    if record.kind == .agreements {
      for branch in Branch.allCases {
        block.blank()
        let question = Access.Question(
          agreement: Agreement.ID(record.id), branch: branch, level: registry.requiredLevel,
          day: day)
        AccessText.write(registry.access(question), registry, to: &block)
      }
    }
    return block.text
  }
}
