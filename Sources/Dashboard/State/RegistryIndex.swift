import Agreements

/// What follows from a registry alone and is asked for with every key and every row: worked out
/// once for each reading.
public struct RegistryIndex: Hashable, Sendable {
  /// The vendors whose agreements lean on an offering.
  struct Links: Hashable, Sendable {
    var own: [Vendor.ID] = []
    var host: [Vendor.ID] = []
  }

  /// What the bodies of one branch did about an offering, in the order of its authorizers.
  typealias Acts = [Offering.Authorizer]

  let relation: BranchRelation
  let worked: WorkedOut
  private let links: [Offering.ID: Links]
  private let acts: [Offering.ID: [Branch: Acts]]

  public init(_ registry: Registry = Registry()) { self.init(registry, WorkedOut()) }

  /// Of a reading that follows another, with what the two have in common.
  init(_ registry: Registry, after earlier: RegistryIndex, of old: Registry) {
    self.init(registry, WorkedOut.of(registry, after: earlier.worked, of: old))
  }

  private init(_ registry: Registry, _ worked: WorkedOut) {
    self.worked = worked
    relation = BranchRelation(registry)
    var links: [Offering.ID: Links] = [:]
    for agreement in registry.agreements {
      for link in agreement.certifications {
        let vendor = agreement.vendor
        switch link.relation {
        case .own: RegistryIndex.add(vendor, to: &links[link.offering, default: Links()].own)
        case .host: RegistryIndex.add(vendor, to: &links[link.offering, default: Links()].host)
        }
      }
    }
    self.links = links
    let branches = Dictionary(registry.bodies.map { ($0.id, $0.branch) }) { first, _ in first }
    var acts: [Offering.ID: [Branch: Acts]] = [:]
    for offering in registry.offerings where !offering.authorizers.isEmpty {
      var byBranch: [Branch: Acts] = [:]
      for authorizer in offering.authorizers {
        guard let branch = authorizer.body.flatMap({ branches[$0] }) else { continue }
        byBranch[branch, default: []].append(authorizer)
      }
      acts[offering.id] = byBranch
    }
    self.acts = acts
  }

  private static func add(_ vendor: Vendor.ID, to vendors: inout [Vendor.ID]) {
    if !vendors.contains(vendor) { vendors.append(vendor) }
  }

  /// The vendors that an offering is linked to; `nil` when no agreement leans on it.
  func links(of offering: Offering.ID) -> Links? { links[offering] }

  /// What the bodies of a branch had done about an offering by a day, as far as it still stands.
  func acts(of branch: Branch, on offering: Offering.ID, by day: Day) -> Acts {
    (acts[offering]?[branch] ?? []).filter { $0.stands(on: day) }
  }
}
