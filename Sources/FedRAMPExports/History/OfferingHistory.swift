import Agreements

/// Everything that exports have told, day by day, as lines that are only ever added to. Exports may
/// be recorded in any order, and again, and the history then says the same.
///
/// The history itself reads and writes no files: `record` gives the bytes to put behind those that
/// were read.
public struct OfferingHistory: Equatable, Sendable {
  private var timelines: [Snapshot.Source: SourceTimelines] = [:]
  private var statuses: [String: StatusChangelog.DatedStatuses] = [:]
  private var changelogExports: [ExportTime] = []
  /// The last state of each source, to compare the next export with.
  private var newest: [Snapshot.Source: Snapshot] = [:]

  public init() {}

  /// The days of the exports of a source, in their order.
  public func days(of source: Snapshot.Source) -> [Day] {
    source == .statusChangelog
      ? changelogExports.map(\.day) : timelines[source]?.exports.map(\.day) ?? []
  }

  /// Whether there is a snapshot or a changelog in it.
  public var isEmpty: Bool { timelines.isEmpty && changelogExports.isEmpty }

  /// Takes an export in.
  ///
  /// - Parameter time: when the export was made, for one that does not say so itself.
  /// - Returns: the lines to add to the file; empty when the export is known already, or an export
  ///   of the same day was made later, or when it is not known when this one was made.
  public mutating func record(_ export: Export, at time: ExportTime? = nil) -> [UInt8] {
    guard let time = export.exported ?? time else { return [] }
    let entries: [HistoryEntry]
    if case .statusChangelog(let changelog) = export {
      entries = record(changelog, at: time)
    } else if let snapshot = export.snapshot {
      entries = record(snapshot, at: time)
    } else {
      entries = []
    }
    return HistoryText.lines(of: entries)
  }

  private mutating func record(_ new: Snapshot, at time: ExportTime) -> [HistoryEntry] {
    let source = new.source
    let day = time.day
    // Out of the dictionary while it is changed, so that it is not copied.
    var series = timelines.removeValue(forKey: source) ?? SourceTimelines()
    defer { timelines[source] = series }
    if let known = series.exports.last(where: { $0.day == day }), known >= time { return [] }

    let next = series.nextExport(after: day)
    let base = state(of: series, source, on: day, isLast: next == nil)
    var entries = HistoryEntry.entries(from: base, to: new, seen: day)
    let stateOfNext = next.map { series.snapshot(on: $0.day, source: source) }
    for entry in entries { series.apply(entry) }
    if let next, let stateOfNext {
      // What the next export said has to stay so, whatever this one says.
      let moved = series.snapshot(on: next.day, source: source)
      let kept = HistoryEntry.entries(from: moved, to: stateOfNext, seen: next.day)
      for entry in kept { series.apply(entry) }
      entries += kept
    } else {
      newest[source] = new
    }
    series.add(time)
    return entries + [.export(source, time)]
  }

  private func state(
    of series: SourceTimelines, _ source: Snapshot.Source, on day: Day, isLast: Bool
  ) -> Snapshot {
    if isLast, let newest = newest[source] { return newest }
    return series.export(on: day).map { series.snapshot(on: $0.day, source: source) }
      ?? Snapshot(source: source, day: nil, offerings: [])
  }

  /// The newest changelog stands alone: each is whole.
  private mutating func record(
    _ changelog: StatusChangelog, at time: ExportTime
  ) -> [HistoryEntry] {
    if changelogExports.contains(where: { $0.day == time.day && $0 >= time }) { return [] }
    let isNewest = changelogExports.allSatisfy { $0 < time }
    var entries: [HistoryEntry] = []
    if isNewest {
      var gone = statuses
      for offering in changelog.offerings {
        if statuses[offering.id] != offering {
          entries.append(.statuses(offering, seen: time.day))
        }
        gone[offering.id] = nil
      }
      for id in gone.keys.sorted() {
        let nothing = StatusChangelog.DatedStatuses(id: id, current: "", statuses: [])
        entries.append(.statuses(nothing, seen: time.day))
      }
    }
    entries.append(.export(.statusChangelog, time))
    for entry in entries { apply(entry) }
    return entries
  }

