import Agreements

extension DecisionColumns {
  /// Divides rows by what they say in some columns.
  ///
  /// - Returns: groups of rows that say the same, each in the order in which its rows were given.
  public func groups(of rows: [UInt32], by columns: [Column], on day: Day) -> [[UInt32]] {
    let view = view(on: day)
    var groups = [UInt32](repeating: 0, count: rows.count)
    var count = rows.isEmpty ? 0 : 1
    for column in columns {
      var values = GroupValues(column.name, self, view)
      var numbers: [UInt64: UInt32] = [:]
      for (place, row) in rows.enumerated() {
        let pair = UInt64(groups[place]) << 32 | UInt64(values.number(of: Int(row)))
        let known = numbers[pair]
        let number = known ?? UInt32(numbers.count)
        if known == nil { numbers[pair] = number }
        groups[place] = number
      }
      count = numbers.count
    }
    var result = Array(repeating: [UInt32](), count: count)
    for (place, row) in rows.enumerated() { result[Int(groups[place])].append(row) }
    return result
  }
}

/// Gives equal values of a column the same number.
private struct GroupValues {
  private let field: String
  private let decisions: DecisionColumns
  private let view: DayView
  private let key: RowKey
  /// By the key of a row.
  private var known: [UInt32?]
  private var numbers: [FieldValue: UInt32] = [:]

  init(_ field: String, _ decisions: DecisionColumns, _ view: DayView) {
    self.field = field
    self.decisions = decisions
    self.view = view
    key = RowKey(field, decisions, view)
    known = Array(repeating: nil, count: key.count)
  }

  mutating func number(of row: Int) -> UInt32 {
    guard view.opening?.contains(row) != true, let key = key.of(row) else {
      return numberOfValue(row)
    }
    if let number = known[key] { return number }
    let number = numberOfValue(row)
    known[key] = number
    return number
  }

  private mutating func numberOfValue(_ row: Int) -> UInt32 {
    let value = decisions.value(of: field, at: row, view)
    if let number = numbers[value] { return number }
    let number = UInt32(numbers.count)
    numbers[value] = number
    return number
  }
}
