import Agreements
import Languages

/// The Vendors pane: each vendor with its agreements below it.
enum VendorTable {
  enum Row: Sendable {
    case vendor(Vendor)
    /// Below its vendor.
    case agreement(Agreement)
    /// Among the agreements of all vendors.
    case sorted(Agreement)
  }

  static func rows(
    _ context: RowContext, _ relation: BranchRelation, _ filterText: String
  ) -> [RowID] {
    let filter = RowFilter(filterText, for: .agreements)
    let vendorFilter = RowFilter(filterText, for: .vendors)
    let agreements = Dictionary(grouping: context.registry.agreements, by: \.vendor)
    var rows: [RowID] = []
    for vendor in context.registry.vendors {
      let shown = (agreements[vendor.id] ?? []).filter {
        relation.includes($0.id, in: context.branch)
          && filter.accepts($0, .agreements, context)
      }
      let isShown =
        !shown.isEmpty
        || relation.includes(vendor.id, in: context.branch)
          && vendorFilter.error == nil && vendorFilter.accepts(vendor, .vendors, context)
      guard isShown else { continue }
      rows.append(.vendor(vendor.id))
      rows += shown.map { .agreement($0.id) }
    }
    return rows
  }

  /// The rows in the order of the columns sorted by. Sorted by anything but their names, the
  /// agreements stand by themselves, and vendors without one come after them.
  static func sorted(
    _ ids: [RowID], by keys: [TableArrangement.SortKey], _ context: RowContext
  ) -> [RowID] {
    guard let first = keys.first else { return ids }
    let isFlat = isFlat(keys)
    var ids = ids
    if isFlat {
      let vendors = Set(
        ids.compactMap { id -> Vendor.ID? in
          if case .agreement(let id) = id { context.registry.agreements[id]?.vendor } else { nil }
        })
      ids.removeAll { if case .vendor(let id) = $0 { vendors.contains(id) } else { false } }
    } else if first.isDescending {
      // Vendors still stand above their products.
      let groups = RowOrder.groups(ids) { if case .vendor = $0 { true } else { false } }
      return RowOrder.sorted(groups, by: keys, columns, context) { group in
        group.first.flatMap { row($0, in: context.registry, isFlat: false) }
      }.flatMap { $0 }
    }
    return RowOrder.sorted(ids, by: keys, columns, context) {
      row($0, in: context.registry, isFlat: isFlat)
    }
  }

  static func isFlat(_ keys: [TableArrangement.SortKey]) -> Bool {
    keys.first.map { $0.column != "product" } ?? false
  }

  static func row(_ id: RowID, in registry: Registry, isFlat: Bool) -> Row? {
    switch id {
    case .vendor(let id): registry.vendors[id].map(Row.vendor)
    case .agreement(let id): registry.agreements[id].map(isFlat ? Row.sorted : Row.agreement)
    default: nil
    }
  }
}
