import Agreements

/// Who brought a change into the data files, where these stand in a repository.
public struct ChangeCommit: Hashable, Sendable {
  public var hash: String
  public var author: String
  public var day: Day?
  /// The first line of what was said about it.
  public var subject: String

  public init(hash: String, author: String, day: Day?, subject: String) {
    self.hash = hash
    self.author = author
    self.day = day
    self.subject = subject
  }
}

/// The commits of the changes, as far as the history was read.
public struct ChangeCommits: Hashable, Sendable {
  private var commits: [ChangeKey: ChangeCommit?] = [:]

  public init() {}

  public var isEmpty: Bool { commits.isEmpty }

  /// Says that a commit brought a change, unless an earlier one did.
  ///
  /// - Parameter commit: `nil` for one that is older than what was read.
  public mutating func add(_ change: Change, from commit: ChangeCommit?) {
    let id = ChangeKey(change)
    if commits[id] == nil { commits[id] = .some(commit) }
  }

  public subscript(change: Change) -> ChangeCommit? { commits[ChangeKey(change)] ?? nil }
}
