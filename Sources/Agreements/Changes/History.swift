import Languages

extension Registry {
  /// Every dated change in the records, newest first; those without a date come last. A date known
  /// to the month or the year stands where it is certain to have come.
  ///
  /// The order is stable: changes of one date keep the order of the records, and within one record
  /// the later one comes first.
  public func history() -> [Change] {
    let changes =
      agreements.flatMap { newestFirst($0.series) }
      + offerings.flatMap { newestFirst($0.series) }
      + approvals.flatMap { newestFirst([series(of: $0)]) }
      + events.map { $0.change } + programmes.compactMap { $0.change }
    var tellings = Tellings(of: changes)
    return tellings.unique().sortedNewestFirst()
  }

  private func newestFirst(_ series: [DatedSeries]) -> [Change] {
    series.flatMap { $0.changes.reversed() }
  }

  /// The days on which something changes: those from which a dated statement holds or may hold,
  /// and those on which a term is over. Sorted, each once; made for stepping through time.
  public func daysOfChange() -> [Day] {
    var days: Set<Day> = []
    for agreement in agreements { agreement.collectDays(into: &days) }
    for offering in offerings { offering.collectDays(into: &days) }
    for approval in approvals { approval.collectDays(into: &days) }
    for event in events { event.date?.collectDays(into: &days) }
    for programme in programmes { programme.began?.collectDays(into: &days) }
    return days.sorted()
  }
}

extension Registry {
  /// The day on which a change was first seen: by whoever kept the data, or else by the first of its
  /// sources to have been published.
  public func firstSeen(_ change: Change) -> Day? {
    change.seen ?? change.sources.lazy.compactMap { self.sources[$0]?.date?.latest }.min()
  }
}

extension [Day] {
  /// Of sorted days the first one after a day.
  public func first(after day: Day) -> Day? {
    let position = partition { $0 > day }
    return position < count ? self[position] : nil
  }

  /// Of sorted days the last one before a day.
  public func last(before day: Day) -> Day? {
    let position = partition { $0 >= day }
    return position > 0 ? self[position - 1] : nil
  }

  private func partition(_ isRight: (Day) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isRight(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Change] {
  /// Newest first, and those of one date in the order in which they stand.
  func sortedNewestFirst() -> [Change] {
    // Places are sorted, not changes, which are large.
    let dates = map(\.effective)
    return indices.sorted { left, right in
      switch (dates[left], dates[right]) {
      case (let first?, let second?) where first != second: first > second
      case (_?, nil): true
      case (nil, _?): false
      default: left < right
      }
    }.map { self[$0] }
  }
}

/// Finds out whether a change was told before: where it is written down does not count.
private struct Tellings {
  private let changes: [Change]
  /// The places of those that became the same on the same day.
  private var places: [Mark: [Int]] = [:]

  // Two changes of one value on one day are rare: more need not be hashed.
  private struct Mark: Hashable {
    let effective: ApproximateDate?
    let to: String?
  }

  init(of changes: [Change]) {
    self.changes = changes
    places.reserveCapacity(changes.count)
  }

  /// The changes, each once.
  mutating func unique() -> [Change] {
    changes.indices.filter { isNew($0) }.map { changes[$0] }
  }

  private mutating func isNew(_ place: Int) -> Bool {
    let mark = Mark(effective: changes[place].effective, to: changes[place].to)
    let isTold = (places[mark] ?? []).contains { other in
      var moved = changes[other]
      moved.location = changes[place].location
      return moved == changes[place]
    }
    if !isTold { places[mark, default: []].append(place) }
    return !isTold
  }
}

extension ApproximateDate {
  /// The days on which what has this date becomes possible, and certain.
  func collectDays(into days: inout Set<Day>) {
    days.insert(earliest)
    days.insert(latest)
  }
}

extension Agreement {
  func collectDays(into days: inout Set<Day>) {
    announced?.collectDays(into: &days)
    term.start?.collectDays(into: &days)
    for entry in statuses { entry.on.collectDays(into: &days) }
    for statement in term.ends {
      statement.stated?.collectDays(into: &days)
      // The end itself is the last day on which the term runs.
      days.insert(statement.end.earliest.advanced(by: 1))
      days.insert(statement.end.latest.advanced(by: 1))
    }
    for entry in availability { entry.date?.collectDays(into: &days) }
  }
}

extension Offering {
  func collectDays(into days: inout Set<Day>) {
    for state in certifications { state.on.collectDays(into: &days) }
    for remark in remarks { remark.on.collectDays(into: &days) }
    for service in services { service.since?.collectDays(into: &days) }
  }
}

extension Approval {
  func collectDays(into days: inout Set<Day>) {
    for decision in decisions { decision.date?.collectDays(into: &days) }
  }
}

extension DatedEvent {
  fileprivate var change: Change {
    var change = Change(.event, of: .event(id), title: .data(title))
    change.field = kind.rawValue
    change.to = title
    change.effective = date
    change.branch = branch
    change.vendor = vendors.count == 1 ? vendors.first : nil
    change.certainty = certainty
    change.note = note.map { .data($0) }
    change.sources = sources
    change.location = location
    return change
  }
}

extension Programme {
  fileprivate var change: Change? {
    began.map { began in
      var change = Change(.event, of: .programme(id), title: .data(name))
      change.field = "began"
      change.to = began.description
      change.effective = began
      change.sources = sources
      change.location = location
      return change
    }
  }
}
