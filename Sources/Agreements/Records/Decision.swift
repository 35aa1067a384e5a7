/// What a body can have decided.
public enum ApprovalStatus: String, CaseIterable, Hashable, Sendable {
  /// Being looked at, or eligible and not yet allowed.
  case pending
  /// A limited test.
  case piloting
  case approved
  /// Rules on use that name no approved product.
  case guidanceOnly = "guidance only"
  case prohibited
  /// An earlier approval ended.
  case withdrawn
}

/// One dated decision of a body or a whole branch. Decisions are added, never rewritten: the state
/// on a day is what the decisions up to that day say.
public struct Decision: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Decision>

  public let id: ID
  /// The agreement whose product was decided on; `nil` when the decision is about AI in general,
  /// or about a product outside every agreement.
  public var agreement: Agreement.ID?
  public var vendor: Vendor.ID?
  /// The product, in the decision's own words.
  public var product: String
  public var branch: Branch
  /// Who decided; empty for the branch as a whole.
  public var bodies: [Body.ID] = []
  public var status: ApprovalStatus
  /// `nil` when no date is known.
  public var date: ApproximateDate?
  public var certainty: Certainty?
  public var note: String?
  public var conflict: String?
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  /// The id that the data gives it; `nil` for a row of a bulk file that has none and is known by its
  /// place.
  public var statedID: ID? { id.text == location?.description ? nil : id }

  public init(id: ID, product: String, branch: Branch, status: ApprovalStatus) {
    self.id = id
    self.product = product
    self.branch = branch
    self.status = status
  }
}

/// A decision that was looked for and not found: worth knowing, and no decision.
public struct Search: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Search>

  public let id: ID
  public var agreement: Agreement.ID?
  public var vendor: Vendor.ID?
  public var product: String
  public var branch: Branch
  public var body: Body.ID?
  public var date: ApproximateDate?
  public var certainty: Certainty?
  public var note: String?
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  public init(id: ID, product: String, branch: Branch) {
    self.id = id
    self.product = product
    self.branch = branch
  }
}
