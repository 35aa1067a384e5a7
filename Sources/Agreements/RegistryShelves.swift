/// The records of a registry, and what belongs to what among them. Nothing in it changes.
final class RegistryShelves: Sendable {
  let vendors: Records<Vendor>
  let agreements: Records<Agreement>
  let offerings: Records<Offering>
  let bodies: Records<Body>
  let sources: Records<Source>
  let programmes: Records<Programme>
  let decisions: [Decision]
  let searches: [Search]
  let events: [DatedEvent]
  /// The decisions, brought together by who decides about what.
  let approvals: [Approval]

  // Places among the approvals or searches.
  let approvalIndex: [Approval.ID: Int]
  let approvalsByAgreement: [Agreement.ID: [Int]]
  let generalApprovalsByBranch: [Branch: [Int]]
  let searchesByAgreement: [Agreement.ID: [Int]]
  let wholeBranchBodies: [Branch: Body.ID]

  init(_ contents: Registry.Contents) {
    vendors = Records(contents.vendors)
    agreements = Records(contents.agreements)
    offerings = Records(contents.offerings)
    bodies = Records(contents.bodies)
    sources = Records(contents.sources)
    programmes = Records(contents.programmes)
    decisions = contents.decisions
    searches = contents.searches
    events = contents.events

    let approvals = RegistryShelves.approvals(from: contents.decisions)
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
    wholeBranchBodies = RegistryShelves.wholeBranchBodies(in: bodies)
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

  private static func wholeBranchBodies(in bodies: Records<Body>) -> [Branch: Body.ID] {
    let federal = Dictionary(grouping: bodies.filter { $0.level == .federal }, by: \.branch)
    return federal.compactMapValues { members in
      let roots = members.filter { $0.parent == nil }
      guard roots.count == 1, let root = roots.first, members.count > 1 else { return nil }
      let haveOneRoot = members.allSatisfy { bodies.lineage(of: $0.id).last?.id == root.id }
      return haveOneRoot ? root.id : nil
    }
  }
}

extension RegistryShelves: Hashable {
  /// What follows from the records need not be compared.
  static func == (left: RegistryShelves, right: RegistryShelves) -> Bool {
    left === right
      || left.vendors == right.vendors && left.agreements == right.agreements
        && left.offerings == right.offerings && left.bodies == right.bodies
        && left.sources == right.sources && left.programmes == right.programmes
        && left.decisions == right.decisions && left.searches == right.searches
        && left.events == right.events
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(vendors)
    hasher.combine(agreements)
    hasher.combine(offerings)
    hasher.combine(bodies)
    hasher.combine(sources)
    hasher.combine(programmes)
    hasher.combine(decisions)
    hasher.combine(searches)
    hasher.combine(events)
  }
}
