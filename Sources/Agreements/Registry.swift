/// Everything read from one data directory at one moment. Immutable: a later moment is another
/// registry, and the difference between the two is a list of changes.
public struct Registry: Hashable, Sendable {
  /// What the data directory calls itself.
  public var name = ""
  /// The level asked for when a question names none.
  public var requiredLevel = ImpactLevel.high
  /// The day after which the data says nothing, where it is stated.
  public var latestEvidence: Day?
  /// What the data is known not to know.
  public var gaps: [String] = []
  /// Where sources contradict each other on what is no single record's.
  public var conflicts: [Conflict] = []

  /// What the rest is looked up in: shared by all copies, which are made often.
  let shelves: RegistryShelves

  /// Who makes products.
  public var vendors: Records<Vendor> { shelves.vendors }
  /// What is offered.
  public var agreements: Records<Agreement> { shelves.agreements }
  /// What FedRAMP lists, with its certifications.
  public var offerings: Records<Offering> { shelves.offerings }
  /// The bodies of government.
  public var bodies: Records<Body> { shelves.bodies }
  /// Who says what.
  public var sources: Records<Source> { shelves.sources }
  /// What agreements are made under.
  public var programmes: Records<Programme> { shelves.programmes }
  /// What branches and bodies decided, in the order of the files.
  public var decisions: [Decision] { shelves.decisions }
  /// Decisions that were looked for and not found.
  public var searches: [Search] { shelves.searches }
  /// What happened and is no state of a record.
  public var events: [DatedEvent] { shelves.events }
  /// The decisions, brought together by who decides about what.
  public var approvals: [Approval] { shelves.approvals }

  /// What a registry is made from.
  public struct Contents: Hashable, Sendable {
    /// Who makes products.
    public var vendors: [Vendor] = []
    /// What is offered.
    public var agreements: [Agreement] = []
    /// What FedRAMP lists, with its certifications.
    public var offerings: [Offering] = []
    /// The bodies of government.
    public var bodies: [Body] = []
    /// Who says what.
    public var sources: [Source] = []
    /// What agreements are made under.
    public var programmes: [Programme] = []
    /// What branches and bodies decided, in the order of the files.
    public var decisions: [Decision] = []
    /// Decisions that were looked for and not found.
    public var searches: [Search] = []
    /// What happened and is no state of a record.
    public var events: [DatedEvent] = []

    /// Makes one without content.
    public init() {}
  }

  /// Brings the records together and finds what belongs to what.
  public init(_ contents: Contents = Contents()) { shelves = RegistryShelves(contents) }

  /// How somebody's decisions on something stand; `nil` where there are none.
  public func approval(_ id: Approval.ID) -> Approval? {
    shelves.approvalIndex[id].map { approvals[$0] }
  }

  /// Every approval of an agreement's product, in the order of branch and body.
  public func approvals(of agreement: Agreement.ID) -> [Approval] {
    (shelves.approvalsByAgreement[agreement] ?? []).map { approvals[$0] }
  }

  /// Every approval that concerns AI in general: no agreement, and no vendor's product.
  public func generalApprovals(of branch: Branch) -> [Approval] {
    (shelves.generalApprovalsByBranch[branch] ?? []).map { approvals[$0] }
  }

  /// The searches for a decision on an agreement's product that found none.
  public func searches(for agreement: Agreement.ID) -> [Search] {
    (shelves.searchesByAgreement[agreement] ?? []).map { searches[$0] }
  }

  /// A body and those above it, nearest first. A loop in the data ends where it closes.
  public func lineage(of body: Body.ID) -> [Body] { bodies.lineage(of: body) }

  /// The body that every other federal body of a branch is a part of, as the federal judiciary is
  /// for its branch: what it decides, the branch as a whole has decided. A department that happens
  /// to stand alone in the data is no such body.
  public func bodyStandingForWhole(of branch: Branch) -> Body.ID? {
    shelves.wholeBranchBodies[branch]
  }

  /// The agreements of a vendor, in the order of the data.
  public func agreements(of vendor: Vendor.ID) -> [Agreement] {
    agreements.filter { $0.vendor == vendor }
  }
}
