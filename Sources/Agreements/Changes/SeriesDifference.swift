extension DatedSeries {
  /// A series with the same subject and other entries.
  init(_ other: DatedSeries, entries: [Entry]) {
    self = other
    self.entries = entries
  }

  /// What was added to the series, changed in it, and taken from it.
  func difference(from old: DatedSeries) -> [Change] {
    let before = old.entriesByKey()
    let now = entriesByKey()
    var gone = zip(old.keys(), old.entries).filter { now[$0.0] == nil }
    let replaced = replaced(of: old, known: before, now)
    let here = zip(keys(), entries.indices).flatMap { key, position -> [Change] in
      let entry = entries[position]
      if let same = before[key] { return rewritten(from: same, to: entry) }
      if isSuccession, let index = gone.firstIndex(where: { $0.1.states(entry) }) {
        return rewritten(from: gone.remove(at: index).1, to: entry)
      }
      guard let replaced else { return changes(at: position) }
      guard position == entries.count - 1 else {
        return entry.restates(replaced.entry) ? [] : changes(at: position)
      }
      gone.removeAll { $0.0 == replaced.key }
      return changes(at: position, after: replaced.entry)
    }
    return here
      + gone.map { _, entry in
        var change = old.change(dated: entry)
        change.from = entry.value
        return change
      }
  }

  /// The last entry of an older series when another one stands in its place: a file that only ever
  /// tells the present state, such as an export, tells no succession by itself.
  private func replaced(
    of old: DatedSeries, known before: [String: Entry], _ now: [String: Entry]
  ) -> (key: String, entry: Entry)? {
    guard isSuccession, let last = old.entries.last, let key = old.keys().last, now[key] == nil,
      let newest = keys().last, before[newest] == nil
    else { return nil }
    return (key, last)
  }

  private func rewritten(from old: Entry, to new: Entry) -> [Change] {
    func pairs(_ entry: Entry) -> [(field: String, value: String)] {
      let whole = entry.facets.isEmpty ? [(field: field, value: entry.value)] : entry.facets
      return whole + entry.details + [
        ("\(field)_date", entry.effective?.description ?? ""),
        ("\(field)_seen", entry.seen?.description ?? ""),
        ("\(field)_certainty", entry.certainty?.rawValue ?? ""),
        ("\(field)_note", entry.note?.english ?? ""),
        ("\(field)_sources", entry.sources.map(\.text).joined(separator: "; ")),
      ]
    }
    let facets = Set(new.facets.map(\.field))
    return zip(pairs(old), pairs(new)).compactMap { from, to in
      guard from.value != to.value, !isSeenAgain(old, new, to.field) else { return nil }
      var change = change(dated: new)
      if to.field != field && !facets.contains(to.field) { change.kind = .record }
      change.field = to.field
      change.from = from.value.isEmpty ? nil : from.value
      change.to = to.value.isEmpty ? nil : to.value
      return change
    }
  }

  /// Whether all that is new is a later day on which the same was still so: no news.
  private func isSeenAgain(_ old: Entry, _ new: Entry, _ name: String) -> Bool {
    switch name {
    case "\(field)_seen":
      guard let first = old.seen, let second = new.seen else { return false }
      return first < second
    case "\(field)_date":
      // An export dates a state by the day it was listed. Whoever writes a decision down means the
      // date that is written.
      guard template.kind == .certification, let first = old.effective, let second = new.effective
      else { return false }
      return first.precision == .by && second.precision == .by && first < second
    default: return false
    }
  }

  /// The key of each entry, made distinct where an entry was given twice.
  private func keys() -> [String] {
    var counts: [String: Int] = [:]
    return entries.map { entry in
      let count = counts[entry.key, default: 0]
      counts[entry.key] = count + 1
      return count == 0 ? entry.key : "\(entry.key)#\(count)"
    }
  }

  private func entriesByKey() -> [String: Entry] {
    Dictionary(zip(keys(), entries)) { first, _ in first }
  }
}

extension DatedSeries.Entry {
  /// Whether another entry says the same of another day.
  fileprivate func states(_ other: Self) -> Bool {
    value == other.value && facets.map(\.value) == other.facets.map(\.value)
  }

  /// Whether it is an earlier state told anew, with less about it.
  fileprivate func restates(_ other: Self) -> Bool {
    guard let state = facets.first, state.value == other.facets.first?.value else { return false }
    return zip(facets, other.facets).allSatisfy { $0.value.isEmpty || $0.value == $1.value }
  }
}
