/// What the numbers of a reader's texts are called in the columns, by the reader's number.
struct Renaming: Sendable {
  fileprivate(set) var agreements: [UInt32] = []
  fileprivate(set) var vendors: [UInt32] = []
  fileprivate(set) var products: [UInt32] = []
  fileprivate(set) var bodies: [UInt32] = []
  fileprivate(set) var dates: [UInt32] = []
  fileprivate(set) var sources: [UInt32] = []
}

/// Where the numbers of a part come from.
struct Origin {
  var file: UInt32
  /// How many lines of the file lie before the part.
  var lines: UInt32
}

extension Mentions {
  /// Takes over what a reader has met since the last time.
  ///
  /// What counts of a body and of a vendor is what the first row in the file says. A reader that met
  /// another row first may have taken or refused rows that it should not have.
  ///
  /// - Returns: whether the reader had it right. If not, it is set right, nothing is taken over, and
  ///   it has to read its part again.
  mutating func adopt(
    _ other: inout Mentions, _ names: inout Renaming, _ origin: Origin
  ) -> Bool {
    let (firstVendor, firstBody) = (names.vendors.count, names.bodies.count)
    vendors.find(other.vendors, &names.vendors)
    bodies.find(other.bodies, &names.bodies)
    guard correct(&other, names, firstVendor, firstBody) else {
      names.vendors.removeSubrange(firstVendor...)
      names.bodies.removeSubrange(firstBody...)
      return false
    }
    let (knownVendors, knownBodies) = (vendors.count, bodies.count)
    vendors.insert(other.vendors, from: firstVendor, &names.vendors, origin)
    for old in firstVendor..<names.vendors.count where Int(names.vendors[old]) >= knownVendors {
      vendorNames.append(other.vendorNames[old])
    }
    bodies.insert(other.bodies, from: firstBody, &names.bodies, origin)
    for old in firstBody..<names.bodies.count where Int(names.bodies[old]) >= knownBodies {
      bodyFacts.append(other.bodyFacts[old])
      other.bodyNames.withText(old) { bodyNames.append($0) }
    }
    let (firstDate, knownDates) = (names.dates.count, dates.count)
    dates.adopt(other.dates, &names.dates, origin)
    for old in firstDate..<names.dates.count where Int(names.dates[old]) >= knownDates {
      approximateDates.append(other.approximateDates[old])
    }
    agreements.adopt(other.agreements, &names.agreements, origin)
    products.adopt(other.products, &names.products, origin)
    sourceLists.adopt(other.sourceLists, &names.sources, origin)
    return true
  }

  /// - Returns: whether there was nothing to correct.
  private mutating func correct(
    _ other: inout Mentions, _ names: Renaming, _ firstVendor: Int, _ firstBody: Int
  ) -> Bool {
    var isRight = true
    for old in firstVendor..<names.vendors.count where names.vendors[old] != 0 {
      let isRefused = vendors.isRefused(names.vendors[old])
      guard other.vendors.isRefused(UInt32(old)) != isRefused else { continue }
      other.vendors.setRefused(UInt32(old), isRefused)
      isRight = false
    }
    for old in firstBody..<names.bodies.count where names.bodies[old] != 0 {
      let isRefused = bodies.isRefused(names.bodies[old])
      if other.bodies.isRefused(UInt32(old)) != isRefused {
        other.bodies.setRefused(UInt32(old), isRefused)
        isRight = false
      }
      if !agree(on: Int(names.bodies[old]), &other, old) { isRight = false }
    }
    for old in other.lateLevels where Int(old) < firstBody {
      if !agree(on: Int(names.bodies[Int(old)]), &other, Int(old)) { isRight = false }
    }
    if isRight { other.lateLevels = [] }
    return isRight
  }

  /// Has both know the level of a body that either knows.
  /// - Returns: `false` when they had different ones.
  private mutating func agree(on body: Int, _ other: inout Mentions, _ old: Int) -> Bool {
    let (level, told) = (bodyFacts[body].level, other.bodyFacts[old].level)
    if told == 0 || told == level {
      other.bodyFacts[old].level = level
      return true
    }
    guard level != 0 else {
      bodyFacts[body].level = told
      return true
    }
    other.bodyFacts[old].level = level
    return false
  }
}

extension TextInterner {
  /// Takes over the texts of another one that are new since the last time.
  fileprivate mutating func adopt(
    _ other: TextInterner, _ names: inout [UInt32], _ origin: Origin
  ) {
    let first = names.count
    find(other, &names)
    insert(other, from: first, &names, origin)
  }

  /// Adds the numbers that the further texts of another one have here; 0 for those not known.
  fileprivate func find(_ other: TextInterner, _ names: inout [UInt32]) {
    for number in names.count..<other.count {
      names.append(other.withText(number) { self.number(of: $0) })
    }
  }

  /// Takes over those that are not known.
  fileprivate mutating func insert(
    _ other: TextInterner, from first: Int, _ names: inout [UInt32], _ origin: Origin
  ) {
    for number in max(1, first)..<max(1, first, other.count) where names[number] == 0 {
      var isNew = false
      let known = other.withText(number) { self.number(of: $0, isNew: &isNew) }
      names[number] = known
      var place = other.places[number]
      place.line += origin.lines
      place.file = origin.file
      places[Int(known)] = place
      if other.isRefused(UInt32(number)) { refuse(known) }
    }
  }
}
