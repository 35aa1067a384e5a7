import Agreements

/// The Changes pane: what was seen changing in the files, then what the data says of the past,
/// each newest first.
enum ChangeTable {
  static func entries(
    _ context: RowContext, _ relation: BranchRelation, _ filter: RowFilter,
    _ liveChanges: [ChangeEntry]
  ) -> [ChangeEntry] {
    let past = context.registry.history().filter { change in
      change.effective.map { $0.standing(on: context.day) != .ahead } ?? true
    }
    return (liveChanges + past.map { ChangeEntry($0) }).filter { entry in
      relation.includes(entry.change, in: context.branch)
        && filter.accepts(entry, of: columns, context)
    }
  }

  static let columns: [TableColumn<ChangeEntry>] = [
    TableColumn("when", "When", width: 13...13, rank: 0, spans: when),
    TableColumn(
      "kind", "Kind", width: 13...13, rank: 4,
      spans: { entry, _ in
        [Span(entry.change.kind.rawValue, .dim)]
      }),
    TableColumn(
      "what", "What", width: 20...70, rank: 0,
      spans: { entry, _ in
        [Span(entry.change.title)]
      }),
    TableColumn("change", "From and to", width: 18...60, rank: 1, spans: fromTo),
    TableColumn(
      "branch", "Branch", width: 11...11, rank: 3,
      spans: { entry, _ in
        [Span(entry.change.branch?.rawValue ?? "", .dim)]
      }),
    TableColumn("seen", "First seen", width: 13...13, rank: 5, spans: seen),
    TableColumn(
      "certainty", "Certainty", width: 9...9, rank: 6,
      spans: { entry, _ in
        [Span(entry.change.certainty?.rawValue ?? "", .dim)]
      }),
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
