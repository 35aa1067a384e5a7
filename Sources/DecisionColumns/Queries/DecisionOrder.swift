import Agreements

/// An order in which approvals are listed.
public enum DecisionOrder: Hashable, Sendable {
  /// The pending ones first, those that wait longest at the top; then by status, newest first.
  case standard
  /// By branch, body, agreement and product: the order in which a registry has its approvals.
  case identity
  /// By up to a few columns of a table, the first of which decides; where none finds a difference,
  /// in the standard order. What is missing comes last in both directions.
  case sorted([SortKey])
  /// By the field of that name, what is missing last.
  case field(String)

  /// A field to sort by.
  public struct SortKey: Hashable, Sendable {
    public var field: String
    public var isDescending: Bool

    public init(_ field: String, isDescending: Bool = false) {
      self.field = field
      self.isDescending = isDescending
    }
  }
}

extension DecisionColumns {
  /// All rows in an order. It is worked out once for each order.
  func order(_ order: DecisionOrder) -> [UInt32] {
    if let known = orders.withLock({ $0[order] }) { return known }
    let made = makeOrder(order)
    orders.withLock { $0[order] = made }
    return made
  }

  private func makeOrder(_ order: DecisionOrder) -> [UInt32] {
    switch order {
    case .standard: data.standardOrder(names.dates)
    case .identity: identityOrder(of: (0..<UInt32(count)).map(\.self))
    case .sorted(let keys): tableOrder(keys)
    case .field(let name): fieldOrder(name)
    }
  }

  /// Rows by what identifies their approvals. Only the names that occur among them are compared, so
  /// that putting few rows in order takes little.
  func identityOrder(of rows: [UInt32]) -> [UInt32] {
    let bodies = ranks(of: names.bodies, data.body, among: rows)
    let agreements = ranks(of: names.agreements, data.agreement, among: rows)
    let outside = rows.filter { data.agreement.base[Int($0)] == 0 }
    let products = ranks(of: names.products, data.product, among: outside)
    let subjects = UInt64(products.count + agreements.count + 1)
    let deciders = UInt64(Branch.allCases.count * (bodies.count + 1))
    let order = RadixSort.packed(rows: rows.count, upTo: deciders * subjects) { place in
      let row = Int(rows[place])
      let agreement = Int(data.agreement.base[row])
      // What is outside of every agreement comes first.
      let subject =
        agreement == 0
        ? UInt64(products[Int(data.product.base[row])])
        : UInt64(products.count) + UInt64(agreements[agreement])
      let branch = Int(data.branch.base[row]) * (bodies.count + 1)
      let decider = UInt64(branch) + UInt64(bodies[Int(data.body.base[row])])
      return decider * subjects + subject
    }
    return order.map { rows[Int($0)] }
  }

