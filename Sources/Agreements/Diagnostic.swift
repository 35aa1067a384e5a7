import Languages

/// A mistake in the data files, or something that is likely to be one.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// What is written was not taken, or cannot be true.
    case error
    /// What is written was taken, and may not be what was meant.
    case warning
  }

  /// The path relative to the data directory.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in characters.
  public var column: Int
  /// How bad it is.
  public var severity: Severity
  /// What is wrong.
  public var message: Phrase
  /// Why it is.
  public var reason: Phrase
  /// How to mend it.
  public var help: Phrase

  /// Makes a message about a place in a file.
  public init(
    file: String, line: Int, column: Int, severity: Severity, message: Phrase, reason: Phrase,
    help: Phrase
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.reason = reason
    self.help = help
  }

  /// `file:line:column: error: what — why — how to mend it`, as editors and compilers write it.
  public var description: String {
    phrase.text
  }
}

extension Diagnostic {
  /// The whole line, before its language is known.
  public var phrase: Phrase {
    let place = "\(file):\(line):\(column)"
    return Phrase("\(place): \(severity.phrase): \(message) — \(reason) — \(help)")
  }
}

extension Diagnostic.Severity {
  /// Its word for people.
  public var phrase: Phrase {
    switch self {
    case .error: Phrase("error")
    case .warning: Phrase("warning")
    }
  }
}

extension Diagnostic: Comparable {
  /// In the order of files and places; errors before warnings.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.file, left.line, left.column, left.severity.rawValue, left.message.english)
      < (right.file, right.line, right.column, right.severity.rawValue, right.message.english)
  }
}
