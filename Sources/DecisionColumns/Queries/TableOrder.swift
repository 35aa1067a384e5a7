import Agreements

/// Rows sorted as a table is: by ranks, from the least important key to the first, each pass keeping
/// the order of the one before where it finds no difference.
extension DecisionColumns {
  func tableOrder(_ keys: [DecisionOrder.SortKey]) -> [UInt32] {
    keys.reversed().reduce(order(.standard)) { rows, key in sorted(rows, by: key) }
  }

  private func sorted(_ rows: [UInt32], by key: DecisionOrder.SortKey) -> [UInt32] {
    let ranks = rowRanks(key.field)
    let last = UInt64(ranks.max() ?? 0)
    let order = RadixSort.packed(rows: rows.count, upTo: last + 1) { place in
      let rank = UInt64(ranks[Int(rows[place])])
      // What is missing has rank 0, which no value has.
      if rank == 0 { return last + 1 }
      return key.isDescending ? last - rank : rank
    }
    return order.map { rows[Int($0)] }
  }

  /// By row; 0 where the value is missing.
  private func rowRanks(_ field: String) -> [UInt32] {
    switch field {
    case "status": return (0..<count).map { UInt32(data.status.base[$0]) + 1 }
    case "branch": return (0..<count).map { UInt32(data.branch.base[$0]) + 1 }
    case "certainty": return (0..<count).map { UInt32(data.certainty.base[$0]) }
    case "body_name": return ranks(data.body, textRanks(names.bodyNames))
    case "vendor_name": return ranks(names.effectiveVendor, textRanks(names.vendorNames))
    case "product": return ranks(data.product, textRanks(names.products))
    case "since": return ranks(data.date, dateRanks { $0 < $1 })
    case "waiting_days": return ranks(data.waiting, dateRanks { $0.latest > $1.latest })
    default: return placeRanks(order(.field(field)))
    }
  }

  /// - Parameter ranks: of the numbers, counted from 0; what is missing has the number 0.
  private func ranks(_ column: PackedColumn<UInt32>, _ ranks: [UInt32]) -> [UInt32] {
    (0..<count).map { row in
      let number = Int(column.base[row])
      return number == 0 ? 0 : ranks[number] + 1
    }
  }

  /// For texts that are kept row by row: equal ones may change places, which is no harm.
  private func placeRanks(_ rows: [UInt32]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: count)
    for (place, row) in rows.enumerated() { ranks[Int(row)] = UInt32(place) + 1 }
    return ranks
  }
}
