import Agreements
import Languages

/// Comma-separated values as RFC 4180 has them, whose first row names the columns.
struct CSVFormat: RecordFormat, ~Copyable {
  static let marks = (UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"))
  static let special = UInt8(ascii: "\"")

  /// Which field each column holds; `nil` for those that are passed over.
  private let columns: [DecisionField?]
  /// The slot of each column.
  private let targets: UnsafeMutablePointer<Int>
  private var slots = FieldSlots()
  /// For values that lose their doubled quotation marks: of this record in one half, of the one
  /// before in the other.
  private let scratch: UnsafeMutablePointer<UInt8>
  private var scratchHalf = 0
  private var scratchCount = 0

  init(header: CSVHeader) {
    columns = header.columns
    targets = .allocate(capacity: columns.count)
    for (column, field) in columns.enumerated() {
      (targets + column).initialize(to: FieldSlots.index(of: field))
    }
    scratch = .allocate(capacity: Block.size * 2)
  }

  deinit {
    targets.deallocate()
    scratch.deallocate()
  }

  mutating func read(
    _ bytes: UnsafePointer<UInt8>, from start: Int, count: Int, lineEnd: Int,
    marks: UnsafeBufferPointer<UInt32>, next: inout Int, into builder: inout PartBuilder
  ) -> Int? {
    if let end = readPlain(bytes, from: start, marks: marks, next: &next, into: &builder) {
      return end
    }
    if bytes[start] == 0x0A
      || (bytes[start] == 0x0D && start + 1 < count && bytes[start + 1] == 0x0A)
    {
      // An empty line is no row.
      next += 1
      builder.line += 1
      return start + (bytes[start] == 0x0A ? 1 : 2)
    }
    slots.begin(at: bytes + start)
    scratchCount = 0
    let firstMark = next
    var lines: UInt32 = 1
    var column = 0
    var place = start
    while true {
      let end: Int
      if bytes[place] == 0x22 {
        guard let field = quoted(bytes, place, marks, &next, count, &lines) else {
          return next < marks.count
            ? resume(bytes, start, marks, firstMark, &next, &builder, .quote) : nil
        }
        set(column, field.slot)
        end = field.end
      } else {
        while next < marks.count, bytes[Int(marks[next])] == 0x22 { next += 1 }
        guard next < marks.count else { return nil }
        end = Int(marks[next])
        let isCut = bytes[end] == 0x0A && end > place && bytes[end - 1] == 0x0D
        set(column, bytes + place, end - place - (isCut ? 1 : 0))
      }
      next += 1
      column += 1
      place = end + 1
      if bytes[end] == 0x0A { break }
    }
    guard column == columns.count else {
      return resume(
        bytes, start, marks, firstMark, &next, &builder, .columns(column, lines: lines, end: place))
    }
    builder.add(&slots)
    scratchHalf ^= Block.size
    builder.line += lines
    return place
  }

  /// Reads a record without quotation marks, which most are: each of its marks ends a value.
  /// - Returns: where the next record begins; `nil` when it has to be read as any record.
  @inline(__always)
  private mutating func readPlain(
    _ bytes: UnsafePointer<UInt8>, from start: Int, marks: UnsafeBufferPointer<UInt32>,
    next: inout Int, into builder: inout PartBuilder
  ) -> Int? {
    guard let first = marks.baseAddress, next + columns.count <= marks.count else { return nil }
    let ends = first + next
    let last = columns.count - 1
    slots.begin(at: bytes + start)
    var place = start
    for column in 0..<last {
      let end = Int(ends[column])
      guard setPlain(column, bytes, place, end, endedBy: UInt8(ascii: ",")) else { return nil }
      place = end + 1
    }
    let end = Int(ends[last])
    let isCut = end > place && bytes[end - 1] == 0x0D
    guard setPlain(last, bytes, place, end, cut: isCut ? 1 : 0, endedBy: 0x0A) else { return nil }
    next += columns.count
    builder.add(&slots)
    builder.line += 1
    return end + 1
  }

  /// - Returns: whether the value is ended by that byte and is what it looks like.
  @inline(__always)
  private func setPlain(
    _ column: Int, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, cut: Int = 0,
    endedBy byte: UInt8
  ) -> Bool {
    guard bytes[end] == byte, bytes[start] != 0x27 else { return false }
    let count = end - start - cut
    slots[targets[column]] = FieldSlots.Slot(
      start: bytes + start, count: count, place: count == 0 ? slots.record : bytes + start)
    return true
  }

  @inline(__always)
  private func set(_ column: Int, _ start: UnsafePointer<UInt8>, _ count: Int) {
    guard count > 0, column < columns.count, let field = columns[column] else { return }
    // What protects a spreadsheet from taking a text for a formula is no part of the text.
    let isGuarded = start.pointee == 0x27 && count > 1 && CSVFormat.isFormulaStart(start[1])
    let skipped = isGuarded ? 1 : 0
    slots[field] = FieldSlots.Slot(start: start + skipped, count: count - skipped, place: start)
  }

  private func set(_ column: Int, _ slot: FieldSlots.Slot) {
    guard slot.count > 0, column < columns.count, let field = columns[column] else { return }
    var slot = slot
    if slot.start.pointee == 0x27, slot.count > 1, CSVFormat.isFormulaStart(slot.start[1]) {
      slot.start += 1
      slot.count -= 1
    }
    slots[field] = slot
  }

  private static func isFormulaStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// A value in quotation marks.
  /// - Returns: the value, and the mark that ends its field; `nil` when the marks run out (`next` is
  ///   their count then), or when something stands behind the closing one.
  private mutating func quoted(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ marks: UnsafeBufferPointer<UInt32>,
    _ next: inout Int, _ count: Int, _ lines: inout UInt32
  ) -> (slot: FieldSlots.Slot, end: Int)? {
    next += 1
    var doubled = false
    while next < marks.count {
      let place = Int(marks[next])
      if bytes[place] == 0x0A { lines += 1 }
      guard bytes[place] == 0x22 else {
        next += 1
        continue
      }
      if place + 1 < count, bytes[place + 1] == 0x22 {
        doubled = true
        next += 2
        continue
      }
      var end = place + 1
      if end < count, bytes[end] == 0x0D { end += 1 }
      next += 1
      guard end < count, next < marks.count else {
        next = marks.count
        return nil
      }
      guard Int(marks[next]) == end, bytes[end] != 0x22 else { return nil }
      return (slot(bytes, start + 1, place, doubled), end)
    }
    return nil
  }

  private mutating func slot(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ doubled: Bool
  ) -> FieldSlots.Slot {
    guard doubled else {
      return FieldSlots.Slot(start: bytes + start, count: end - start, place: bytes + start - 1)
    }
    let first = scratch + scratchHalf + scratchCount
    var place = start
    var written = 0
    while place < end {
      first[written] = bytes[place]
      written += 1
      place += bytes[place] == 0x22 ? 2 : 1
    }
    scratchCount += written
    return FieldSlots.Slot(start: first, count: written, place: bytes + start - 1)
  }

  // MARK: Records that are wrong

  private enum Fault {
    case quote
    case columns(Int, lines: UInt32, end: Int)
  }

  /// Leaves out a record that cannot be taken apart. Where its quotation marks may be to blame, the
  /// next record is looked for in the next line: one mark too many must not swallow the file.
  private func resume(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ marks: UnsafeBufferPointer<UInt32>,
    _ firstMark: Int, _ next: inout Int, _ builder: inout PartBuilder, _ fault: Fault
  ) -> Int {
    switch fault {
    case .quote:
      builder.complain(
        line: builder.line, column: 1,
        (
          Phrase("the row's quotation marks do not match"),
          Phrase("something follows a closing one"),
          Phrase("double a mark that belongs to the text, and close every one that is opened")
        ))
    case .columns(let found, let lines, let end):
      builder.complain(
        line: builder.line, column: 1,
        (
          Phrase("the row has \(found) values"),
          Phrase("the header names \(columns.count) columns"),
          Phrase("put a text that holds a comma in quotation marks, and leave no column out")
        ))
      if lines == 1 {
        builder.line += 1
        return end
      }
    }
    next = firstMark
    while next < marks.count, bytes[Int(marks[next])] != 0x0A { next += 1 }
    let end = next < marks.count ? Int(marks[next]) + 1 : start + 1
    next += 1
    builder.line += 1
    return end
  }
}
