import Languages

/// What is stated about one side of a record over time, oldest first: its statuses, its end dates,
/// its certification, its decisions. Histories and differences are both read from these.
struct DatedSeries {
  struct Entry {
    /// What the entry is known by, in this series.
    var key: String
    var value: String
    /// Parts of the value that can change on their own. The first one is the state itself: when it
    /// changes, the whole value is what changed.
    var facets: [(field: String, value: String)] = []
    /// What else the entry says, for telling two versions of it apart.
    var details: [(field: String, value: String)] = []
    var effective: ApproximateDate?
    var seen: Day?
    var certainty: Certainty?
    var note: Phrase?
    var sources: [Source.ID] = []
    var location: RecordLocation?
  }

  /// Subject, title, branch and vendor of every change; its field is the one of the value.
  var template: Change
  var entries: [Entry]
  /// Whether each entry takes the place of the one before it. Remarks stand beside each other.
  let isSuccession: Bool

  init(_ template: Change, field: String, entries: [Entry], isSuccession: Bool = true) {
    self.template = template
    self.template.field = field
    self.entries = entries
    self.isSuccession = isSuccession
  }

  var field: String { template.field ?? "" }

  /// Every entry as a change from the one before it, oldest first.
  var changes: [Change] {
    entries.indices.flatMap { changes(at: $0) }
  }

  /// The change that an entry is, from the one before it; several, when several facets changed.
  func changes(at position: Int) -> [Change] {
    changes(at: position, after: position > 0 ? entries[position - 1] : nil)
  }

  /// The same from an entry that need not be in the series.
  func changes(at position: Int, after before: Entry?) -> [Change] {
    let entry = entries[position]
    var whole = change(dated: entry)
    whole.to = entry.value
    guard isSuccession, let before else { return [whole] }
    whole.from = before.value
    // What the new entry leaves unsaid has not changed: it is only not known.
    let altered = zip(before.facets, entry.facets).filter { old, new in
      !new.value.isEmpty && old.value != new.value
    }
    guard let state = entry.facets.first, !altered.isEmpty,
      altered.allSatisfy({ $0.1.field != state.field })
    else { return [whole] }
    return altered.map { old, new in
      var part = change(dated: entry)
      part.field = new.field
      part.from = old.value.isEmpty ? nil : old.value
      part.to = new.value
      return part
    }
  }

  /// A change with everything but the values.
  func change(dated entry: Entry) -> Change {
    var change = template
    change.effective = entry.effective
    change.seen = entry.seen
    change.certainty = entry.certainty
    change.note = entry.note
    change.sources = entry.sources
    change.location = entry.location
    return change
  }
}
