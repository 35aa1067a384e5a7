import Agreements

/// Puts the states of a certification that are kept by hand and those that the exports tell into
/// one series.
struct CertificationMerge {
  private(set) var merged: [Certification]
  private(set) var conflicts: [Conflict] = []
  private let kept: [Certification]
  private let told: [Certification]

  /// - Parameter lastDay: the exports say nothing about later days.
  init(_ kept: [Certification], _ told: [Certification], lastDay: Day?) {
    self.kept = kept
    self.told = told
    merged = kept
    var added: [Certification] = []
    var contradicted: Set<Int> = []
    for position in kept.indices where lastDay.map({ kept[position].on.latest <= $0 }) ?? false {
      if let other = contradiction(of: position) {
        contradicted.insert(other)
        conflicts.append(CertificationMerge.conflict(kept[position], told[other]))
      }
    }
    for position in told.indices where !confirm(position) {
      // What began on the very day of the statement it contradicts is in the conflict.
      let isInConflict =
        contradicted.contains(position)
        && kept.contains { $0.on.latest == told[position].on.latest }
      if !isInConflict { added.append(told[position]) }
    }
    // Of one day, what is kept by hand comes after what the exports say, and so it stands.
    merged = (added.map { ($0, 0) } + merged.map { ($0, 1) }).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.0.on != second.0.on { return first.0.on < second.0.on }
      return (first.1, left.offset) < (second.1, right.offset)
    }.map(\.element.0)
  }

  /// Finds the kept state that says the same, and adds to it what it leaves unsaid.
  private mutating func confirm(_ position: Int) -> Bool {
    let state = told[position]
    if let standing = kept.lastIndex(where: { $0.on <= state.on }),
      kept[standing].difference(from: state) == nil
    {
      merged[standing].complete(with: state)
      return true
    }
    // Or the next one, when the exports tell the same from an earlier day on without a break.
    guard let next = kept.firstIndex(where: { $0.on > state.on }),
      kept[next].difference(from: state) == nil,
      position + 1 == told.count || told[position + 1].on > kept[next].on
    else { return false }
    merged[next].complete(with: state)
    if kept[next].on.precision == .by {
      // Seen by hand on a day, and known to have begun before.
      merged[next].seen = merged[next].seen ?? kept[next].on.latest
      merged[next].on = state.on
    } else if state.on.precision != .by {
      conflicts.append(CertificationMerge.conflict(kept[next], state))
    }
    return true
  }

  /// The state that the exports tell of the day on which a kept one begins, when the two cannot both
  /// be true. What the exports show a little later is no contradiction: they come once a day, or
  /// once a month.
  private func contradiction(of position: Int) -> Int? {
    let state = kept[position]
    guard let standing = told.lastIndex(where: { $0.on <= state.on }),
      state.difference(from: told[standing]) != nil
    else { return nil }
    if standing + 1 < told.count {
      let next = told[standing + 1]
      if state.difference(from: next) == nil, next.on.precision == .by { return nil }
    }
    return standing
  }

  private static func conflict(_ kept: Certification, _ told: Certification) -> Conflict {
    let subject = kept.difference(from: told) ?? .date
    let topic = subject == .date ? "Since when it is \(kept.words)" : "The state on \(kept.on)"
    var conflict = Conflict(
      subject: subject, topic: topic,
      statements: [
        Conflict.Statement(text: "\(kept.words), from \(kept.on) on", sources: kept.sources),
        Conflict.Statement(text: "\(told.words), from \(told.on) on", sources: told.sources),
      ])
    conflict.handling = "What is kept by hand stands; the other is what the exports say."
    conflict.sources = kept.sources + told.sources
    conflict.location = kept.location
    return conflict
  }
}

extension Certification {
  /// In what two states differ that both say something about; `nil` when they agree.
  fileprivate func difference(from other: Certification) -> Conflict.Subject? {
    func differ<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
      guard let left, let right else { return false }
      return left != right
    }
    if status != .unknown, other.status != .unknown, status != other.status { return .status }
    // LI-SaaS has the class of Low: only stated levels are compared.
    if differ(level, other.level) { return .level }
    if level == nil || other.level == nil,
      differ(statedOrDerivedClass, other.statedOrDerivedClass)
    {
      return .level
    }
    return differ(type, other.type) || differ(path, other.path) ? .other : nil
  }

  /// Adds what another state that says the same says besides.
  fileprivate mutating func complete(with other: Certification) {
    level = level ?? other.level
    if certificationClass == nil || other.isClassRead && !isClassRead {
      certificationClass = other.certificationClass
      isClassRead = other.isClassRead
    }
    type = type ?? other.type
    path = path ?? other.path
    certified = certified ?? other.certified
    wording = wording ?? other.wording
    sources += other.sources.filter { !sources.contains($0) }
  }

  fileprivate var words: String {
    let level = level?.rawValue ?? certificationClass.map { "class \($0.rawValue)" }
    return [status.rawValue, level, type?.rawValue, path?.rawValue].compactMap(\.self)
      .joined(separator: " ")
  }
}
