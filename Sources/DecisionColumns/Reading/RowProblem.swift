import Agreements
import Languages

/// Something wrong with a row, before it is known how many lines lie before its part of the file.
struct RowProblem: Sendable {
  var line: UInt32
  var column: UInt32
  var severity: Diagnostic.Severity
  var message: Phrase
  var reason: Phrase
  var help: Phrase

  func diagnostic(in file: String, after lines: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: Int(line) + lines, column: Int(column), severity: severity,
      message: message, reason: reason, help: help)
  }
}

/// The problems of one file or part, up to a number that nobody reads any more.
struct RowProblems: Sendable {
  static let limit = 1000
  private(set) var listed: [RowProblem] = []
  /// All of them, also those that are not listed.
  private(set) var count = 0

  /// - Parameter problem: is not made when there are too many.
  mutating func add(_ problem: () -> RowProblem) {
    count += 1
    if listed.count < Self.limit { listed.append(problem()) }
  }
}

/// What a value has to be, and how it is told otherwise.
enum RowComplaint {
  static func missing(_ field: DecisionField) -> (Phrase, Phrase, Phrase) {
    (
      Phrase("'\(field.rawValue)' is missing"), Phrase("a decision is nothing without it"),
      Phrase("write it, or remove the row")
    )
  }

  static func word(
    _ text: String, _ field: DecisionField, _ words: [String]
  ) -> (Phrase, Phrase, Phrase) {
    let all = Phrase("one of: \(words.joined(separator: ", "))")
    let nearest = Spelling.question(text, among: words)
    return (
      Phrase("\(quoted(text)) is no word for '\(field.rawValue)'"),
      Phrase("only certain words are understood here"),
      nearest.map { Phrase("\($0) \(all)") } ?? all
    )
  }

  static func date(_ text: String) -> (Phrase, Phrase, Phrase) {
    (
      Phrase("\(quoted(text)) is not a date"),
      Phrase("'since' holds a day of the calendar, a month or a year"),
      Phrase("write it as 2026-04-03, 2026-04, 2026 or 'by 2026-04-03'")
    )
  }

  static func id(_ text: String, _ field: DecisionField) -> (Phrase, Phrase, Phrase) {
    (
      Phrase("\(quoted(text)) is not an id"), Phrase("'\(field.rawValue)' holds an id"),
      Phrase("use letters, digits, '.', '_' and '-' only")
    )
  }

  static func noBody(_ level: String) -> (Phrase, Phrase, Phrase) {
    (
      Phrase("\(level) names no body"), Phrase("only the federal branches decide as a whole"),
      Phrase("name the body")
    )
  }

  static func otherLevel(_ level: String) -> (Phrase, Phrase, Phrase) {
    (
      Phrase("\(level) stands at another level before"), Phrase("a body has one level"),
      Phrase("correct the level, or the body's id")
    )
  }

  static func characters(_ field: DecisionField) -> (Phrase, Phrase, Phrase) {
    (
      Phrase("'\(field.rawValue)' holds bytes that are no text"),
      Phrase("they are no UTF-8, or an invisible control character"),
      Phrase("remove them, or save as UTF-8")
    )
  }

  /// Long texts do not belong into a message, and neither does what a terminal would obey.
  static func quoted(_ text: String) -> String {
    let short = text.count <= 60 ? text : String(text.prefix(60)) + "…"
    let visible = short.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    return "'\(String(String.UnicodeScalarView(visible)))'"
  }
}
