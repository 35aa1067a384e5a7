import Agreements
import Languages

/// One JSON object a line. Values are texts, or `null` for what is missing; `sources` may be a list
/// of texts.
struct JSONLinesFormat: RecordFormat, ~Copyable {
  static let marks = (UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\n"))
  static let special = UInt8(ascii: "\\")

  enum Meaning {
    case field(DecisionField)
    case ignored
    case unknown
  }

  var slots = FieldSlots()
  /// For values that are other than their bytes: of this line in one half, of the one before in the
  /// other.
  private let scratchMemory: UnsafeMutablePointer<UInt8>
  private var scratchHalf = 0
  var scratchCount = 0
  /// Whether escapes of the line stand for control characters, or for some that are not ASCII.
  var hasRareCharacters = false
  /// The keys that were met, and what they mean.
  private var keys = TextInterner()
  private var meanings: [Meaning] = [.ignored]
  /// The numbers of the keys of the line before: lines mostly have the same ones in one order.
  private var order: [UInt32] = []
  private var keyPosition = 0
  var usual = UsualMembers()
  /// The members of the line at hand: where each begins, behind the one before, where its value does,
  /// and what it means.
  private var met: [(start: Int, value: Int, field: DecisionField?)] = []

  init() { scratchMemory = .allocate(capacity: Self.scratchSize * 2) }

  private static var scratchSize: Int { Block.size * 2 }
  var scratch: UnsafeMutablePointer<UInt8> { scratchMemory + scratchHalf }

  deinit { scratchMemory.deallocate() }

  mutating func read(
    _ bytes: UnsafePointer<UInt8>, from start: Int, count: Int, lineEnd: Int,
    marks: UnsafeBufferPointer<UInt32>, next: inout Int, into builder: inout PartBuilder
  ) -> Int? {
    guard start < lineEnd else { return nil }
    slots.begin(at: bytes + start)
    scratchCount = 0
    hasRareCharacters = false
    keyPosition = 0
    let firstMark = next
    do throws(JSONLine.Fault) {
      var line = JSONLine(bytes: bytes, place: start, marks: marks, next: next)
      line.skipSpaces()
      if !line.isAtEnd {
        try object(&line, &builder)
        line.skipSpaces()
        guard line.isAtEnd else { throw line.fault(Phrase("something follows the object")) }
        guard let end = line.endOfLine() else { return nil }
        usual.learn(met, bytes)
        next = end.next
        // Plain bytes may name what is not plain.
        let needsTextCheck = builder.needsTextCheck
        if hasRareCharacters { builder.needsTextCheck = true }
        builder.add(&slots)
        builder.needsTextCheck = needsTextCheck
        scratchHalf ^= Self.scratchSize
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
    _ fault: JSONLine.Fault, _ bytes: UnsafePointer<UInt8>, _ start: Int,
    _ builder: inout PartBuilder
  ) {
    let before = UnsafeBufferPointer(start: bytes + start, count: max(0, fault.place - start))
    let column = 1 + before.count { $0 & 0xC0 != 0x80 }
    builder.complain(
      line: builder.line, column: UInt32(column),
      (
        Phrase("the line is no decision: \(fault.what)"),
        Phrase("every line is one JSON object of texts"),
        Phrase("write it as {\"product\":\"…\",\"branch\":\"…\",\"status\":\"…\"}")
      ))
  }

  // MARK: Objects

  private mutating func object(
    _ line: inout JSONLine, _ builder: inout PartBuilder
  ) throws(JSONLine.Fault) {
    let start = line.place
    met.removeAll(keepingCapacity: true)
    guard line.take(UInt8(ascii: "{")) else { throw line.fault(Phrase("it does not begin with {")) }
    line.skipSpaces()
    if line.take(UInt8(ascii: "}")) { return }
    var before = start
    repeat {
      line.skipSpaces()
      let place = line.place
      let key = try string(&line)
      line.skipSpaces()
      guard line.take(UInt8(ascii: ":")) else { throw line.fault(Phrase("a colon is missing")) }
      line.skipSpaces()
      let valuePlace = line.place
      switch meaning(of: key, at: place, in: line, &builder) {
      case .field(let field):
        met.append((before, valuePlace, field))
        try value(of: field, &line)
      case .ignored, .unknown:
        met.append((before, valuePlace, nil))
        try skipValue(&line, depth: 0)
      }
      before = line.place
      line.skipSpaces()
    } while line.take(UInt8(ascii: ","))
    guard line.take(UInt8(ascii: "}")) else { throw line.fault(Phrase("a comma or } is missing")) }
  }

  private mutating func meaning(
    of key: FieldSlots.Slot, at place: Int, in line: JSONLine, _ builder: inout PartBuilder
  ) -> Meaning {
    defer { keyPosition += 1 }
    if keyPosition < order.count {
      let number = order[keyPosition]
      if keys.equals(Int(number), key.text) { return meanings[Int(number)] }
    }
    var number = keys.number(of: key.text)
    if number == 0, key.count > 0 {
      number = keys.add(key.text, at: TextInterner.Place())
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
      line: builder.line, column: 1, CSVHeader.unknownName(name, Phrase("the key")),
      severity: .warning)
    return .unknown
  }
}
