/// Whom an offer is open to, by its own terms. That an offer covers a branch is not that branch's
/// approval.
public struct Coverage: Hashable, Sendable {
  /// Empty when the sources name none.
  public var branches: Set<Branch> = []
  /// Empty when the sources name none.
  public var levels: Set<GovernmentLevel> = []
  public var certainty: Certainty?
  /// The terms in words.
  public var text: String?
  public var note: String?

  public init() {}
}

/// The sales channel opening or closing an offer for a branch.
public struct Availability: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Availability>

  public enum Status: String, CaseIterable, Hashable, Sendable {
    case open, closed
  }

  public let id: ID
  public var branch: Branch
  /// Whom in the branch it concerns, in the source's words.
  public var audience: String?
  public var status: Status
  public var date: ApproximateDate?
  public var product: String?
  public var certainty: Certainty?
  public var note: String?
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  public init(id: ID, branch: Branch, status: Status) {
    self.id = id
    self.branch = branch
    self.status = status
  }
}
