import Agreements

/// Approvals that were asked for, in an order: row numbers, not values.
public struct DecisionList: Sendable, Hashable {
  /// The rows of the columns.
  public let rows: [UInt32]
  /// How many approvals of each branch the question matches, also of those that are not listed.
  public let counts: [Branch: Int]
  /// How many of the listed ones are pending.
  public let pending: Int
  /// Since when the one that waits longest has been pending.
  public let waitingSince: ApproximateDate?

  public var count: Int { rows.count }
}

extension DecisionColumns {
  /// Lists approvals as they stand on a day.
  ///
  /// - Parameters:
  ///   - branch: only those of a branch.
  ///   - onlyDecided: leaves out those of which it is not certain that anything was decided by the
  ///     day.
  ///   - isReversed: the other way round.
  public func list(
    matching query: Query = Query(), on day: Day, branch: Branch? = nil,
    by order: DecisionOrder = .standard, isReversed: Bool = false, onlyDecided: Bool = false
  ) -> DecisionList {
    var rows = rows(matching: query, on: day)
    if onlyDecided, let opening = view(on: day).opening { rows.subtract(opening) }
    var counts: [Branch: Int] = [:]
    for (index, one) in Branch.allCases.enumerated() {
      var ofBranch = sets.branches[index]
      ofBranch.formIntersection(rows)
      counts[one] = ofBranch.count
      if one == branch { rows = ofBranch }
    }
    var pending = sets.pending
    pending.formIntersection(rows)
    return DecisionList(
      rows: listed(rows, by: order, isReversed: isReversed), counts: counts, pending: pending.count,
      waitingSince: waitingSince(pending))
  }

  private func waitingSince(_ pending: RowSet) -> ApproximateDate? {
    var isNamed = Array(repeating: false, count: names.dates.count)
    pending.each { isNamed[Int(data.waiting.base[$0])] = true }
    return isNamed.indices.filter { isNamed[$0] }.compactMap { names.dates[$0] }
      .min { $0.latest < $1.latest }
  }

  private func listed(
    _ rows: RowSet, by order: DecisionOrder, isReversed: Bool
  ) -> [UInt32] {
    if order == .identity, rows.count < count / 4 {
      var few: [UInt32] = []
      rows.each { few.append(UInt32($0)) }
      let list = identityOrder(of: few)
      return isReversed ? list.reversed() : list
    }
    let all = self.order(order)
    if rows.count == all.count { return isReversed ? all.reversed() : all }
    // All empty arrays share one memory, into which making one without room would write.
    guard rows.count > 0 else { return [] }
    var list = [UInt32](unsafeUninitializedCapacity: rows.count) { list, filled in
      for row in all where rows.contains(Int(row)) {
        list[filled] = row
        filled += 1
      }
    }
    if isReversed { list.reverse() }
    return list
  }
}

/// Sets of rows that are asked for with every key.
struct UsualSets: Sendable {
  /// By the place of the branch.
  let branches: [RowSet]
  let pending: RowSet

  init(_ data: ColumnData) {
    branches = Branch.allCases.indices.map { RowSet(of: data.branch, where: UInt8($0)) }
    let code = UInt8(ApprovalStatus.allCases.firstIndex(of: .pending) ?? 0)
    pending = RowSet(of: data.status, where: code)
  }
}
