import Agreements
import Synchronization

/// Who decides about what, as one number: decisions that have the same make a chain.
///
///     bits 63…62  branch      61…32  body      31…0  agreement, or else product with bit 31 set
extension ColumnData {
  @inline(__always)
  func chain(of row: Int) -> UInt64 {
    let agreement = agreement.base[row]
    let subject = agreement != 0 ? agreement : 1 << 31 | product.base[row]
    return UInt64(branch.base[row]) << 62 | UInt64(body.base[row]) << 32 | UInt64(subject)
  }
}

extension ColumnsWriter {
  /// Ties rows that were added to the chains they continue.
  mutating func link(from firstRow: Int) {
    let added = data.count - firstRow
    guard added > 0 else { return }
    data.until.extend(by: added).update(repeating: ColumnData.never, count: added)
    data.previous.extend(by: added).update(repeating: ColumnData.none, count: added)
    data.waiting.extend(by: added).update(repeating: 0, count: added)
    if firstRow > 0, added <= Self.fewRows {
      for row in firstRow..<data.count { join(row) }
    } else {
      linkAll(isShared: firstRow > 0)
    }
  }

  /// So many rows are joined one by one, each by looking at all rows: the table of the ends of all
  /// chains takes longer to make.
  private static var fewRows: Int { 16 }

  /// The order in a chain: by the day from which on a date is certain, then by the day from which on
  /// it is possible; without a date first.
  private var dateOrder: [Int64] {
    approximateDates.map { date in
      date.map { Int64($0.latest.number) << 32 | Int64(UInt32(bitPattern: $0.earliest.number)) }
        ?? .min
    }
  }

  // MARK: All rows at once

  private mutating func linkAll(isShared: Bool) {
    if isShared {
      data.until.detach()
      data.previous.detach()
      data.waiting.detach()
    }
    if !walk(0..<data.count) {
      // Somewhere a chain does not stand oldest first: then in the order of dates.
      data.until.place.update(repeating: ColumnData.never, count: data.count)
      data.previous.place.update(repeating: ColumnData.none, count: data.count)
      let order = dateOrder
      let ranks = RadixSort.ranks(count: order.count) { order[$0] < order[$1] }
      let sorted = RadixSort.order(rows: data.count) { [date = data.date] in
        UInt64(ranks[Int(date.base[$0])])
      }
      _ = walk(sorted)
    }
  }

  /// Goes through rows and ties each one to the last one of its chain. Chains are shared out: each
  /// piece of work goes through all rows and takes those of its own chains.
  /// - Returns: whether every chain stood oldest first.
  private mutating func walk(_ rows: some RandomAccessCollection<Int> & Sendable) -> Bool {
    let pieces = data.count < 1 << 16 ? 1 : ChainTable.most
    nonisolated(unsafe) let walk = (
      until: data.until.place, previous: data.previous.place, waiting: data.waiting.place
    )
    let isOrdered = Atomic<Bool>(true)
    parallel(pieces) { [data, order = dateOrder] piece in
      let pending = UInt8(ApprovalStatus.allCases.firstIndex(of: .pending) ?? 0)
      var ends = ChainTable(expecting: data.count / pieces)
      for row in rows {
        let chain = ChainTable.Key(data.chain(of: row))
        if chain.piece(of: pieces) != piece { continue }
        let date = data.date.base[row]
        let isPending = data.status.base[row] == pending
        walk.waiting[row] = isPending ? date : 0
        guard let end = ends.exchange(chain, row: UInt32(row), date: date) else { continue }
        let last = Int(end.row)
        guard order[Int(end.date)] <= order[Int(date)] else {
          isOrdered.store(false, ordering: .relaxed)
          return
        }
        walk.previous[row] = UInt32(last)
        walk.until[last] = data.from.base[row]
        // Another "still pending" does not start the count again.
        if isPending, data.status.base[last] == pending {
          walk.waiting[row] = walk.waiting[last]
        }
      }
    }
    return isOrdered.load(ordering: .relaxed)
  }

  // MARK: One row

  /// Puts one row where it belongs in its chain.
  private mutating func join(_ row: Int) {
    let chain = data.chain(of: row)
    let order = dateOrder
    var members = (0...row).filter { data.chain(of: $0) == chain }
    guard members.count > 1 else {
      setWaiting(of: row, after: nil)
      return
    }
    members.sort { left, right in
      let (first, second) = (
        order[Int(data.date.base[left])], order[Int(data.date.base[right])]
      )
      return first == second ? left < right : first < second
    }
    data.until.detach()
    if members.last != row {
      data.previous.detach()
      data.waiting.detach()
    }
    let isLast = members.last == row
    var before: Int?
    for (index, member) in members.enumerated() {
      let next = index + 1 < members.count ? members[index + 1] : nil
      data.until.place[member] = next.map { data.from.base[$0] } ?? ColumnData.never
      if !isLast || member == row {
        data.previous.place[member] = before.map { UInt32($0) } ?? ColumnData.none
        setWaiting(of: member, after: before)
      }
      before = member
    }
  }

  private func setWaiting(of row: Int, after before: Int?) {
    let pending = UInt8(ApprovalStatus.allCases.firstIndex(of: .pending) ?? 0)
    guard data.status.base[row] == pending else {
      data.waiting.place[row] = 0
      return
    }
    let runs = before.map { data.status.base[$0] == pending } ?? false
    data.waiting.place[row] =
      runs ? data.waiting.base[before ?? row] : data.date.base[row]
  }
}
