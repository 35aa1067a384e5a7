import Agreements

/// Something wrong with a row, before it is known how many lines lie before its part of the file.
struct RowProblem: Sendable {
  var line: UInt32
  var column: UInt32
  var severity: Diagnostic.Severity
  var message: String
  var reason: String
  var help: String

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
  static func missing(_ field: DecisionField) -> (String, String, String) {
    (
      "'\(field.rawValue)' is missing", "a decision is nothing without it",
      "write it, or remove the row"
    )
  }

  static func word(
    _ text: String, _ field: DecisionField, _ words: [String]
  ) -> (String, String, String) {
    let nearest = Spelling.nearest(to: text, in: words).map { "did you mean '\($0)'? " } ?? ""
    return (
      "\(quoted(text)) is no word for '\(field.rawValue)'",
      "only certain words are understood here", "\(nearest)one of: \(words.joined(separator: ", "))"
    )
  }

  static func date(_ text: String) -> (String, String, String) {
    (
      "\(quoted(text)) is not a date", "'since' holds a day of the calendar, a month or a year",
      "write it as 2026-04-03, 2026-04, 2026 or 'by 2026-04-03'"
    )
  }

  static func id(_ text: String, _ field: DecisionField) -> (String, String, String) {
    (
      "\(quoted(text)) is not an id", "'\(field.rawValue)' holds an id",
      "use letters, digits, '.', '_' and '-' only"
    )
  }

  static func characters(_ field: DecisionField) -> (String, String, String) {
    (
      "'\(field.rawValue)' holds bytes that are no text",
      "they are no UTF-8, or an invisible control character", "remove them, or save as UTF-8"
    )
  }

  /// Long texts do not belong into a message, and neither does what a terminal would obey.
  static func quoted(_ text: String) -> String {
    let short = text.count <= 60 ? text : String(text.prefix(60)) + "…"
    let visible = short.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    return "'\(String(String.UnicodeScalarView(visible)))'"
  }
}
