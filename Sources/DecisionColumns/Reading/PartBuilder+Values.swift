import Agreements

/// What a record says, as numbers.
extension PartBuilder {
  /// The place of the word among those of the field, counted from 1; 0 when it is missing and may
  /// be; `nil` when the record is refused.
  @inline(__always)
  mutating func word(
    _ slots: borrowing FieldSlots, _ field: DecisionField, _ table: WordTable,
    isRequired: Bool = false
  ) -> Int? {
    let slot = slots[field]
    if slot.count == 0 {
      if !isRequired { return 0 }
      refuse(slots, field, RowComplaint.missing(field))
      return nil
    }
    if let index = table.index(of: slot.text) { return index + 1 }
    refuse(slots, field, RowComplaint.word(text(slot), field, table.words))
    return nil
  }

  mutating func vendor(_ slots: borrowing FieldSlots) -> UInt32? {
    let vendor = slots[.vendor]
    let known = mentions.vendors.number(of: vendor.text)
    if known != 0 || vendor.count == 0 { return known }
    guard checkID(slots, .vendor) else { return nil }
    // The name is looked at once for each vendor.
    guard check(slots, .vendorName) else {
      mentions.misnamedVendors.insert(Array(vendor.text))
      return nil
    }
    mentions.vendorNames.append(Array(slots[.vendorName].text))
    return note(slots, .vendor, \.vendors)
  }

  mutating func date(_ slots: borrowing FieldSlots) -> UInt32? {
    let slot = slots[.since]
    let known = mentions.dates.number(of: slot.text)
    if known != 0 || slot.count == 0 { return known }
    guard let date = ApproximateDate(text(slot)) else {
      refuse(slots, .since, RowComplaint.date(text(slot)))
      return nil
    }
    mentions.approximateDates.append(date)
    return mentions.dates.add(slot.text, at: TextInterner.Place())
  }

  mutating func body(
    _ slots: borrowing FieldSlots, _ key: TextKey, level: UInt8, branch: UInt8
  ) -> UInt32? {
    let found = mentions.bodies.find(slots[.body].text, key)
    let number = found.number
    if number == 0, slots[.body].count > 0 {
      return newBody(slots, Mentions.BodyFacts(level: level, branch: branch))
    }
    // The level that a row of the body told rightly before: its facts lie further away.
    if level == 0 || number != 0 && level == found.note { return number }
    // Without a body it is the branch of the federal government.
    let known = number == 0 ? Self.federal : mentions.bodyFacts[Int(number)].level
    if known == 0 {
      mentions.bodyFacts[Int(number)].level = level
      mentions.lateLevels.append(number)
    } else if level != known {
      let stated = RowComplaint.quoted(text(slots[.level]))
      refuse(
        slots, .level, number == 0 ? RowComplaint.noBody(stated) : RowComplaint.otherLevel(stated))
      return nil
    }
    if number != 0 { mentions.bodies.leave(level, at: found) }
    return number
  }

  private mutating func newBody(
    _ slots: borrowing FieldSlots, _ facts: Mentions.BodyFacts
  ) -> UInt32? {
    guard checkID(slots, .body) else { return nil }
    guard check(slots, .bodyName) else {
      mentions.misnamedBodies.insert(Array(slots[.body].text))
      return nil
    }
    mentions.bodyNames.append(slots[.bodyName].text)
    mentions.bodyFacts.append(facts)
    return note(slots, .body, \.bodies)
  }

  private static let federal: UInt8 = 1
}
