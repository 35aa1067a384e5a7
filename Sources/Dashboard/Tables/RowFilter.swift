import Agreements

/// Decides which rows of a pane stay in sight, by what stands in the filter line. The language is
/// that of `Query`, and what a row is asked about are its fields, also those that no column shows.
struct RowFilter: Sendable {
  let query: Query
  /// Why the line cannot be read for this kind of record. All rows stay in sight then: a pane is
  /// not emptied by a question about fields that its records do not have.
  let error: QueryError?

  init(_ text: String, for kind: RecordKind) {
    do throws(QueryError) {
      query = try Query(text, columns: kind.columns)
      error = nil
    } catch {
      query = Query()
      self.error = error
    }
  }

  /// What to highlight, in lower case.
  var words: [String] { query.words }
  /// What to highlight where it is found roughly.
  var fuzzyWords: [FuzzyWord] { query.fuzzyWords }

  func accepts<Record>(
    _ record: Record, _ table: FieldTable<Record>, _ context: RowContext
  ) -> Bool {
    query.terms.isEmpty
      || query.matches(
        table.row(of: record, at: Moment(context.registry, on: context.day)))
  }
}

extension Pane {
  /// The kind of record that a filter asks about.
  var recordKind: RecordKind {
    switch self {
    case .vendors: .agreements
    case .fedramp: .certifications
    case .approvals: .approvals
    case .changes: .changes
    }
  }
}
