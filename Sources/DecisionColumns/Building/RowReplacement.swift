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

  /// Ties the rows of some chains anew.
  private mutating func link(_ chains: Set<UInt64>) {
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
    // All empty arrays share one memory, into which making one without room would write.
    guard part.rows.count > 0 else { return }
    var texts = FoldedTexts(bytes: part.texts.count + 128, texts: part.rows.count)
    let starts = (0..<part.rows.count).map { part.rows[$0].text }
    starts.withUnsafeBufferPointer { starts in
      texts.append(
        UnsafeBufferPointer(start: part.texts.base, count: part.texts.count), startingAt: starts,
        originals: part.originals)
    }
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

extension Mentions {
  /// Whether what was met first in some lines of a file is met first there again, and the same is said
  /// of it; and nothing is that later lines were the first to mention.
  /// - Parameter other: what the lines mention now.
  fileprivate func areMet(
    again other: Mentions, in lines: Range<Int>, of file: UInt32
  ) -> Bool {
    guard other.lateLevels.isEmpty, other.misnamedBodies.isEmpty, other.misnamedVendors.isEmpty
    else { return false }
    func areMet(
      _ texts: KeyPath<Mentions, TextInterner>, _ isSame: (Int, Int) -> Bool = { _, _ in true }
    ) -> Bool {
      let (here, there) = (self[keyPath: texts], other[keyPath: texts])
      var count = 0
      for number in 1..<there.count {
        let mine = Int(there.withText(number) { here.number(of: $0) })
        let (old, new) = (here.places[mine], there.places[number])
        // What nobody has mentioned is new, and no more; of what was mentioned before the lines, what
        // they say does not count.
        if mine == 0 || old.isBefore(line: lines.lowerBound, of: file) { continue }
        guard old.file == file, Int(old.line) == Int(new.line) + lines.lowerBound,
          old.column == new.column, isSame(mine, number)
        else { return false }
        count += 1
      }
      return count
        == here.places.count { place in
          place.file == file && place.line > 0 && lines.contains(Int(place.line) - 1)
        }
    }
    return areMet(\.agreements) && areMet(\.products) && areMet(\.sourceLists)
      && areMet(\.vendors) { vendorNames[$0] == other.vendorNames[$1] }
      && areMet(\.bodies) { mine, number in
        bodyFacts[mine] == other.bodyFacts[number]
          && bodyNames.withText(mine) { Array($0) }
            == other.bodyNames.withText(number) { Array($0) }
      }
  }
}

extension TextInterner.Place {
  /// Whether it comes before a line, counted from 0, of a file.
  fileprivate func isBefore(line first: Int, of other: UInt32) -> Bool {
    line == 0 || file < other || file == other && Int(line) <= first
  }
}
