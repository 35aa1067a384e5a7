/// A filter over rows: several terms, all of which have to hold.
///
/// - a word, or a `"quoted phrase"`, is found anywhere in a row, in any case;
/// - `low`, `moderate`, `high` and `li-saas` alone ask for a certification at that level;
/// - `field:value` looks into one field, `field=value` asks for the whole of it, and
///   `field:unknown` for rows that do not state it;
/// - `field>value`, `>=`, `<`, `<=` compare numbers, days (`pending>90d`), dates and levels;
/// - `~word` is found roughly, by some of its letters or with a slip in it (see `FuzzyWord`), and
///   `field~word` in one field;
/// - `!` in front of a term turns it round.
public struct Query: Hashable, Sendable {
  /// How a field is held against a value.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    // The longer ones first: that is the order in which they are read.
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case equal = "="
    case contains = ":"
    case fuzzy = "~"
  }

  /// What a field is compared with, read as the kind of value that the field has.
  public enum Operand: Hashable, Sendable {
    /// In lower case.
    case text(String)
    case number(ExactNumber)
    case date(ApproximateDate)
    case level(ImpactLevel)
    case flag(Bool)
    /// Not stated.
    case unknown
  }

  /// What one term asks.
  public enum Condition: Hashable, Sendable {
    /// In lower case.
    case word(String)
    case fuzzy(FuzzyWord)
    case level(ImpactLevel)
    /// - Parameter fields: the names of the fields that are meant; any of them may match.
    case field(fields: [String], Comparison, Operand)
  }

  /// A condition, or its opposite.
  public struct Term: Hashable, Sendable {
    /// What has to hold.
    public var condition: Condition
    /// Whether it must not hold.
    public var isNegated: Bool
  }

  /// In the order in which they were written.
  public let terms: [Term]

  /// A query that every row matches.
  public init() { terms = [] }

  init(_ terms: [Term]) { self.terms = terms }

  /// What to highlight in the rows that match: the words that were looked for, in lower case.
  public var words: [String] {
    terms.filter { !$0.isNegated }.compactMap { term in
      switch term.condition {
      case .word(let word): word
      case .fuzzy, .field(_, .fuzzy, _): nil
      case .level(let level): level.rawValue.lowercased()
      case .field(_, .contains, .text(let text)), .field(_, .equal, .text(let text)): text
      case .field: nil
      }
    }.filter { !$0.isEmpty }.unique
  }

  /// What to highlight where it is found roughly.
  public var fuzzyWords: [FuzzyWord] {
    terms.filter { !$0.isNegated }.compactMap { term in
      switch term.condition {
      case .fuzzy(let word): word
      case .field(_, .fuzzy, .text(let text)): FuzzyWord(text)
      default: nil
      }
    }.unique
  }

  /// Whether every term holds for a row.
  public func matches(_ row: Row) -> Bool {
    let needsText = terms.contains { term in
      if case .field = term.condition { false } else { true }
    }
    return matches(row, needsText ? row.haystack : Haystack([]))
  }

  /// Whether every term holds for a row.
  ///
  /// - Parameters:
  ///   - row: the row that is asked about.
  ///   - haystack: the row's own, kept by whoever asks often.
  public func matches(_ row: Row, _ haystack: Haystack) -> Bool {
    terms.allSatisfy { $0.condition.holds(for: row, haystack) != $0.isNegated }
  }
}

extension Query.Condition {
  fileprivate func holds(for row: Row, _ haystack: Haystack) -> Bool {
    switch self {
    case .word(let word):
      return haystack.contains(word)
    case .fuzzy(let word):
      return haystack.contains(word)
    case .level(let level):
      let levels = row.columns.indices.filter { row.columns[$0].kind == .level }
      guard !levels.isEmpty else { return haystack.contains(level.rawValue.lowercased()) }
      return levels.contains { row.values[$0] == .level(level) }
    case .field(let fields, let comparison, let operand):
      return row.columns.indices.contains { position in
        fields.contains(row.columns[position].name)
          && operand.matches(row.values[position], comparison)
      }
    }
  }
}

extension Query.Operand {
  /// Whether a value is as a term asks: for those who keep values in another way than in rows.
  public func matches(_ value: FieldValue, _ comparison: Query.Comparison) -> Bool {
    switch (self, value) {
    case (.unknown, .missing): true
    case (.unknown, _): value.text.lowercased() == "unknown"
    case (_, .missing): false
    case (.number(let wanted), .number(let number)): comparison.holds(number, wanted)
    case (.level(let wanted), .level(let level)): comparison.holds(level, wanted)
    case (.date(let wanted), .date(let date)): comparison.holds(date, wanted)
    case (.flag(let wanted), .flag(let flag)): wanted == flag
    case (.text(let wanted), .list(let items)):
      items.contains { comparison.holds(text: $0, wanted) }
    case (.text(let wanted), .phrases(let phrases)):
      phrases.contains { comparison.holds(text: $0.english, wanted) }
    case (.text(let wanted), _): comparison.holds(text: value.text, wanted)
    default: false
    }
  }
}

extension Query.Comparison {
  fileprivate func holds<Value: Comparable>(_ value: Value, _ wanted: Value) -> Bool {
    switch self {
    case .less: value < wanted
    case .atMost: value <= wanted
    case .greater: value > wanted
    case .atLeast: value >= wanted
    case .equal, .contains, .fuzzy: value == wanted
    }
  }

  /// A rough date is certainly before or after another only when no day of the one lies beyond
  /// the other; `2026-04` contains every day of April.
  fileprivate func holds(_ date: ApproximateDate, _ wanted: ApproximateDate) -> Bool {
    switch self {
    case .less: date.latest < wanted.earliest
    case .atMost: date.latest <= wanted.latest
    case .greater: date.earliest > wanted.latest
    case .atLeast: date.earliest >= wanted.earliest
    case .equal: date == wanted
    case .contains, .fuzzy: date.earliest >= wanted.earliest && date.latest <= wanted.latest
    }
  }

  fileprivate func holds(text: String, _ wanted: String) -> Bool {
    let text = text.lowercased()
    switch self {
    case .equal: return text == wanted
    case .fuzzy: return Haystack(text).contains(FuzzyWord(wanted))
    default: return Haystack(text).contains(wanted)
    }
  }
}
