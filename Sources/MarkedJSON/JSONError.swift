import Languages

/// Why a text is no JSON, or not the JSON that was asked for, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many bytes stand before the place.
  public let offset: Int
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in code points.
  public let column: Int
  /// What is wrong.
  public let what: Phrase
  /// How to mend it.
  public let help: Phrase

  public init(offset: Int, line: Int, column: Int, what: Phrase, help: Phrase) {
    self.offset = offset
    self.line = line
    self.column = column
    self.what = what
    self.help = help
  }

  public var description: String {
    localized("\(line):\(column): byte \(offset): \(what) — \(help)")
  }
}
