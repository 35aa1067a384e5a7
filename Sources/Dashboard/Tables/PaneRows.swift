import Agreements

/// What each pane lists, in order, and the counts that stand on the branch tabs.
public struct PaneRows: Hashable, Sendable {
  /// By pane. Ids only: what a row says is worked out when it is drawn.
  public internal(set) var lists = Array(repeating: RowList(), count: Pane.allCases.count)
  /// The entries of the Changes pane, in step with its list.
  public internal(set) var changes: [ChangeEntry] = []
  /// The days of all changes that match branch and filter, also of those still to come.
  public internal(set) var changeDays: [Day] = []
  /// How many of them take effect after the day looked at.
  public internal(set) var laterChanges = 0
  /// Agreements that concern each branch.
  public internal(set) var counts: [Branch: Int] = [:]
  /// Agreements whose sources do not name the branches that they are open to.
  public internal(set) var unstated = 0

  /// How many offerings there are at High, and how many of them are shown.
  public internal(set) var high = HighCounts()

  public subscript(pane: Pane) -> RowList { lists[pane.rawValue] }

  /// Takes over what is the same in earlier ones: lists that share their memory are compared at a
  /// glance, and every frame compares them.
  mutating func share(with earlier: PaneRows) {
    if changes == earlier.changes { changes = earlier.changes }
    for (place, list) in zip(lists.indices, earlier.lists) where lists[place] == list {
      lists[place] = list
    }
  }

  public init() {}

  init(
    _ context: RowContext, filter: String, tombstones: [Tombstone], history: ChangeHistory,
    isAsOf: Bool, arrangements: [TableArrangement], decisions: ListedDecisions? = nil
  ) {
    func keys(_ pane: Pane) -> [TableArrangement.SortKey] {
      arrangements.indices.contains(pane.rawValue) ? arrangements[pane.rawValue].sort : []
    }
    let relation = context.index.relation
    var lists = self.lists.map(Array.init)
    lists[Pane.vendors.rawValue] = VendorTable.rows(context, relation, filter)
    lists[Pane.fedramp.rawValue] = FedRAMPTable.rows(context, relation, filter)
    lists[Pane.approvals.rawValue] = decisions == nil ? ApprovalTable.rows(context, filter) : []
    lists[Pane.vendors.rawValue] = VendorTable.sorted(
      lists[Pane.vendors.rawValue], by: keys(.vendors), context)
    lists[Pane.fedramp.rawValue] = RowOrder.sorted(
      lists[Pane.fedramp.rawValue], by: keys(.fedramp), FedRAMPTable.columns, context
    ) { FedRAMPTable.row($0, in: context.registry) }
    lists[Pane.approvals.rawValue] = RowOrder.sorted(
      lists[Pane.approvals.rawValue], by: keys(.approvals), ApprovalTable.columns, context
    ) { ApprovalTable.row($0, in: context.registry) }
    for tombstone in tombstones {
      let pane = tombstone.pane.rawValue
      guard !lists[pane].contains(tombstone.row) else { continue }
      let place = tombstone.below.flatMap { lists[pane].firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      lists[pane].insert(tombstone.row, at: place)
    }
    let listing = ChangeTable.listing(context, relation, filter, history, isAsOf: isAsOf)
    changes = RowOrder.sorted(
      listing.shown, by: keys(.changes), ChangeTable.columns, context, row: \.self)
    changeDays = listing.days
    laterChanges = listing.later
    lists[Pane.changes.rawValue] = changes.map { .change($0.id) }
    self.lists = lists.map { RowList($0) }
    if let decisions { self.lists[Pane.approvals.rawValue] = RowList(decisions) }
    high = HighCounts(context, shown: lists[Pane.fedramp.rawValue])
    for branch in Branch.allCases { counts[branch] = relation.count(in: branch) }
    unstated = context.registry.agreements.count { $0.coverage.branches.isEmpty }
  }
}
