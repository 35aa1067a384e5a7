extension ColumnsWriter {
  /// The vendor of each row's approval: that of its agreement where the registry has it, else the
  /// one that its chain states last.
  func effectiveVendor(_ ofAgreement: [UInt32]) -> PackedColumn<UInt32> {
    var column = PackedColumn<UInt32>(capacity: data.count)
    let vendor = column.extend(by: data.count)
    let (previous, stated, agreement) = (data.previous.base, data.vendor.base, data.agreement.base)
    var isMixed = false
    for row in 0..<data.count {
      let known = ofAgreement[Int(agreement[row])]
      if known != 0 {
        vendor[row] = known
        continue
      }
      vendor[row] = stated[row]
      // All rows of a chain are of one agreement, or of none.
      let before = previous[row]
      if before != ColumnData.none, stated[Int(before)] != stated[row] { isMixed = true }
    }
    if isMixed { spreadLastVendor(in: vendor, ofAgreement) }
    return column
  }

  private func spreadLastVendor(
    in vendor: UnsafeMutablePointer<UInt32>, _ ofAgreement: [UInt32]
  ) {
    var hasNext = RowSet(rows: data.count)
    for row in 0..<data.count where data.previous.base[row] != ColumnData.none {
      hasNext.insert(Int(data.previous.base[row]))
    }
    for row in 0..<data.count
    where !hasNext.contains(row) && ofAgreement[Int(data.agreement.base[row])] == 0 {
      var chain = [row]
      while let last = chain.last, data.previous.base[last] != ColumnData.none {
        chain.append(Int(data.previous.base[last]))
      }
      let stated = chain.first { data.vendor.base[$0] != 0 }.map { data.vendor.base[$0] } ?? 0
      for member in chain { vendor[member] = stated }
    }
  }
}
