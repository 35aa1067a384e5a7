import Languages

extension JSONLinesFormat {
  @inline(__always)
  mutating func string(_ line: inout JSONLine) throws(JSONLine.Fault) -> FieldSlots.Slot {
    guard line.next < line.marks.count, Int(line.marks[line.next]) == line.place,
      line.byte == 0x22
    else {
      throw line.fault(Phrase("a quotation mark is missing"))
    }
    let open = line.place
    line.next += 1
    guard line.next < line.marks.count else { throw line.fault(Phrase("a text is not closed")) }
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
    _ line: inout JSONLine, _ open: Int
  ) throws(JSONLine.Fault) -> FieldSlots.Slot {
    var place = open + 1
    let first = scratch + scratchCount
    var written = 0
    while true {
      guard line.next < line.marks.count else { throw line.fault(Phrase("a text is not closed")) }
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
        throw line.fault(Phrase("a text is not closed"))
      }
      // What was escaped is no mark.
      while line.next < line.marks.count, Int(line.marks[line.next]) < place { line.next += 1 }
    }
  }

  /// - Returns: the place behind the escape.
  private mutating func escape(
    _ line: inout JSONLine, at mark: Int, to target: UnsafeMutablePointer<UInt8>,
    _ written: inout Int
  ) throws(JSONLine.Fault) -> Int {
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
      if simple == 0x08 || simple == 0x0C { hasRareCharacters = true }
      target[written] = simple
      written += 1
      return mark + 2
    }
    guard line.bytes[mark + 1] == UInt8(ascii: "u"), let unit = unit(line.bytes, mark + 2) else {
      throw line.fault(Phrase("an escape is unknown"))
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
    guard let scalar else { throw line.fault(Phrase("an escape names half a character")) }
    hasRareCharacters = true
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
}
