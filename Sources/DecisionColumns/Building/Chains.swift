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

/// The chains whose ends are known while rows are added.
struct ChainLinks: Sendable {
  var ends = ChainTable()
  /// Whether every chain stood oldest first so far.
  var isOrdered = true
}

extension ColumnsWriter {
  static var pending: UInt8 { UInt8(ApprovalStatus.allCases.firstIndex(of: .pending) ?? 0) }

  // MARK: Rows as they are added

  /// Where the chains of the rows before one end, for tying it and those that follow to them.
  mutating func beginLinking(before first: Int) -> ChainLinks {
    var links = ChainLinks()
    guard first > 0 else { return links }
    data.until.detach()
    data.previous.detach()
    data.waiting.detach()
    for row in 0..<first where data.until.base[row] == ColumnData.never {
      let isPending = data.status.base[row] == Self.pending
      _ = links.ends.exchange(
        ChainTable.Key(data.chain(of: row)), row: UInt32(row), date: data.date.base[row],
        since: isPending ? data.waiting.base[row] + 1 : 0)
    }
    return links
  }

  /// Ties rows that were added to the last ones of their chains.
  mutating func link(from firstRow: Int, _ links: inout ChainLinks) {
    let added = data.count - firstRow
    guard added > 0 else { return }
    let until = data.until.extend(by: added) - firstRow
    let previous = data.previous.extend(by: added) - firstRow
    let waiting = data.waiting.extend(by: added) - firstRow
    guard links.isOrdered else { return }
    let (date, status, from) = (data.date.base, data.status.base, data.from.base)
    let pending = Self.pending
    // What is known of a chain may have to come from far: it is asked for some rows ahead.
    for row in firstRow..<min(firstRow + Self.ahead, data.count) {
      links.ends.prepare(ChainTable.Key(data.chain(of: row)))
    }
    for row in firstRow..<data.count {
      if row + Self.ahead < data.count {
        links.ends.prepare(ChainTable.Key(data.chain(of: row + Self.ahead)))
      }
      let (before, since) = links.ends.exchange(
        ChainTable.Key(data.chain(of: row)), row: UInt32(row), date: date[row],
        since: status[row] == pending ? date[row] + 1 : 0)
      until[row] = ColumnData.never
      waiting[row] = since == 0 ? 0 : since - 1
      guard let before else {
        previous[row] = ColumnData.none
        continue
      }
      guard dateOrder[Int(before.date)] <= dateOrder[Int(date[row])] else {
        links.isOrdered = false
        return
      }
      previous[row] = before.row
      until[Int(before.row)] = from[row]
    }
  }

  private static var ahead: Int { 12 }

  /// After the last of many rows.
  mutating func finish(_ links: ChainLinks) {
    if !links.isOrdered { linkInOrderOfDates() }
  }

  // MARK: All rows

  /// Somewhere a chain does not stand oldest first: all rows, in the order of dates.
  private mutating func linkInOrderOfDates() {
    data.until.place.update(repeating: ColumnData.never, count: data.count)
    data.previous.place.update(repeating: ColumnData.none, count: data.count)
    let order = dateOrder
    let ranks = RadixSort.ranks(count: order.count) { order[$0] < order[$1] }
    let last = UInt64(ranks.max() ?? 0)
    let sorted = RadixSort.packed(rows: data.count, upTo: last) { [date = data.date] in
      UInt64(ranks[Int(date.base[$0])])
    }
    let pieces = data.count < 1 << 16 ? 1 : ChainTable.most
    nonisolated(unsafe) let walk = (
      until: data.until.place, previous: data.previous.place, waiting: data.waiting.place
    )
    // Chains are shared out: each piece of work goes through all rows and takes those of its own.
    parallel(pieces) { [data, pending = Self.pending] piece in
      var ends = ChainTable()
      for row in sorted.lazy.map({ Int($0) }) {
        let chain = ChainTable.Key(data.chain(of: row))
        if chain.piece(of: pieces) != piece { continue }
        let date = data.date.base[row]
        let (before, since) = ends.exchange(
          chain, row: UInt32(row), date: date,
          since: data.status.base[row] == pending ? date + 1 : 0)
        walk.waiting[row] = since == 0 ? 0 : since - 1
        guard let before else { continue }
        walk.previous[row] = before.row
        walk.until[Int(before.row)] = data.from.base[row]
      }
    }
  }
}
