/// What the numbers of a reader's texts are called in the columns, by the reader's number.
struct Renaming: Sendable {
  fileprivate(set) var agreements: [UInt32] = []
  fileprivate(set) var vendors: [UInt32] = []
  fileprivate(set) var products: [UInt32] = []
  fileprivate(set) var bodies: [UInt32] = []
  fileprivate(set) var dates: [UInt32] = []
  fileprivate(set) var sources: [UInt32] = []

  init() {}

  /// Of a reader that knows what the columns know, by the same numbers.
  fileprivate init(sameAs mentions: Mentions) {
    func numbers(_ texts: TextInterner) -> [UInt32] { Array(0..<UInt32(texts.count)) }
    agreements = numbers(mentions.agreements)
    vendors = numbers(mentions.vendors)
    products = numbers(mentions.products)
    bodies = numbers(mentions.bodies)
    dates = numbers(mentions.dates)
    sources = numbers(mentions.sourceLists)
  }
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
  /// another row first may have taken or refused rows that it should not have, and learned from them
  /// what it should not know.
  ///
  /// - Returns: whether the reader had it right. If not, nothing is taken over: it now knows what is
  ///   known here, no more and no less, and has to read its part again.
  mutating func adopt(
    _ other: inout Mentions, _ names: inout Renaming, _ origin: Origin
  ) -> Bool {
    let (firstVendor, firstBody) = (names.vendors.count, names.bodies.count)
    vendors.find(other.vendors, &names.vendors)
    bodies.find(other.bodies, &names.bodies)
    guard agrees(with: other, names, firstBody) else {
      other = self
      names = Renaming(sameAs: self)
      return false
    }
    shareLevels(with: &other, names, firstBody)
    (other.misnamedVendors, other.misnamedBodies) = ([], [])
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

  /// Whether a reader took for granted of vendors and bodies what is known of them here.
  private func agrees(
    with other: Mentions, _ names: Renaming, _ firstBody: Int
  ) -> Bool {
    // The names of those that are known are not looked at.
    if other.misnamedVendors.contains(where: { vendors.number(of: $0) != 0 }) { return false }
    if other.misnamedBodies.contains(where: { bodies.number(of: $0) != 0 }) { return false }
    return toldLevels(of: other, names, firstBody).allSatisfy { old in
      let (level, told) = (bodyFacts[Int(names.bodies[old])].level, other.bodyFacts[old].level)
      return level == 0 || told == 0 || level == told
    }
  }

  /// Has both know the level of a body that either knows.
  private mutating func shareLevels(
    with other: inout Mentions, _ names: Renaming, _ firstBody: Int
  ) {
    for old in toldLevels(of: other, names, firstBody) {
      let body = Int(names.bodies[old])
      let level = max(bodyFacts[body].level, other.bodyFacts[old].level)
      if bodyFacts[body].level != level { lateLevelCount += 1 }
      bodyFacts[body].level = level
      other.bodyFacts[old].level = level
    }
    lateLevelCount += other.lateLevels.count
    other.lateLevels = []
  }

  /// The bodies known here of which a reader may have learned the level since the last time, by its
  /// own numbers.
  private func toldLevels(
    of other: Mentions, _ names: Renaming, _ firstBody: Int
  ) -> [Int] {
    let new = (firstBody..<names.bodies.count).filter { names.bodies[$0] != 0 }
    return new + other.lateLevels.map(Int.init).filter { $0 < firstBody }
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
      var place = other.places[number]
      place.line += origin.lines
      place.file = origin.file
      names[number] = other.withText(number) { add($0, at: place) }
    }
  }
}
