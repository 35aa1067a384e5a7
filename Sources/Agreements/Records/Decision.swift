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
  /// The name of such a record.
  public typealias ID = Identifier<Decision>

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// The agreement whose product was decided on; `nil` when the decision is about AI in general,
  /// or about a product outside every agreement.
  public var agreement: Agreement.ID?
  /// Who makes the product.
  public var vendor: Vendor.ID?
  /// The product, in the decision's own words.
  public var product: String
  /// The branch of government.
  public var branch: Branch
  /// Who decided; empty for the branch as a whole.
  public var bodies: [Body.ID] = []
  /// What was decided.
  public var status: ApprovalStatus
  /// `nil` when no date is known.
  public var date: ApproximateDate?
  /// How sure it is; `nil` where nothing is said about that.
  public var certainty: Certainty?
  /// What else there is to say.
  public var note: String?
  /// What the sources disagree on.
  public var conflict: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// The id that the data gives it; `nil` for a row of a bulk file that has none and is known by its
  /// place.
  public var statedID: ID? { id.text == location?.description ? nil : id }

  /// Makes a decision of which nothing else is known.
  public init(id: ID, product: String, branch: Branch, status: ApprovalStatus) {
    self.id = id
    self.product = product
    self.branch = branch
    self.status = status
  }
}

/// A decision that was looked for and not found: worth knowing, and no decision.
public struct Search: Hashable, Sendable, Identifiable {
  /// The name of such a record.
  public typealias ID = Identifier<Search>

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// The agreement that it is about.
  public var agreement: Agreement.ID?
  /// Who makes the product.
  public var vendor: Vendor.ID?
  /// The product, by the name that the source uses.
  public var product: String
  /// The branch of government.
  public var branch: Branch
  /// The body whose decision was looked for.
  public var body: Body.ID?
  /// When it was looked for.
  public var date: ApproximateDate?
  /// How sure it is; `nil` where nothing is said about that.
  public var certainty: Certainty?
  /// What else there is to say.
  public var note: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes a search of which nothing else is known.
  public init(id: ID, product: String, branch: Branch) {
    self.id = id
    self.product = product
    self.branch = branch
  }
}
