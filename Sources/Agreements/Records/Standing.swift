extension Term {
  /// An end that may already have been stated on a day, in a statement whose own date is known to
  /// the month or the year only, and that is newer than the one that stood.
  public func possibleEnd(statedBy day: Day) -> EndStatement? {
    ends.newestOpen(on: day) { $0.stated }
  }

  /// The days until the end that stood on a day, negative once it is over; `nil` without an end.
  public func daysLeft(on day: Day) -> Int? {
    end(statedBy: day).map { day.days(to: $0.end.latest) }
  }
}

extension Offering {
  /// A state that may already have held on a day, because its date is known to the month or the
  /// year only.
  public func possibleCertification(on day: Day) -> Certification? {
    certifications.newestOpen(on: day) { $0.on }
  }
}

extension Certification {
  /// The class as stated, otherwise the one that stands for the level.
  public var statedOrDerivedClass: CertificationClass? {
    certificationClass ?? level?.certificationClass
  }

  /// The level as stated, otherwise the one that the class stands for.
  public var statedOrDerivedLevel: ImpactLevel? { level ?? certificationClass?.level }
}

extension CertificationClass {
  /// The level that the class took the place of; `nil` for A, which stands for none.
  public var level: ImpactLevel? {
    switch self {
    case .a: nil
    case .b: .low
    case .c: .moderate
    case .d: .high
    }
  }
}

extension Agreement {
  /// What the sales channel last did for a branch by a day.
  public func availability(for branch: Branch, on day: Day) -> Availability? {
    availability.last {
      $0.branch == branch && ($0.date.map { $0.standing(on: day) == .past } ?? true)
    }
  }

  /// What the sales channel may already have done for a branch by a day.
  public func possibleAvailability(for branch: Branch, on day: Day) -> Availability? {
    availability.filter { $0.branch == branch }.newestOpen(on: day) { $0.date }
  }

  /// The offerings that certify the product in this relation, in the order of the data.
  public func offerings(_ relation: Relation) -> [Offering.ID] {
    certifications.filter { $0.relation == relation }.map(\.offering)
  }
}

extension Array {
  /// The last entry that may have come into force on a day, unless a later one in the list already
  /// had: entries are kept oldest first, so that what stands before it is older.
  func newestOpen(on day: Day, date: (Element) -> ApproximateDate?) -> Element? {
    for element in reversed() {
      switch date(element)?.standing(on: day) {
      case .open: return element
      case .past, nil: return nil
      case .ahead: continue
      }
    }
    return nil
  }
}
