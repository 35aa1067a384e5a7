import Languages

/// Why a decision cannot be recorded, or a record not be taken back.
public struct RecordingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What a user stated, for the one who shows the problem beside it.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case agreement, branch, body, status, date, source, publisher, title, certainty, note, product

    var phrase: Phrase {
      switch self {
      case .agreement: Phrase("the agreement")
      case .branch: Phrase("the branch")
      case .body: Phrase("the body")
      case .status: Phrase("the status")
      case .date: Phrase("the date")
      case .source: Phrase("the source")
      case .publisher: Phrase("the publisher")
      case .title: Phrase("the title")
      case .certainty: Phrase("the certainty")
      case .note: Phrase("the note")
      case .product: Phrase("the product")
      }
    }
  }

  /// What stands in the way.
  public enum Reason: Hashable, Sendable {
    /// What was asked for is not possible.
    case request
    /// Somebody else changed the data meanwhile.
    case conflict
    /// The data, as it would become, has mistakes.
    case check
    /// Files cannot be read or written.
    case file
  }

  /// What stands in the way.
  public var reason: Reason
  /// The part of the request that it is about.
  public var field: Field?
  /// What is wrong, why, and how to mend it.
  public var message: Phrase

  public var description: String { message.text }

  init(
    _ reason: Reason, about field: Field? = nil, _ what: Phrase, why: Phrase, help: Phrase
  ) {
    self.reason = reason
    self.field = field
    message = Phrase("\(what) — \(why) — \(help)")
  }

  init(_ problem: FileProblem) {
    reason = .file
    message = problem.phrase
  }
}
