/// Why a decision cannot be recorded, or a record not be taken back.
public struct RecordingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What a user stated, for the one who shows the problem beside it.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case agreement, branch, body, status, date, source, publisher, title, certainty, note, product
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
  public var description: String

  init(
    _ reason: Reason, about field: Field? = nil, _ what: String, why: String, help: String
  ) {
    self.reason = reason
    self.field = field
    description = "\(what) — \(why) — \(help)"
  }

  init(_ problem: FileProblem) {
    reason = .file
    description = problem.description
  }
}
