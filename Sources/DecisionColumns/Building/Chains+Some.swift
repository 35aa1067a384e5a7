/// Some chains, of which rows became others.
extension ColumnsWriter {
  /// Ties the rows of some chains anew.
  mutating func link(_ chains: Set<UInt64>) {
    if chains.isEmpty { return }
    // Most rows are of other chains, which a look at a few bits tells.
    var likely = [Bool](repeating: false, count: 1 << 12)
    func place(_ chain: UInt64) -> Int { Int((chain &* 0x9E37_79B9_7F4A_7C15) >> 52) }
    for chain in chains { likely[place(chain)] = true }
    var members: [UInt64: [Int]] = [:]
    for row in 0..<data.count {
      let chain = data.chain(of: row)
      if likely[place(chain)], chains.contains(chain) { members[chain, default: []].append(row) }
    }
    data.until.detach()
    data.previous.detach()
    data.waiting.detach()
    for rows in members.values { link(rows) }
  }

  /// Ties the rows of one chain.
  /// - Parameter rows: all of them, in the order of the files.
  private func link(_ rows: [Int]) {
    let date = { (row: Int) in dateOrder[Int(data.date.base[row])] }
    let rows = rows.sorted { date($0) == date($1) ? $0 < $1 : date($0) < date($1) }
    for (index, row) in rows.enumerated() {
      let next = index + 1 < rows.count ? rows[index + 1] : nil
      data.until.place[row] = next.map { data.from.base[$0] } ?? ColumnData.never
      let before = index > 0 ? rows[index - 1] : nil
      data.previous.place[row] = before.map { UInt32($0) } ?? ColumnData.none
      setWaiting(of: row, after: before)
    }
  }
}
