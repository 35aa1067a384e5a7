import Agreements

/// One JSON object a line. Values are texts, or `null` for what is missing; `sources` may be a list
/// of texts.
struct JSONLinesFormat: RecordFormat, ~Copyable {
  static let marks = (UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\n"))

  private enum Meaning {
    case field(DecisionField)
    case ignored
    case unknown
  }

  private var slots = FieldSlots()
  private let scratch: UnsafeMutablePointer<UInt8>
  private var scratchCount = 0
  /// The keys that were met, and what they mean.
  private var keys = TextInterner()
  private var meanings: [Meaning] = [.ignored]
  /// The numbers of the keys of the line before: lines mostly have the same ones in one order.
  private var order: [UInt32] = []
  private var keyPosition = 0

  init() { scratch = .allocate(capacity: RecordReader.blockSize * 2) }

  deinit { scratch.deallocate() }

  /// What keeps a line from being read.
  private struct Fault: Error {
    var place: Int
    var what: String
  }

  mutating func read(
    _ bytes: UnsafePointer<UInt8>, from start: Int, count: Int, lineEnd: Int,
    marks: UnsafeBufferPointer<UInt32>, next: inout Int, into builder: inout PartBuilder
  ) -> Int? {
    guard start < lineEnd else { return nil }
    slots.begin(at: bytes + start)
    scratchCount = 0
    keyPosition = 0
    let firstMark = next
    do throws(Fault) {
      var line = Line(bytes: bytes, place: start, marks: marks, next: next)
      line.skipSpaces()
      if !line.isAtEnd {
        try object(&line, &builder)
        line.skipSpaces()
        guard line.isAtEnd else { throw line.fault("something follows the object") }
        guard let end = line.endOfLine() else { return nil }
        next = end.next
        builder.add(slots)
        builder.line += 1
        return end.place
      }
      guard let end = line.endOfLine() else { return nil }
      next = end.next
      builder.line += 1
      return end.place
    } catch {
      next = firstMark
      while next < marks.count, bytes[Int(marks[next])] != 0x0A { next += 1 }
      guard next < marks.count else { return nil }
      let end = Int(marks[next])
      next += 1
      complain(error, bytes, start, &builder)
      builder.line += 1
      return end + 1
    }
  }

  private func complain(
    _ fault: Fault, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ builder: inout PartBuilder
  ) {
    let before = UnsafeBufferPointer(start: bytes + start, count: max(0, fault.place - start))
    let column = 1 + before.count { $0 & 0xC0 != 0x80 }
    builder.complain(
      line: builder.line, column: UInt32(column),
      (
        "the line is no decision: \(fault.what)", "every line is one JSON object of texts",
        "write it as {\"product\":\"…\",\"branch\":\"…\",\"status\":\"…\"}"
      ))
  }

  // MARK: Objects

  private mutating func object(
    _ line: inout Line, _ builder: inout PartBuilder
  ) throws(Fault) {
    guard line.take(UInt8(ascii: "{")) else { throw line.fault("it does not begin with {") }
    line.skipSpaces()
    if line.take(UInt8(ascii: "}")) { return }
    repeat {
      line.skipSpaces()
      let place = line.place
      let key = try string(&line)
      line.skipSpaces()
      guard line.take(UInt8(ascii: ":")) else { throw line.fault("a colon is missing") }
      line.skipSpaces()
      switch meaning(of: key, at: place, in: line, &builder) {
      case .field(let field): try value(of: field, &line)
      case .ignored, .unknown: try skipValue(&line, depth: 0)
      }
      line.skipSpaces()
    } while line.take(UInt8(ascii: ","))
    guard line.take(UInt8(ascii: "}")) else { throw line.fault("a comma or } is missing") }
  }

  private mutating func meaning(
    of key: FieldSlots.Slot, at place: Int, in line: Line, _ builder: inout PartBuilder
  ) -> Meaning {
    defer { keyPosition += 1 }
    if keyPosition < order.count {
      let number = order[keyPosition]
      if keys.equals(Int(number), key.text) { return meanings[Int(number)] }
    }
    var isNew = false
    let number = keys.number(of: key.text, isNew: &isNew)
    if isNew {
      meanings.append(newMeaning(of: String(decoding: key.text, as: UTF8.self), key, &builder))
    }
    if keyPosition < order.count { order[keyPosition] = number } else { order.append(number) }
    return meanings[Int(number)]
  }

  private func newMeaning(
    of name: String, _ key: FieldSlots.Slot, _ builder: inout PartBuilder
  ) -> Meaning {
    if let field = DecisionField(name: name) { return .field(field) }
    if DecisionField.derivedNames.contains(name) { return .ignored }
    builder.complain(
      line: builder.line, column: 1, CSVHeader.unknownName(name, "key"), severity: .warning)
    return .unknown
  }

  // MARK: Values

  private mutating func value(of field: DecisionField, _ line: inout Line) throws(Fault) {
    switch line.byte {
    case UInt8(ascii: "\""):
      let slot = try string(&line)
      slots[field] = slot
    case UInt8(ascii: "[") where field == .sources:
      let slot = try list(&line)
      slots[field] = slot
    case UInt8(ascii: "n") where line.takeWord("null"):
      break
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      throw line.fault("'\(field.rawValue)' is no text")
    default:
      slots[field] = try number(&line, field)
    }
  }

  /// Numbers and flags count as the text they are written as: an id may be a number.
  private func number(
    _ line: inout Line, _ field: DecisionField
  ) throws(Fault) -> FieldSlots.Slot {
    let start = line.place
    while line.byte != UInt8(ascii: ","), line.byte != UInt8(ascii: "}"), line.byte > 0x20 {
      line.place += 1
    }
    guard line.place > start else { throw line.fault("'\(field.rawValue)' has no value") }
    return FieldSlots.Slot(
      start: line.bytes + start, count: line.place - start, place: line.bytes + start)
  }

  /// The texts of a list, one after the other with `; ` between them, as csv has them.
  private mutating func list(_ line: inout Line) throws(Fault) -> FieldSlots.Slot {
    let place = line.bytes + line.place
    line.place += 1
    var joined: [UInt8] = []
    line.skipSpaces()
    if !line.take(UInt8(ascii: "]")) {
      repeat {
        line.skipSpaces()
        if !joined.isEmpty { joined += [0x3B, 0x20] }
        joined += try string(&line).text
        line.skipSpaces()
      } while line.take(UInt8(ascii: ","))
      guard line.take(UInt8(ascii: "]")) else { throw line.fault("a comma or ] is missing") }
    }
    let first = scratch + scratchCount
    joined.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { first.update(from: start, count: source.count) }
    }
    scratchCount += joined.count
    return FieldSlots.Slot(start: first, count: joined.count, place: place)
  }

