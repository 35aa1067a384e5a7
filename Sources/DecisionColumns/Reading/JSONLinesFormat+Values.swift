import Languages

extension JSONLinesFormat {
  mutating func value(of field: DecisionField, _ line: inout JSONLine) throws(JSONLine.Fault) {
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
      throw line.fault(Phrase("'\(field.rawValue)' is no text"))
    default:
      slots[field] = try number(&line, field)
    }
  }

  /// Numbers and flags count as the text they are written as: an id may be a number.
  private func number(
    _ line: inout JSONLine, _ field: DecisionField
  ) throws(JSONLine.Fault) -> FieldSlots.Slot {
    let start = line.place
    while line.byte != UInt8(ascii: ","), line.byte != UInt8(ascii: "}"), line.byte > 0x20 {
      line.place += 1
    }
    guard line.place > start else { throw line.fault(Phrase("'\(field.rawValue)' has no value")) }
    return FieldSlots.Slot(
      start: line.bytes + start, count: line.place - start, place: line.bytes + start)
  }

  /// The texts of a list, one after the other with `; ` between them, as csv has them.
  private mutating func list(_ line: inout JSONLine) throws(JSONLine.Fault) -> FieldSlots.Slot {
    let place = line.bytes + line.place
    line.place += 1
    var joined: [UInt8] = []
    line.skipSpaces()
    if !line.take(UInt8(ascii: "]")) {
      let only = try string(&line)
      line.skipSpaces()
      // Mostly there is one, which stays where it is.
      if line.take(UInt8(ascii: "]")) {
        return FieldSlots.Slot(start: only.start, count: only.count, place: place)
      }
      joined += only.text
      while line.take(UInt8(ascii: ",")) {
        line.skipSpaces()
        if !joined.isEmpty { joined += [0x3B, 0x20] }
        joined += try string(&line).text
        line.skipSpaces()
      }
      guard line.take(UInt8(ascii: "]")) else {
        throw line.fault(Phrase("a comma or ] is missing"))
      }
    }
    let first = scratch + scratchCount
    joined.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { first.update(from: start, count: source.count) }
    }
    scratchCount += joined.count
    return FieldSlots.Slot(start: first, count: joined.count, place: place)
  }

  mutating func skipValue(_ line: inout JSONLine, depth: Int) throws(JSONLine.Fault) {
    switch line.byte {
    case UInt8(ascii: "\""):
      _ = try string(&line)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard depth < 16 else { throw line.fault(Phrase("it is nested too deeply")) }
      let close = line.byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
      line.place += 1
      line.skipSpaces()
      while !line.take(close) {
        guard !line.isAtEnd else { throw line.fault(Phrase("a list or object is not closed")) }
        try skipValue(&line, depth: depth + 1)
        line.skipSpaces()
        if line.take(UInt8(ascii: ",")) || line.take(UInt8(ascii: ":")) { line.skipSpaces() }
      }
    default:
      let start = line.place
      while line.byte > 0x20, line.byte != UInt8(ascii: ","), line.byte != UInt8(ascii: "}"),
        line.byte != UInt8(ascii: "]")
      { line.place += 1 }
      guard line.place > start else { throw line.fault(Phrase("a value is missing")) }
    }
  }
}
