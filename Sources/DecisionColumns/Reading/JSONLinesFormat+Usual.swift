import CByteScan

extension JSONLinesFormat {
  mutating func readUsual(
    _ bytes: UnsafePointer<UInt8>, from start: Int, lineEnd: Int, into builder: inout PartBuilder
  ) -> Int? {
    guard usual.count > 0, start < lineEnd else { return nil }
    slots.begin(at: bytes + start)
    var (place, next) = (start, 0)
    var seen: UInt32 = 0
    repeat {
      while next < usual.count, !usual[next].stands(at: bytes + place) { next += 1 }
      guard next < usual.count else { return nil }
      place += usual[next].count
      guard let end = usualValue(of: usual[next].field, bytes, at: place, &seen) else { return nil }
      place = end
      next += 1
    } while bytes[place] != UInt8(ascii: "}")
    guard bytes[place + 1] == 0x0A else { return nil }
    builder.needsTextCheck = seen != 0
    builder.add(&slots)
    builder.line += 1
    return place + 2
  }

  /// Reads a value that is a text without escapes, a list of one such text, a number or a word.
  /// - Returns: the place behind it; `nil` when it is another one.
  @inline(__always)
  private func usualValue(
    of field: DecisionField?, _ bytes: UnsafePointer<UInt8>, at place: Int, _ seen: inout UInt32
  ) -> Int? {
    switch bytes[place] {
    case UInt8(ascii: "\""):
      let end = byte_scan_text_end(bytes, place + 1, &seen)
      guard bytes[end] == UInt8(ascii: "\"") else { return nil }
      if let field {
        slots[field] = FieldSlots.Slot(
          start: bytes + place + 1, count: end - place - 1, place: bytes + place)
      }
      return end + 1
    case UInt8(ascii: "["):
      guard bytes[place + 1] == UInt8(ascii: "\""), field == .sources else { return nil }
      let end = byte_scan_text_end(bytes, place + 2, &seen)
      guard bytes[end] == UInt8(ascii: "\""), bytes[end + 1] == UInt8(ascii: "]") else {
        return nil
      }
      slots[.sources] = FieldSlots.Slot(
        start: bytes + place + 2, count: end - place - 2, place: bytes + place)
      return end + 2
    case UInt8(ascii: "n"):
      let isNull =
        bytes[place + 1] == UInt8(ascii: "u") && bytes[place + 2] == UInt8(ascii: "l")
        && bytes[place + 3] == UInt8(ascii: "l")
      return isNull ? place + 4 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // Of the fields that are read none is a number.
      guard field == nil else { return nil }
      var end = place + 1
      while bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") { end += 1 }
      return end
    default:
      return nil
    }
  }
}