  private mutating func skipValue(_ line: inout Line, depth: Int) throws(Fault) {
    switch line.byte {
    case UInt8(ascii: "\""):
      _ = try string(&line)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard depth < 16 else { throw line.fault("it is nested too deeply") }
      let close = line.byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
      line.place += 1
      line.skipSpaces()
      while !line.take(close) {
        guard !line.isAtEnd else { throw line.fault("a list or object is not closed") }
        try skipValue(&line, depth: depth + 1)
        line.skipSpaces()
        if line.take(UInt8(ascii: ",")) || line.take(UInt8(ascii: ":")) { line.skipSpaces() }
      }
    default:
      let start = line.place
      while line.byte > 0x20, line.byte != UInt8(ascii: ","), line.byte != UInt8(ascii: "}"),
        line.byte != UInt8(ascii: "]")
      { line.place += 1 }
      guard line.place > start else { throw line.fault("a value is missing") }
    }
  }

  // MARK: Strings

  @inline(__always)
  private mutating func string(_ line: inout Line) throws(Fault) -> FieldSlots.Slot {
    guard line.next < line.marks.count, Int(line.marks[line.next]) == line.place,
      line.byte == 0x22
    else {
      throw line.fault("a quotation mark is missing")
    }
    let open = line.place
    line.next += 1
    guard line.next < line.marks.count else { throw line.fault("a text is not closed") }
    let close = Int(line.marks[line.next])
    if line.bytes[close] == 0x22 {
      line.next += 1
      line.place = close + 1
      return FieldSlots.Slot(
        start: line.bytes + open + 1, count: close - open - 1, place: line.bytes + open)
    }
    return try escapedString(&line, open)
  }

