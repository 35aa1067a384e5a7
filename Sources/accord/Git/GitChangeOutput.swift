import Agreements
import Languages

/// Changes with the commits that brought them, on standard output.
struct GitChangeOutput {
  let selection: ChangeSelection

  /// - Returns: the steps with those of their changes that were asked for.
  func selected(_ history: GitHistory) -> [GitHistory.Step] {
    history.steps.compactMap { step in
      if let day = step.commit?.day {
        guard selection.since.map({ $0 <= day }) ?? true, day <= selection.until else { return nil }
      }
      var step = step
      step.changes = selection.matching(
        step.isBeginning ? [beginning(step)] : step.changes, of: step.registry)
      return step.changes.isEmpty ? nil : step
    }
  }

  /// The first commit of the data brings all of it: that is one change.
  private func beginning(_ step: GitHistory.Step) -> Change {
    let registry = step.registry
    var change = Change(.record, of: .registry, title: .data(registry.name))
    change.field = "beginning"
    change.to =
      localized(
        """
        \(registry.agreements.count) agreements, \(registry.offerings.count) offerings, \
        \(registry.decisions.count) decisions
        """)
    return change
  }

  func write(_ history: GitHistory, as format: OutputFormat) {
    let steps = selected(history)
    switch format {
    case .text:
      for step in steps {
        Output.write(SafeText.line(heading(step)) + "\n")
        for change in step.changes {
          Output.write("  " + SafeText.line(ChangeLine.text(change)) + "\n")
        }
      }
    case .markdown:
      Output.write("# \(Markdown.escaped(localized("Changes by commit")))\n")
      for step in steps {
        Output.write("\n## \(Markdown.escaped(heading(step)))\n\n")
        let digest = ChangeDigest(step.changes, of: step.registry, asked: selection)
        Output.write(step.changes.map(digest.item).joined())
      }
    case .json, .jsonl, .csv:
      let columns = FieldTable<Change>.changes.columns + Self.commitColumns
      RowOutput.write(steps.flatMap(rows), columns: columns, as: format)
    }
  }

  private func heading(_ step: GitHistory.Step) -> String {
    guard let commit = step.commit else { return localized("not committed yet") }
    return "\(commit.shortHash)  \(commit.time.prefix(10))  \(commit.author): \(commit.subject)"
  }

  private static let commitColumns = [
    ("commit", Phrase("Commit")), ("author", Phrase("Author")), ("committed", Phrase("Committed")),
    ("subject_line", Phrase("Subject")),
  ].map { name, title in
    Column(name: name, title: title, kind: .text, isDerived: true, aliases: [])
  }

  private func rows(_ step: GitHistory.Step) -> [Row] {
    let moment = Moment(step.registry, on: selection.until)
    let commit = step.commit
    let values = [
      FieldValue(commit?.hash), FieldValue(commit?.author), FieldValue(commit?.time),
      FieldValue(commit?.subject),
    ]
    return step.changes.map { change in
      let row = FieldTable<Change>.changes.row(of: change, at: moment)
      return Row(columns: row.columns + Self.commitColumns, values: row.values + values)
    }
  }
}
