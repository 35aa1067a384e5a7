import Agreements

/// A decision that is to be recorded, as a user states it.
public struct DecisionRequest: Hashable, Sendable {
  /// The agreement that is decided on.
  public var agreement: Agreement.ID
  /// `nil`: the body's own.
  public var branch: Branch?
  /// Who decided; `nil` for the branch as a whole.
  public var body: Body.ID?
  /// What was decided.
  public var status: ApprovalStatus
  /// From when it holds.
  public var date: ApproximateDate
  /// Who says so.
  public var source: SourceRequest
  /// How sure it is; `nil` where nothing is said about that.
  public var certainty: Certainty?
  /// What else there is to say.
  public var note: String?
  /// In the decision's own words; `nil`: as the decisions before it have it, else the agreement.
  public var product: String?

  /// Asks for a decision to be recorded.
  public init(
    agreement: Agreement.ID, branch: Branch? = nil, body: Body.ID? = nil, status: ApprovalStatus,
    date: ApproximateDate, source: SourceRequest
  ) {
    self.agreement = agreement
    self.branch = branch
    self.body = body
    self.status = status
    self.date = date
    self.source = source
  }
}

/// Where a decision was read.
public struct SourceRequest: Hashable, Sendable {
  /// Its address, or the id of a source that is in the data already.
  public var address: String
  /// Who published it, and under which title: for an address that is new to the data.
  public var publisher: String?
  /// The title of a source that is new.
  public var title: String?
  /// When it was published, where that is known.
  public var date: ApproximateDate?

  /// A source by its id or its web address.
  public init(_ address: String) { self.address = address }
}
