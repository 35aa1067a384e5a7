import Agreements

/// A decision that is to be recorded, as a user states it.
public struct DecisionRequest: Hashable, Sendable {
  public var agreement: Agreement.ID
  /// `nil`: the body's own.
  public var branch: Branch?
  /// Who decided; `nil` for the branch as a whole.
  public var body: Body.ID?
  public var status: ApprovalStatus
  public var date: ApproximateDate
  public var source: SourceRequest
  public var certainty: Certainty?
  public var note: String?
  /// In the decision's own words; `nil`: as the decisions before it have it, else the agreement.
  public var product: String?

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
  public var title: String?
  /// When it was published, where that is known.
  public var date: ApproximateDate?

  public init(_ address: String) { self.address = address }
}