  /// Takes in what stands before an export's own line, and that line.
  mutating func apply(_ block: [HistoryEntry]) {
    guard case .export(let source, _) = block.last else { return }
    if source != .statusChangelog { newest[source] = nil }
    for entry in block { apply(entry, of: source) }
  }

  private mutating func apply(_ entry: HistoryEntry, of source: Snapshot.Source) {
    switch entry {
    case .statuses, .export(.statusChangelog, _): apply(entry)
    case .export(_, let time): timelines[source, default: SourceTimelines()].add(time)
    default: timelines[source, default: SourceTimelines()].apply(entry)
    }
  }

  private mutating func apply(_ entry: HistoryEntry) {
    switch entry {
    case .statuses(let dated, _): statuses[dated.id] = dated.statuses.isEmpty ? nil : dated
    case .export(.statusChangelog, let time):
      changelogExports.removeAll { $0.day == time.day }
      changelogExports.insert(time, at: changelogExports.count { $0 < time })
    default: break
    }
  }

  /// By what they say; the last states that are kept to save time do not count.
  public static func == (left: OfferingHistory, right: OfferingHistory) -> Bool {
    left.timelines == right.timelines && left.statuses == right.statuses
      && left.changelogExports == right.changelogExports
  }
}

extension OfferingHistory {
  /// What a source listed on a day: its last export of that day or before.
  ///
  /// - Returns: `nil` before the source's first export.
  public func snapshot(on day: Day, of source: Snapshot.Source) -> Snapshot? {
    if source == .statusChangelog { return statusSnapshot(on: day) }
    guard let series = timelines[source], let export = series.export(on: day) else { return nil }
    return series.snapshot(on: export.day, source: source)
  }

  /// What was listed on a day: by the newest export of that day or before, and before the first
  /// export by the status changelog.
  public func snapshot(on day: Day) -> Snapshot? {
    let found = [Snapshot.Source.marketplace, .products].compactMap { source in
      timelines[source]?.export(on: day).map { (source, $0) }
    }
    guard let latest = found.max(by: { $0.1 < $1.1 }) else { return statusSnapshot(on: day) }
    return snapshot(on: day, of: latest.0)
  }

  /// All dated statuses that the changelog has of an offering.
  public func statuses(of id: String) -> StatusChangelog.DatedStatuses? { statuses[id] }

  /// The offerings that had begun by a day, with the status that they had. The changelog tells no
  /// names and levels: the names are those of the first export that has them, the levels unknown.
  private func statusSnapshot(on day: Day) -> Snapshot? {
    guard !statuses.isEmpty else { return nil }
    let offerings = statuses.values.compactMap { dated -> ListedOffering? in
      guard let last = dated.statuses.lastIndex(where: { $0.start <= day }) else { return nil }
      let standing = dated.statuses[last]
      guard standing.status != .delisted else { return nil }
      let listing = [Snapshot.Source.marketplace, .products].lazy
        .compactMap { self.timelines[$0]?.firstListing(of: dated.id) }.first
      var offering = ListedOffering(id: dated.id)
      offering[.name] = listing?[.name]
      offering[.provider] = listing?[.provider]
      if !(last == dated.statuses.count - 1 && leftSilently(dated)) {
        offering[.status] = standing.wording
        offering[.statusChanged] = standing.start.description
      }
      return offering
    }
    return Snapshot(source: .statusChangelog, day: day, offerings: offerings)
  }

  /// Whether an offering has lost its last dated status on a day that nobody tells. From that last
  /// one on its status is then unknown.
  private func leftSilently(_ dated: StatusChangelog.DatedStatuses) -> Bool {
    FedRAMPWords.status(dated.current) == .unknown
      && timelines[.marketplace]?.firstListing(of: dated.id) == nil
  }
}
