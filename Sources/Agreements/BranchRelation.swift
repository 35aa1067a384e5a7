/// Which records concern a branch of government: what is offered to it by name, what it or one of its
/// bodies has decided on, and the offerings that its bodies authorized, reused or work with. Where
/// the sources do not name the branches, nothing is assumed.
public struct BranchRelation: Hashable, Sendable {
  private let agreements: [Branch: Set<Agreement.ID>]
  private let offerings: [Branch: Set<Offering.ID>]
  private let vendors: [Branch: Set<Vendor.ID>]

  /// Looks through a registry.
  public init(_ registry: Registry) {
    var agreements: [Branch: Set<Agreement.ID>] = [:]
    for agreement in registry.agreements {
      let branches = agreement.coverage.branches.union(agreement.availability.map(\.branch))
      for branch in branches { agreements[branch, default: []].insert(agreement.id) }
    }
    for decision in registry.decisions {
      guard let agreement = decision.agreement else { continue }
      agreements[decision.branch, default: []].insert(agreement)
    }
    self.agreements = agreements
    var offerings = agreements.mapValues { ids in
      Set(ids.flatMap { registry.agreements[$0]?.certifications.map(\.offering) ?? [] })
    }
    let branches = Dictionary(registry.bodies.map { ($0.id, $0.branch) }) { first, _ in first }
    for offering in registry.offerings where !offering.authorizers.isEmpty {
      let bodies = Set(offering.authorizers.lazy.compactMap(\.body))
      for branch in Set(bodies.compactMap { branches[$0] }) {
        offerings[branch, default: []].insert(offering.id)
      }
    }
    self.offerings = offerings
    var vendors = agreements.mapValues { ids in
      Set(ids.compactMap { registry.agreements[$0]?.vendor })
    }
    for decision in registry.decisions {
      if let vendor = decision.vendor { vendors[decision.branch, default: []].insert(vendor) }
    }
    self.vendors = vendors
  }

  /// Whether an agreement concerns a branch; without a branch all do.
  public func includes(_ agreement: Agreement.ID, in branch: Branch?) -> Bool {
    branch.map { agreements[$0]?.contains(agreement) ?? false } ?? true
  }

  /// Whether an offering concerns a branch; without a branch all do.
  public func includes(_ offering: Offering.ID, in branch: Branch?) -> Bool {
    branch.map { offerings[$0]?.contains(offering) ?? false } ?? true
  }

  /// Whether a vendor has something that concerns a branch; without a branch all do.
  public func includes(_ vendor: Vendor.ID, in branch: Branch?) -> Bool {
    branch.map { vendors[$0]?.contains(vendor) ?? false } ?? true
  }

  /// Whether a change concerns a branch; without a branch all do.
  public func includes(_ change: Change, in branch: Branch?) -> Bool {
    guard let branch else { return true }
    if let named = change.branch { return named == branch }
    switch change.subject {
    case .agreement(let id): return includes(id, in: branch)
    case .offering(let id): return includes(id, in: branch)
    case .vendor(let id): return includes(id, in: branch)
    case .approval(let id): return id.branch == branch
    case .body, .source, .programme, .event, .search, .registry: return true
    }
  }

  /// How many agreements concern a branch.
  public func count(in branch: Branch) -> Int { agreements[branch]?.count ?? 0 }
}

extension Registry {
  /// Every record of a kind as it stands on a day, of those that concern a branch of government;
  /// all of them without one.
  public func rows(of kind: RecordKind, on day: Day, concerning branch: Branch?) -> [Row] {
    let rows = rows(of: kind, on: day)
    guard let branch else { return rows }
    let relation = BranchRelation(self)
    return rows.filter { row in
      func id(_ name: String) -> String { row[name]?.text ?? "" }
      switch kind {
      case .agreements: return relation.includes(Agreement.ID(id("id")), in: branch)
      case .certifications: return relation.includes(Offering.ID(id("fedramp_id")), in: branch)
      case .vendors: return relation.includes(Vendor.ID(id("id")), in: branch)
      case .approvals, .bodies, .searches, .decisions, .availability:
        return id("branch") == branch.rawValue
      case .changes, .events: return id("branch").isEmpty || id("branch") == branch.rawValue
      case .sources, .programmes: return true
      }
    }
  }
}