  /// The ranks of the texts that some rows name; what is missing comes first.
  private func ranks(
    of texts: FoldedTexts, _ column: PackedColumn<UInt32>, among rows: [UInt32]
  ) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: texts.count)
    for row in rows { ranks[Int(column.base[Int(row)])] = 1 }
    let named = ranks.indices.filter { $0 > 0 && ranks[$0] == 1 }.map { (texts[$0], $0) }
    for (rank, (_, number)) in named.sorted(by: { $0.0 < $1.0 }).enumerated() {
      ranks[number] = UInt32(rank) + 1
    }
    if !ranks.isEmpty { ranks[0] = 0 }
    return ranks
  }

  private func fieldOrder(_ name: String) -> [UInt32] {
    switch name {
    case "agreement": return order(by: data.agreement, textRanks(names.agreements))
    case "vendor": return order(by: names.effectiveVendor, textRanks(names.vendors))
    case "vendor_name": return order(by: names.effectiveVendor, textRanks(names.vendorNames))
    case "product": return order(by: data.product, textRanks(names.products))
    case "branch": return order(by: data.branch, wordRanks(Branch.self, isOptional: false))
    case "body": return order(by: data.body, textRanks(names.bodies))
    case "body_name": return order(by: data.body, textRanks(names.bodyNames))
    case "level":
      let levels = wordRanks(GovernmentLevel.self, isOptional: true)
      return order(
        by: data.body,
        names.bodyLevels.enumerated().map { levels[$0.offset == 0 ? 1 : Int($0.element)] })
    case "status": return order(by: data.status, wordRanks(ApprovalStatus.self, isOptional: false))
    case "certainty": return order(by: data.certainty, wordRanks(Certainty.self, isOptional: true))
    case "since":
      return order(by: data.date, dateRanks { $0 < $1 })
    case "waiting_days":
      // The longer it has been waiting, the earlier it began.
      return order(by: data.waiting, dateRanks { $0.latest > $1.latest })
    case "sources": return order(by: data.sources, textRanks(names.sourceLists))
    case "decision": return textOrder(part: 0)
    case "note": return textOrder(part: 1)
    case "conflict": return textOrder(part: 2)
    default: return (0..<count).map { UInt32($0) }
    }
  }

  private func order<Code: FixedWidthInteger & UnsignedInteger>(
    by column: PackedColumn<Code>, _ ranks: [UInt32]
  ) -> [UInt32] {
    ranks.withUnsafeBufferPointer { ranks in
      let codes = column.base
      return RadixSort.packed(rows: count, upTo: UInt64(ranks.max() ?? 0)) {
        UInt64(ranks[Int(codes[$0])])
      }
    }
  }

  // MARK: Ranks

  /// What is missing comes last.
  func textRanks(_ texts: FoldedTexts) -> [UInt32] {
    var ranks = RadixSort.ranks(count: texts.count) { texts.isBefore($0, $1) }
    if !ranks.isEmpty { ranks[0] = UInt32(texts.count) }
    return ranks
  }

  private func wordRanks<Word: CaseIterable & RawRepresentable<String>>(
    _: Word.Type, isOptional: Bool
  ) -> [UInt32] {
    let words = Word.allCases.map(\.rawValue)
    let ranks = RadixSort.ranks(count: words.count) { words[$0] < words[$1] }
    return isOptional ? [UInt32(words.count)] + ranks : ranks
  }

  func dateRanks(_ isBefore: (ApproximateDate, ApproximateDate) -> Bool) -> [UInt32] {
    RadixSort.ranks(count: names.dates.count) { left, right in
      switch (names.dates[left], names.dates[right]) {
      case (nil, _): false
      case (_, nil): true
      case (let left?, let right?): isBefore(left, right)
      }
    }
  }

  /// Texts that are kept row by row: by their first eight bytes, and the few that share them by the
  /// rest.
  private func textOrder(part: Int) -> [UInt32] {
    let texts = data.texts
    func bytes(_ row: Int) -> UnsafeBufferPointer<UInt8> { texts.part(part, of: row) }
    var order = RadixSort.packed(rows: count, upTo: .max) { row in
      let text = bytes(row)
      guard !text.isEmpty else { return .max }
      return (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64($1 < text.count ? text[$1] : 0) }
    }
    var first = 0
    while first < order.count {
      let prefix = bytes(Int(order[first])).prefix(8)
      var end = first + 1
      while end < order.count, bytes(Int(order[end])).prefix(8).elementsEqual(prefix) { end += 1 }
      if end - first > 1, prefix.count == 8 {
        order[first..<end].sort { left, right in
          let (one, two) = (bytes(Int(left)), bytes(Int(right)))
          if one.elementsEqual(two) { return left < right }
          return one.lexicographicallyPrecedes(two)
        }
      }
      first = end
    }
    return order
  }
}

extension ColumnData {
  /// See ``DecisionOrder/standard``.
  /// - Parameter dates: what the numbers of dates stand for.
  func standardOrder(_ dates: [ApproximateDate?]) -> [UInt32] {
    let pending = ApprovalStatus.allCases.firstIndex(of: .pending) ?? 0
    let days = dates.map { UInt64(Int64($0?.latest.number ?? 0) - Int64(Int32.min)) }
    // Days lie close together: counted from the first one, there are few of them.
    let first = days.dropFirst().min() ?? 0
    let span = (days.dropFirst().max() ?? 0) - first + 2
    // Who does not say since when, comes last.
    var waitingRanks = days.map { $0 &- first }
    var dateRanks = days.map { span - 1 &- ($0 &- first) }
    (waitingRanks[0], dateRanks[0]) = (span, span)
    let (status, date, waiting) = (status.base, date.base, waiting.base)
    let last = UInt64(ApprovalStatus.allCases.count) * (span + 1)
    return RadixSort.packed(rows: count, upTo: last) { row in
      let place =
        Int(status[row]) == pending ? waitingRanks[Int(waiting[row])] : dateRanks[Int(date[row])]
      return UInt64(status[row]) * (span + 1) + place
    }
  }
}

extension FoldedTexts {
  /// By their bytes in lower case.
  func isBefore(_ left: Int, _ right: Int) -> Bool {
    withLowercased(left) { one in
      withLowercased(right) { two in one.lexicographicallyPrecedes(two) }
    }
  }

  /// One of the texts between zero bytes that a row's text is made of, in lower case.
  func part(_ part: Int, of row: Int) -> UnsafeBufferPointer<UInt8> {
    let range = range(of: row)
    let base = bytes
    var start = range.lowerBound
    var skipped = 0
    while skipped < part {
      if base[start] == 0 { skipped += 1 }
      start += 1
    }
    var end = start
    while base[end] != 0 { end += 1 }
    return UnsafeBufferPointer(start: base + start, count: end - start)
  }
}