  /// A text with backslashes in it, which is copied to where they can be undone.
  private mutating func escapedString(
    _ line: inout Line, _ open: Int
  ) throws(Fault) -> FieldSlots.Slot {
    var place = open + 1
    let first = scratch + scratchCount
    var written = 0
    while true {
      guard line.next < line.marks.count else { throw line.fault("a text is not closed") }
      let mark = Int(line.marks[line.next])
      (first + written).update(from: line.bytes + place, count: mark - place)
      written += mark - place
      line.next += 1
      line.place = mark
      switch line.bytes[mark] {
      case 0x22:
        line.place = mark + 1
        scratchCount += written
        return FieldSlots.Slot(start: first, count: written, place: line.bytes + open)
      case 0x5C:
        place = try escape(&line, at: mark, to: first, &written)
      default:
        throw line.fault("a text is not closed")
      }
      // What was escaped is no mark.
      while line.next < line.marks.count, Int(line.marks[line.next]) < place { line.next += 1 }
    }
  }

  /// - Returns: the place behind the escape.
  private func escape(
    _ line: inout Line, at mark: Int, to target: UnsafeMutablePointer<UInt8>, _ written: inout Int
  ) throws(Fault) -> Int {
    let simple: UInt8? =
      switch line.bytes[mark + 1] {
      case UInt8(ascii: "\""): 0x22
      case UInt8(ascii: "\\"): 0x5C
      case UInt8(ascii: "/"): 0x2F
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    if let simple {
      target[written] = simple
      written += 1
      return mark + 2
    }
    guard line.bytes[mark + 1] == UInt8(ascii: "u"), let unit = unit(line.bytes, mark + 2) else {
      throw line.fault("an escape is unknown")
    }
    var scalar = Unicode.Scalar(unit)
    var end = mark + 6
    if (0xD800..<0xDC00).contains(unit), line.bytes[end] == 0x5C,
      line.bytes[end + 1] == UInt8(ascii: "u"), let low = self.unit(line.bytes, end + 2),
      (0xDC00..<0xE000).contains(low)
    {
      scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      end += 6
    }
    guard let scalar else { throw line.fault("an escape names half a character") }
    for byte in UTF8.encode(scalar) ?? .init() {
      target[written] = byte
      written += 1
    }
    return end
  }

  private func unit(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> UInt32? {
    var value: UInt32 = 0
    for at in place..<(place + 4) {
      switch bytes[at] {
      case 0x30...0x39: value = value << 4 | UInt32(bytes[at] - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(bytes[at] - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(bytes[at] - 0x57)
      default: return nil
      }
    }
    return value
  }

  // MARK: The line at hand

  private struct Line {
    let bytes: UnsafePointer<UInt8>
    var place: Int
    let marks: UnsafeBufferPointer<UInt32>
    /// The first mark that is not before the place.
    var next: Int

    /// A line always ends in a line feed, so that there is a byte at every place up to it.
    @inline(__always) var byte: UInt8 { bytes[place] }
    var isAtEnd: Bool { byte == 0x0A }

    @inline(__always) mutating func skipSpaces() {
      while byte == 0x20 || byte == 0x09 || byte == 0x0D { place += 1 }
    }

    @inline(__always) mutating func take(_ wanted: UInt8) -> Bool {
      guard byte == wanted else { return false }
      place += 1
      return true
    }

    mutating func takeWord(_ word: StaticString) -> Bool {
      for index in 0..<word.utf8CodeUnitCount
      where bytes[place + index] != word.utf8Start[index] { return false }
      place += word.utf8CodeUnitCount
      return true
    }

    func endOfLine() -> (place: Int, next: Int)? {
      var next = next
      while next < marks.count, Int(marks[next]) < place { next += 1 }
      guard next < marks.count, Int(marks[next]) == place else { return nil }
      return (place + 1, next + 1)
    }

    func fault(_ what: String) -> Fault { Fault(place: place, what: what) }
  }
}
