import Synchronization

/// Rows that take the place of as many others.
extension ColumnsWriter {
  /// Puts the rows of a part in the place of others, if what is known of the rest stays the same.
  ///
  /// - Parameters:
  ///   - rows: those that were read from the same lines before.
  ///   - mentioned: what they mention, by a reader that knew nothing before.
  ///   - lines: of the file, counted from 0.
  /// - Returns: `false` when all has to be read anew; nothing is changed then.
  mutating func replace(
    _ rows: Range<Int>, with part: DecisionPart, _ mentioned: inout Mentions, lines: Range<Int>,
    of path: String
  ) -> Bool {
    guard let file = files.firstIndex(of: path).map({ UInt32($0) }), part.rows.count == rows.count,
      mentions.areMet(again: mentioned, in: lines, of: file)
    else { return false }
    var names = Renaming()
    let origin = Origin(file: file, lines: UInt32(lines.lowerBound))
    guard mentions.adopt(&mentioned, &names, origin) else { return false }
    noteDates()
    var touched: Set<UInt64> = []
    let other = rowsInOtherChains(rows, part, names)
    for row in other { touched.insert(data.chain(of: row)) }
    write(part, names, rows, after: UInt32(lines.lowerBound))
    for row in other { touched.insert(data.chain(of: row)) }
    link(touched)
    return true
  }

  /// The rows that do not stand in their chains as the new ones do.
  private func rowsInOtherChains(
    _ rows: Range<Int>, _ part: DecisionPart, _ names: Renaming
  ) -> [Int] {
    rows.filter { row in
      let new = part.rows[row - rows.lowerBound]
      return data.branch.base[row] != new.branch || data.status.base[row] != new.status
        || data.agreement.base[row] != names.agreements[Int(new.agreement)]
        || data.product.base[row] != names.products[Int(new.product)]
        || data.body.base[row] != names.bodies[Int(new.body)]
        || data.date.base[row] != names.dates[Int(new.date)]
    }
  }

  /// Numbers and texts side by side: what shares memory with published columns is copied first.
  private mutating func write(
    _ part: DecisionPart, _ names: Renaming, _ rows: Range<Int>, after lines: UInt32
  ) {
    let numbers = Mutex(data)
    let texts = Mutex(data.texts)
    parallel(2) { [days] piece in
      if piece == 0 {
        numbers.withLock { $0.replace(rows, with: part, names, days, after: lines) }
      } else {
        texts.withLock { $0.replace(rows, with: part) }
      }
    }
    data = numbers.withLock(\.self)
    data.texts = texts.withLock(\.self)
  }
}

extension ColumnData {
  fileprivate mutating func replace(
    _ range: Range<Int>, with part: DecisionPart, _ names: Renaming, _ days: [Int32],
    after lines: UInt32
  ) {
    let first = range.lowerBound
    let rows = (0..<part.rows.count).map { part.rows[$0] }
    branch.replace(from: first, with: rows.map(\.branch))
    status.replace(from: first, with: rows.map(\.status))
    certainty.replace(from: first, with: rows.map(\.certainty))
    agreement.replace(from: first, with: rows.map { names.agreements[Int($0.agreement)] })
    vendor.replace(from: first, with: rows.map { names.vendors[Int($0.vendor)] })
    product.replace(from: first, with: rows.map { names.products[Int($0.product)] })
    body.replace(from: first, with: rows.map { names.bodies[Int($0.body)] })
    let dates = rows.map { names.dates[Int($0.date)] }
    date.replace(from: first, with: dates)
    from.replace(from: first, with: dates.map { days[Int($0)] })
    sources.replace(from: first, with: rows.map { names.sources[Int($0.sources)] })
    line.replace(from: first, with: rows.map { $0.line + lines })
  }
}

extension FoldedTexts {
  fileprivate mutating func replace(_ rows: Range<Int>, with part: DecisionPart) {
    var texts = FoldedTexts(bytes: part.texts.count + 128, texts: part.rows.count)
    texts.append(textsOf: part)
    if !isSame(rows, as: texts) { replace(rows, with: texts) }
  }
}

extension PackedColumn where Element: Equatable {
  /// Puts other values in the place of some.
  fileprivate mutating func replace(from first: Int, with values: [Element]) {
    let isSame = values.indices.allSatisfy { values[$0] == base[first + $0] }
    if isSame { return }
    detach()
    for (index, value) in values.enumerated() { place[first + index] = value }
  }
}
