import Agreements
import Languages

/// Comma-separated values as RFC 4180 has them, whose first row names the columns.
struct CSVFormat: RecordFormat, ~Copyable {
  static let marks = (UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"))
  static let special = UInt8(ascii: "\"")

  /// Which field each column holds; `nil` for those that are passed over.
  private let columns: [DecisionField?]
  private var slots = FieldSlots()
  /// For values that lose their doubled quotation marks: of this record in one half, of the one
  /// before in the other.
  private let scratch: UnsafeMutablePointer<UInt8>
  private var scratchHalf = 0
  private var scratchCount = 0

  init(header: CSVHeader) {
    columns = header.columns
    scratch = .allocate(capacity: Block.size * 2)
  }

  deinit { scratch.deallocate() }

  mutating func read(
    _ bytes: UnsafePointer<UInt8>, from start: Int, count: Int, lineEnd: Int,
    marks: UnsafeBufferPointer<UInt32>, next: inout Int, into builder: inout PartBuilder
  ) -> Int? {
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
