import Languages

/// Why a query cannot be read, for showing while it is being typed.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place in the query, in characters, counted from 1.
  public let column: Int
  /// What is wrong.
  public let problem: Phrase
  /// How to mend it.
  public let help: Phrase

  public var description: String { localized("column \(column): \(problem): \(help)") }
}
