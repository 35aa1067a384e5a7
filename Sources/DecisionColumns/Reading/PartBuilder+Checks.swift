extension PartBuilder {
  /// Gives a text that is not known a number.
  /// - Returns: `nil` when it cannot be what it should be, so that the record is refused.
  mutating func meet(
    _ slots: borrowing FieldSlots, _ field: DecisionField,
    _ interner: WritableKeyPath<Mentions, TextInterner>
  ) -> UInt32? {
    checkID(slots, field) ? note(slots, field, interner) : nil
  }

  /// Gives a text that has been looked at a number.
  mutating func note(
    _ slots: borrowing FieldSlots, _ field: DecisionField,
    _ interner: WritableKeyPath<Mentions, TextInterner>
  ) -> UInt32 {
    let place = place(of: field, in: slots)
    return mentions[keyPath: interner].add(
      slots[field].text, at: TextInterner.Place(line: place.line, column: place.column))
  }

  mutating func checkID(_ slots: borrowing FieldSlots, _ field: DecisionField) -> Bool {
    switch field {
    case .decision, .agreement, .vendor, .body:
      if PartBuilder.isID(slots[field].text) { return true }
      refuse(slots, field, RowComplaint.id(text(slots[field]), field))
      return false
    default:
      return check(slots, field)
    }
  }

  mutating func check(_ slots: borrowing FieldSlots, _ field: DecisionField) -> Bool {
    if PartBuilder.isText(slots[field].text) { return true }
    refuse(slots, field, RowComplaint.characters(field))
    return false
  }

  static func isID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: continue
      default: return false
      }
    }
    return true
  }

  /// Whether bytes are UTF-8 without control characters other than tabs and line breaks.
  static func isText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isPlain = true
    for byte in text where byte >= 0x80 || byte < 0x20 || byte == 0x7F { isPlain = false }
    if isPlain { return true }
    guard let string = String(validating: text, as: UTF8.self) else { return false }
    return string.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case 0..<0x20, 0x7F...0x9F: false
      default: true
      }
    }
  }
}
