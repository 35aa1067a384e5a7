import Agreements

/// The Changes pane: what was seen changing in the files, then what the data says of the past,
/// each newest first.
enum ChangeTable {
  static func entries(
    _ context: RowContext, _ relation: BranchRelation, _ filterText: String,
    _ liveChanges: [ChangeEntry]
  ) -> [ChangeEntry] {
    let filter = RowFilter(filterText, for: .changes)
    let past = context.registry.history().filter { change in
      change.effective.map { $0.standing(on: context.day) != .ahead } ?? true
    }
    return (liveChanges + past.map { ChangeEntry($0) }).filter { entry in
      relation.includes(entry.change, in: context.branch)
        && filter.accepts(entry.change, .changes, context)
    }
  }

  static let columns: [TableColumn<ChangeEntry>] = [
    TableColumn(
      "when", "When", width: 13...13, rank: 0,
      value: { entry, _ in
        FieldValue(entry.moment.map { ApproximateDate($0.day) } ?? entry.change.effective)
      },
      spans: when),
    TableColumn("kind", "Kind", width: 13...13, rank: 4, .dim) { entry, _ in
      entry.change.kind.rawValue
    },
    TableColumn("what", "What", width: 20...60, comfort: 30, rank: 0) { entry, _ in
      entry.change.title
    },
    TableColumn(
      "change", "From and to", width: 20...100, comfort: 32, rank: 1,
      value: { entry, _ in FieldValue(entry.change.field) }, spans: fromTo),
    TableColumn("branch", "Branch", width: 11...11, rank: 3, .dim) { entry, _ in
      entry.change.branch?.rawValue
    },
    TableColumn(
      "seen", "First seen", width: 13...13, rank: 5,
      value: { entry, _ in FieldValue(entry.moment?.day ?? entry.change.seen) },
      spans: seen),
    TableColumn("certainty", "Certainty", width: 9...9, rank: 6, .dim) { entry, _ in
      entry.change.certainty?.rawValue
    },
  ]

  @Sendable private static func when(_ entry: ChangeEntry, _ context: RowContext) -> [Span] {
    if let moment = entry.moment {
      return [Span(moment.day == context.day ? moment.time : moment.day.description, .strong)]
    }
    return [Span(entry.change.effective?.description ?? "unknown")]
  }

  @Sendable private static func seen(_ entry: ChangeEntry, _ context: RowContext) -> [Span] {
    [Span((entry.moment?.day ?? entry.change.seen)?.description ?? "", .dim)]
  }

  @Sendable private static func fromTo(_ entry: ChangeEntry, _ context: RowContext) -> [Span] {
    // An event is told by its title; there is nothing that it came from.
    if entry.change.kind == .event { return [Span(entry.change.field ?? "", .dim)] }
    let field = entry.change.field.map { [Span("\($0): ", .dim)] } ?? []
    switch (entry.change.from, entry.change.to) {
    case (nil, nil): return field
    case (nil, let to?): return field + [Span(to, .added)]
    case (let from?, nil):
      return field + [Span(from, .removed), Span(" \(context.glyphs.arrow) none", .dim)]
    case (let from?, let to?):
      return field + [Span(from, .dim), Span(" \(context.glyphs.arrow) ", .dim), Span(to)]
    }
  }
}
