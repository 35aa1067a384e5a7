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

  /// Who makes products.
  public let vendors: Records<Vendor>
  /// What is offered.
  public let agreements: Records<Agreement>
  /// What FedRAMP lists, with its certifications.
  public let offerings: Records<Offering>
  /// The bodies of government.
  public let bodies: Records<Body>
  /// Who says what.
  public let sources: Records<Source>
  /// What agreements are made under.
  public let programmes: Records<Programme>
  /// What branches and bodies decided, in the order of the files.
  public let decisions: [Decision]
  /// Decisions that were looked for and not found.
  public let searches: [Search]
  /// What happened and is no state of a record.
  public let events: [DatedEvent]
  /// The decisions, brought together by who decides about what.
  public let approvals: [Approval]

  private let approvalIndex: [Approval.ID: Int]
  private let approvalsByAgreement: [Agreement.ID: [Int]]
  private let generalApprovalsByBranch: [Branch: [Int]]
  private let searchesByAgreement: [Agreement.ID: [Int]]
  private let wholeBranchBodies: [Branch: Body.ID]

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
  public init(_ contents: Contents = Contents()) {
    vendors = Records(contents.vendors)
    agreements = Records(contents.agreements)
    offerings = Records(contents.offerings)
    bodies = Records(contents.bodies)
    sources = Records(contents.sources)
    programmes = Records(contents.programmes)
    decisions = contents.decisions
    searches = contents.searches
    events = contents.events

    let approvals = Registry.approvals(from: contents.decisions)
    self.approvals = approvals
    var index: [Approval.ID: Int] = [:]
    var byAgreement: [Agreement.ID: [Int]] = [:]
    var general: [Branch: [Int]] = [:]
    for (position, approval) in approvals.enumerated() {
      index[approval.id] = position
      if let agreement = approval.id.agreement {
        byAgreement[agreement, default: []].append(position)
      } else if approval.decisions.allSatisfy({ $0.vendor == nil }) {
        general[approval.id.branch, default: []].append(position)
      }
    }
    approvalIndex = index
    approvalsByAgreement = byAgreement
    generalApprovalsByBranch = general
    searchesByAgreement = contents.searches.indices.reduce(into: [:]) { index, position in
      guard let agreement = contents.searches[position].agreement else { return }
      index[agreement, default: []].append(position)
    }
    wholeBranchBodies = Registry.wholeBranchBodies(in: bodies)
  }

  private static func approvals(from decisions: [Decision]) -> [Approval] {
    var groups: [Approval.ID: [Decision]] = [:]
    for decision in decisions {
      let deciders: [Body.ID?] = decision.bodies.isEmpty ? [nil] : decision.bodies
      for body in deciders {
        let id = Approval.ID(
          agreement: decision.agreement, product: decision.product, branch: decision.branch,
          body: body)
        groups[id, default: []].append(decision)
      }
    }
    return groups.map { Approval(id: $0.key, decisions: $0.value) }.sorted { $0.id < $1.id }
  }

  /// How somebody's decisions on something stand; `nil` where there are none.
  public func approval(_ id: Approval.ID) -> Approval? {
    approvalIndex[id].map { approvals[$0] }
  }

  /// Every approval of an agreement's product, in the order of branch and body.
  public func approvals(of agreement: Agreement.ID) -> [Approval] {
    (approvalsByAgreement[agreement] ?? []).map { approvals[$0] }
  }

  /// Every approval that concerns AI in general: no agreement, and no vendor's product.
  public func generalApprovals(of branch: Branch) -> [Approval] {
    (generalApprovalsByBranch[branch] ?? []).map { approvals[$0] }
  }

  /// The searches for a decision on an agreement's product that found none.
  public func searches(for agreement: Agreement.ID) -> [Search] {
    (searchesByAgreement[agreement] ?? []).map { searches[$0] }
  }

  /// A body and those above it, nearest first. A loop in the data ends where it closes.
  public func lineage(of body: Body.ID) -> [Body] { bodies.lineage(of: body) }

  /// The body that every other federal body of a branch is a part of, as the federal judiciary is
  /// for its branch: what it decides, the branch as a whole has decided. A department that happens
  /// to stand alone in the data is no such body.
  public func bodyStandingForWhole(of branch: Branch) -> Body.ID? { wholeBranchBodies[branch] }

  private static func wholeBranchBodies(in bodies: Records<Body>) -> [Branch: Body.ID] {
    let federal = Dictionary(grouping: bodies.filter { $0.level == .federal }, by: \.branch)
    return federal.compactMapValues { members in
      let roots = members.filter { $0.parent == nil }
      guard roots.count == 1, let root = roots.first, members.count > 1 else { return nil }
      let haveOneRoot = members.allSatisfy { bodies.lineage(of: $0.id).last?.id == root.id }
      return haveOneRoot ? root.id : nil
    }
  }

  /// The agreements of a vendor, in the order of the data.
  public func agreements(of vendor: Vendor.ID) -> [Agreement] {
    agreements.filter { $0.vendor == vendor }
  }
}
