/// Whom an offer is open to, by its own terms. That an offer covers a branch is not that branch's
/// approval.
public struct Coverage: Hashable, Sendable {
  /// Empty when the sources name none.
  public var branches: Set<Branch> = []
  /// Empty when the sources name none.
  public var levels: Set<GovernmentLevel> = []
  /// How sure it is; `nil` where nothing is said about that.
  public var certainty: Certainty?
  /// The terms in words.
  public var text: String?
  /// What else there is to say.
  public var note: String?

  /// Makes one without content.
  public init() {}
}

/// The sales channel opening or closing an offer for a branch.
public struct Availability: Hashable, Sendable, Identifiable {
  /// The name of such a record.
  public typealias ID = Identifier<Availability>

  /// What the sales channel did.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case open, closed
  }

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// The branch of government.
  public var branch: Branch
  /// Whom in the branch it concerns, in the source's words.
  public var audience: String?
  /// What it did.
  public var status: Status
  /// From when it holds.
  public var date: ApproximateDate?
  /// The product, by the name that the source uses.
  public var product: String?
  /// How sure it is; `nil` where nothing is said about that.
  public var certainty: Certainty?
  /// What else there is to say.
  public var note: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes an entry of which nothing else is known.
  public init(id: ID, branch: Branch, status: Status) {
    self.id = id
    self.branch = branch
    self.status = status
  }
}
