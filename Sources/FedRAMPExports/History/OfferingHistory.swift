import Agreements

/// Everything that exports have told, day by day, as lines that are only ever added to. Exports may
/// be recorded in any order, and again, and the history then says the same.
///
/// The history itself reads and writes no files: `record` gives the bytes to put behind those that
/// were read.
public struct OfferingHistory: Equatable, Sendable {
  private(set) var timelines: [Snapshot.Source: SourceTimelines] = [:]
  private(set) var statuses: [String: StatusChangelog.DatedStatuses] = [:]
  private(set) var changelogExports: [ExportTime] = []
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
    HistoryText.lines(of: entries(recording: export, at: time))
  }

  /// Takes an export in that no file has to remember.
  public mutating func take(_ export: Export, at time: ExportTime? = nil) {
    _ = entries(recording: export, at: time)
  }

  private mutating func entries(recording export: Export, at time: ExportTime?) -> [HistoryEntry] {
    guard let time = export.exported ?? time else { return [] }
    if case .statusChangelog(let changelog) = export { return record(changelog, at: time) }
    return export.snapshot.map { record($0, at: time) } ?? []
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
