/// A row or two, added to many.
extension ColumnsWriter {
  /// So many rows are tied one by one, each by looking at all rows: the table of the ends of all
  /// chains takes longer to make.
  static var fewRows: Int { 16 }

  /// Ties rows that were added, and are few, to the chains they continue.
  mutating func join(from firstRow: Int) {
    let added = data.count - firstRow
    data.until.extend(by: added).update(repeating: ColumnData.never, count: added)
    data.previous.extend(by: added).update(repeating: ColumnData.none, count: added)
    data.waiting.extend(by: added).update(repeating: 0, count: added)
    for row in firstRow..<data.count { join(row) }
  }

  /// Puts one row where it belongs in its chain.
  private mutating func join(_ row: Int) {
    let chain = data.chain(of: row)
    var members = (0...row).filter { data.chain(of: $0) == chain }
    guard members.count > 1 else {
      setWaiting(of: row, after: nil)
      return
    }
    members.sort { left, right in
      let (first, second) = (
        dateOrder[Int(data.date.base[left])], dateOrder[Int(data.date.base[right])]
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

  func setWaiting(of row: Int, after before: Int?) {
    guard data.status.base[row] == Self.pending else {
      data.waiting.place[row] = 0
      return
    }
    let runs = before.map { data.status.base[$0] == Self.pending } ?? false
    data.waiting.place[row] =
      runs ? data.waiting.base[before ?? row] : data.date.base[row]
  }
}
