import Agreements

/// What one offering was in the exports of one source, from day to day.
struct OfferingTimelines: Hashable, Sendable {
  var isListed = Timeline<Bool>()
  var fields: [Timeline<String?>]
  var services: [String: Timeline<Bool>] = [:]

  init() {
    fields = Array(repeating: Timeline(), count: ListedOffering.Field.allCases.count)
  }

  /// Listed from a day on, as just this.
  mutating func list(_ offering: ListedOffering, on day: Day) {
    isListed.set(true, on: day)
    for field in ListedOffering.Field.allCases {
      let value = offering[field]
      // Without an entry of its own it is empty from here on; one of the same day would stand.
      guard value != nil || fields[field.rawValue].entry(on: day)?.day == day else { continue }
      fields[field.rawValue].set(value, on: day)
    }
    for (service, timeline) in services where timeline.entry(on: day)?.day == day {
      services[service]?.set(false, on: day)
    }
    for service in offering.services {
      services[service, default: Timeline()].set(true, on: day)
    }
  }

  /// The offering as it was on a day; `nil` when it was not listed.
  func offering(_ id: String, on day: Day) -> ListedOffering? {
    guard let listing = isListed.entry(on: day), listing.value else { return nil }
    // A listing states everything: what was stated before it belongs to an earlier one.
    let first = listing.day
    var offering = ListedOffering(id: id)
    for field in ListedOffering.Field.allCases {
      offering[field] = fields[field.rawValue].value(on: day, statedSince: first) ?? nil
    }
    if !services.isEmpty {
      offering.setServices(services(on: day, listed: first))
    }
    return offering
  }

  /// The same on several days, in their order.
  func offerings(_ id: String, on days: [Day]) -> [ListedOffering?] {
    var last: ListedOffering?
    return days.map { day in
      if let before = last, let listing = isListed.entry(on: day), listing.day < day {
        last = next(after: before, on: day, listed: listing.day)
      } else {
        last = offering(id, on: day)
      }
      return last
    }
  }

  /// What an offering became on a day that follows on the one of which it is given.
  private func next(
    after before: ListedOffering, on day: Day, listed first: Day
  ) -> ListedOffering {
    var offering = before
    for field in ListedOffering.Field.allCases {
      guard let entry = fields[field.rawValue].entry(on: day), entry.day == day else { continue }
      offering[field] = entry.value
    }
    if services.values.contains(where: { $0.entry(on: day)?.day == day }) {
      offering.setServices(services(on: day, listed: first))
    }
    return offering
  }

  private func services(on day: Day, listed first: Day) -> [String] {
    services.compactMap { $1.value(on: day, statedSince: first) == true ? $0 : nil }
  }

  /// A day, and every later one on which something was stated.
  func days(from first: Day) -> [Day] {
    var days: Set<Day> = [first]
    days.formUnion(isListed.entries.lazy.map(\.day))
    for field in fields { days.formUnion(field.entries.lazy.map(\.day)) }
    for timeline in services.values { days.formUnion(timeline.entries.lazy.map(\.day)) }
    return days.filter { $0 >= first }.sorted()
  }
}
