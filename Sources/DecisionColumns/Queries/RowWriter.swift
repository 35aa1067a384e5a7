import Agreements

/// Writes rows as csv or jsonl, very many of them: what is the same in many rows is put into words
/// once, and what differs from row to row is copied from where it lies.
public struct RowWriter {
  private let decisions: DecisionColumns
  private let view: DayView
  private let notation: RowNotation
  private var cells: [Cells]
  private let begin: [UInt8]
  private let separator: [UInt8]
  private let end: [UInt8]
  /// The id, the note and the conflict of the row at hand.
  private var texts: [UInt8] = []

  /// What a column says in its rows.
  private struct Cells {
    let column: Column
    let key: RowKey
    /// By the key of a row, as they are written.
    var known: [[UInt8]?]
    let wrapping: (begin: [UInt8], end: [UInt8])
    let missing: [UInt8]

    init(_ column: Column, _ key: RowKey, _ notation: RowNotation) {
      self.column = column
      self.key = key
      known = Array(repeating: nil, count: key.count)
      let (begin, end) = notation.wrapping(of: column)
      wrapping = (Array(begin.utf8), Array(end.utf8))
      missing = Array(notation.cell(.missing, of: column).utf8)
    }
  }

  /// - Parameter columns: what is written of each row.
  public init(
    _ decisions: DecisionColumns, on day: Day, columns: [Column], as notation: RowNotation
  ) {
    self.decisions = decisions
    self.notation = notation
    view = decisions.view(on: day)
    cells = columns.map { [view] in Cells($0, RowKey($0.name, decisions, view), notation) }
    begin = Array(notation.begin.utf8)
    separator = Array(notation.separator.utf8)
    end = Array(notation.end.utf8)
  }

  /// Adds the line of a row.
  public mutating func write(_ row: Int, to output: inout [UInt8]) {
    output += begin
    let isDecided = view.opening?.contains(row) != true
    texts.removeAll(keepingCapacity: true)
    for index in cells.indices {
      if index > 0 { output += separator }
      if isDecided, let part = cells[index].key.textPart {
        if texts.isEmpty { decisions.data.texts.write(row, to: &texts) }
        if writeText(part, of: index, to: &output) { continue }
      } else if isDecided, cells[index].key.isPlace {
        if writePlace(of: row, index, to: &output) { continue }
      } else if isDecided, let key = cells[index].key.of(row) {
        output += cell(index, key, row)
        continue
      }
      output += written(index, row)
    }
    output += end
  }

  private mutating func cell(_ index: Int, _ key: Int, _ row: Int) -> [UInt8] {
    if let known = cells[index].known[key] { return known }
    let cell = written(index, row)
    cells[index].known[key] = cell
    return cell
  }

  private func written(_ index: Int, _ row: Int) -> [UInt8] {
    let column = cells[index].column
    return Array(notation.cell(decisions.value(of: column.name, at: row, view), of: column).utf8)
  }

  /// - Returns: whether the text could be copied as it is.
  private func writeText(_ part: Int, of index: Int, to output: inout [UInt8]) -> Bool {
    var start = 0
    for _ in 0..<part { start = (texts[start...].firstIndex(of: 0) ?? texts.count) + 1 }
    guard start <= texts.count else { return false }
    let text = texts[start..<(texts[start...].firstIndex(of: 0) ?? texts.count)]
    if text.isEmpty {
      output += cells[index].missing
      return true
    }
    guard notation.isPlain(text) else { return false }
    output += cells[index].wrapping.begin
    output += text
    output += cells[index].wrapping.end
    return true
  }

  /// - Returns: whether the file's name could be copied as it is.
  private func writePlace(of row: Int, _ index: Int, to output: inout [UInt8]) -> Bool {
    let file = decisions.data.file(of: row)
    guard notation.isPlain(file.utf8) else { return false }
    output += cells[index].wrapping.begin
    output += file.utf8
    output.append(UInt8(ascii: ":"))
    output += String(decisions.data.line.base[row]).utf8
    output += cells[index].wrapping.end
    return true
  }
}

/// What a row's value in a field turns on: rows with the same key say the same, where it is certain
/// that anything was decided.
struct RowKey {
  /// How many keys there are.
  let count: Int
  /// Which of a row's own texts it is.
  let textPart: Int?
  /// Whether it is the place in the file.
  let isPlace: Bool
  private let bytes: PackedColumn<UInt8>?
  private let numbers: PackedColumn<UInt32>?

  init(_ field: String, _ decisions: DecisionColumns, _ view: DayView) {
    let (data, names) = (decisions.data, decisions.names)
    switch field {
    case "agreement": self.init(data.agreement, names.agreements.count)
    case "vendor", "vendor_name": self.init(names.effectiveVendor, names.vendors.count)
    case "product": self.init(data.product, names.products.count)
    case "body", "body_name", "level": self.init(data.body, names.bodies.count)
    case "since": self.init(data.date, names.dates.count)
    case "waiting_days", "waiting_exact": self.init(data.waiting, names.dates.count)
    case "sources": self.init(data.sources, names.sourceLists.count)
    case "branch": self.init(data.branch)
    case "status": self.init(data.status)
    case "certainty": self.init(data.certainty)
    case "possible_status" where view.possible == nil: self.init(count: 1)
    case "decision": self.init(textPart: 0)
    case "note": self.init(textPart: 1)
    case "conflict": self.init(textPart: 2)
    case "location": self.init(isPlace: true)
    default: self.init(count: 0)
    }
  }

  private init(_ column: PackedColumn<UInt32>, _ count: Int) {
    (bytes, numbers, textPart, isPlace, self.count) = (nil, column, nil, false, count)
  }

  private init(_ column: PackedColumn<UInt8>) {
    (bytes, numbers, textPart, isPlace, count) = (column, nil, nil, false, 1 << 8)
  }

  private init(count: Int = 0, textPart: Int? = nil, isPlace: Bool = false) {
    (bytes, numbers) = (nil, nil)
    (self.textPart, self.isPlace, self.count) = (textPart, isPlace, count)
  }

  /// - Returns: `nil` when each row has to be asked by itself.
  @inline(__always)
  func of(_ row: Int) -> Int? {
    if let numbers { return Int(numbers.base[row]) }
    if let bytes { return Int(bytes.base[row]) }
    return count == 1 ? 0 : nil
  }
}
