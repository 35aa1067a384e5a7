import Agreements
import Languages

/// The Changes pane: what changed, newest first, up to the day that is looked at.
enum ChangeTable {
  /// The changes that match the branch and the filter.
  struct Listing {
    /// Those that had taken effect by the day, or may have, in the order in which they are shown.
    var shown: [ChangeEntry] = []
    /// The days on which all of them took effect, also later ones. Sorted, with repeats.
    var days: [Day] = []
    /// How many take effect after the day, and so are left out.
    var later = 0
  }

  /// - Parameter isAsOf: whether the day was chosen. When something was first seen then says little
  ///   about its place: all are sorted by when they took effect.
  static func listing(
    _ context: RowContext, _ relation: BranchRelation, _ filterText: String,
    _ history: ChangeHistory, isAsOf: Bool
  ) -> Listing {
    let filter = RowFilter(filterText, for: .changes)
    var listing = Listing()
    func take(_ entry: ChangeEntry) {
      guard relation.includes(entry.change, in: context.branch),
        filter.accepts(entry.change, .changes, context)
      else { return }
      if let effective = entry.change.effective { listing.days.append(effective.latest) }
      // What has no date is not held back, as what it changed is shown on every day.
      if entry.change.hasBegun(by: context.day) {
        listing.shown.append(entry)
      } else {
        listing.later += 1
      }
    }
    if isAsOf {
      for place in history.byEffect { take(history.entries[place]) }
    } else {
      for entry in history.entries { take(entry) }
    }
    listing.days.sort()
    return listing
  }

  static let columns: [TableColumn<ChangeEntry>] = [
    TableColumn(
      "when", Phrase("In effect"), width: 13...13, rank: 0,
      value: { entry, _ in FieldValue(entry.change.effective) }, spans: when),
    TableColumn(
      "seen", Phrase("First seen"), width: 10...10, rank: 2,
      value: { entry, context in
        FieldValue(entry.firstSeen?.day ?? context.registry.firstSeen(entry.change))
      }, spans: seen),
    TableColumn("kind", Phrase("Kind"), width: 15...15, rank: 5, .dim) { entry, _ in
      kind(of: entry.change)
    },
    TableColumn(
      "what", Phrase("What"), width: 24...60, comfort: 30, rank: 0,
      value: { entry, _ in FieldValue(entry.change.title) }, spans: what),
    TableColumn(
      "change", Phrase("From and to"), width: 26...80, comfort: 32, rank: 1,
      value: { entry, _ in FieldValue(entry.change.field) }, spans: fromTo),
    TableColumn("branch", Phrase("Branch"), width: 11...11, rank: 3, .dim) { entry, _ in
      entry.change.branch?.rawValue
    },
    TableColumn("certainty", Phrase("Certainty"), width: 9...9, rank: 6, .dim) { entry, _ in
      entry.change.certainty?.rawValue
    },
    TableColumn("source", Phrase("Source"), width: 12...30, rank: 7, .dim, text: source),
    TableColumn("commit", Phrase("Commit"), width: 10...10, rank: 8, .dim) { entry, context in
      context.commits[entry.change]?.hash
    },
    TableColumn("author", Phrase("Author"), width: 8...24, rank: 9, .dim) { entry, context in
      context.commits[entry.change]?.author
    },
    TableColumn("committed", Phrase("Committed"), width: 10...10, rank: 10, .dim) {
      entry, context in
      context.commits[entry.change]?.day?.description
    },
  ]

  @Sendable private static func when(_ entry: ChangeEntry, _ context: RowContext) -> [Span] {
    guard let effective = entry.change.effective else {
      return [Span(localized("unknown"), .unknown)]
    }
    return [Span(effective.description)]
  }

  /// The day on which it was first seen: here, or else by whoever kept the data or published it.
  @Sendable private static func seen(_ entry: ChangeEntry, _ context: RowContext) -> [Span] {
    guard let moment = entry.firstSeen else {
      return [Span(context.registry.firstSeen(entry.change)?.description ?? "", .dim)]
    }
    return [Span(moment.day == context.today ? moment.time : moment.day.description, .strong)]
  }

  /// For a verdict whose it is, in as few letters as the Vendors pane names it, and on what.
  @Sendable private static func what(_ entry: ChangeEntry, _ context: RowContext) -> [Span] {
    guard entry.change.kind == .access, let branch = entry.change.branch,
      case .agreement(let id) = entry.change.subject,
      let agreement = context.registry.agreements[id]
    else { return [Span(entry.change.title.text)] }
    return [Span("\(branch.abbreviation) ", .dim), Span(agreement.product)]
  }

  /// A verdict is nobody's statement: it follows from the others.
  static func kind(of change: Change) -> String {
    change.kind == .access ? localized("derived verdict") : change.kind.rawValue
  }

  @Sendable private static func fromTo(_ entry: ChangeEntry, _ context: RowContext) -> [Span] {
    let change = entry.change
    // An event is told by its title; there is nothing that it came from.
    if change.kind == .event { return [Span(change.field ?? "", .dim)] }
    if change.kind == .access { return verdict(change, context.glyphs) }
    // That a status is what changed, the kind of record says already.
    let field = change.field.flatMap { $0 == "status" ? nil : [Span("\($0): ", .dim)] } ?? []
    switch (change.from, change.to) {
    case (nil, nil): return field
    case (nil, let to?): return field + [Span(to, .added)]
    case (let from?, nil):
      return field + [
        Span(from, .removed), Span(" \(context.glyphs.arrow) \(localized("none"))", .dim),
      ]
    case (_?, let to?) where change.isConfirmation:
      return field + [Span(to), Span(", \(change.confirmation)", .dim)]
    case (let from?, let to?):
      return field + [Span(from, .dim), Span(" \(context.glyphs.arrow) ", .dim), Span(to)]
    }
  }

  /// `conditional → blocked, because …`
  private static func verdict(_ change: Change, _ glyphs: Glyphs) -> [Span] {
    func words(_ text: String?) -> (String, Role) {
      guard let verdict = text.flatMap(Access.Verdict.init(rawValue:)) else {
        return (text ?? localized("unknown"), .text)
      }
      return ("\(glyphs.sign(of: verdict)) \(verdict.rawValue)", Role(verdict))
    }
    let to = words(change.to)
    return [
      Span(change.from ?? localized("unknown"), .dim), Span(" \(glyphs.arrow) ", .dim),
      Span(to.0, to.1),
    ] + (change.note.map { [Span(localized(", because \($0.insideSentence)"), .dim)] } ?? [])
  }

  @Sendable private static func source(_ entry: ChangeEntry, _ context: RowContext) -> String? {
    let publishers = entry.change.sources.reduce(into: [String]()) { names, id in
      let name = context.registry.sources[id]?.publisher ?? id.text
      if !names.contains(name) { names.append(name) }
    }
    return publishers.joined(separator: ", ")
  }
}
