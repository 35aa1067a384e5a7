import Agreements

/// The FedRAMP pane: what is certified, at which level, High first; offerings of agreements before
/// the others.
enum FedRAMPTable {
  static func rows(
    _ context: RowContext, _ relation: BranchRelation, _ filterText: String
  ) -> [RowID] {
    let filter = RowFilter(filterText, for: .certifications)
    let orders = context.registry.offerings.compactMap { offering -> Order? in
      let isLinked = context.index.links(of: offering.id) != nil
      guard isLinked || offering.hasBegun(by: context.day),
        relation.includes(offering.id, in: context.branch),
        filter.accepts(offering, .certifications, context)
      else { return nil }
      return Order(offering, isLinked: isLinked, on: context.day)
    }
    return orders.sorted().map { .offering($0.id) }
  }

  static func row(_ id: RowID, in registry: Registry) -> Offering? {
    if case .offering(let id) = id { registry.offerings[id] } else { nil }
  }

  /// What agreements lean on first, then the higher level, then what is certified before what is in
  /// process before the rest, then by name. What is no longer listed comes last.
  private struct Order: Comparable {
    let key: (Int, Int, Int)
    let name: String
    let id: Offering.ID

    init(_ offering: Offering, isLinked: Bool, on day: Day) {
      id = offering.id
      let state = offering.certification(on: day)
      let group = isLinked ? 0 : state?.isListed ?? false ? 1 : 2
      let level = state?.statedOrDerivedLevel?.order ?? -1
      key = (group, -level, state?.status.order ?? CertificationStatus.orderOfNone)
      name = offering.name
    }

    static func == (left: Order, right: Order) -> Bool {
      left.key == right.key && left.name == right.name
    }

    static func < (left: Order, right: Order) -> Bool {
      left.key == right.key ? left.name < right.name : left.key < right.key
    }
  }
}

extension ImpactLevel {
  fileprivate var order: Int { ImpactLevel.allCases.firstIndex(of: self) ?? -1 }
}

extension CertificationStatus {
  /// From certified to not listed at all.
  var order: Int {
    switch self {
    case .certified: 0
    case .inProcess: 1
    case .ready: 2
    case .listed: 3
    case .unknown: 4
    case .delisted: 5
    case .notApplicable: 6
    }
  }

  fileprivate static var orderOfNone: Int { 7 }
}
