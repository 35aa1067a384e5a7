import Agreements

/// The FedRAMP pane: what is certified, at which level, High first; offerings of agreements before
/// the others.
enum FedRAMPTable {
  static func rows(
    _ context: RowContext, _ relation: BranchRelation, _ filterText: String
  ) -> [RowID] {
    let filter = RowFilter(filterText, for: .certifications)
    let offerings = context.registry.offerings.filter {
      relation.includes($0.id, in: context.branch)
        && ($0.hasBegun(by: context.day) || context.index.links(of: $0.id) != nil)
        && filter.accepts($0, .certifications, context)
    }
    return offerings.map { (Order($0, context), $0.id) }.sorted { $0.0 < $1.0 }
      .map { .offering($0.1) }
  }

  static func row(_ id: RowID, in registry: Registry) -> Offering? {
    if case .offering(let id) = id { registry.offerings[id] } else { nil }
  }

  /// What agreements lean on first, then the higher level, then what is certified before what is in
  /// process before the rest, then by name. What is no longer listed comes last.
  private struct Order: Comparable {
    let key: (Int, Int, Int)
    let name: String

    init(_ offering: Offering, _ context: RowContext) {
      let state = offering.certification(on: context.day)
      let isLinked = context.index.links(of: offering.id) != nil
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
