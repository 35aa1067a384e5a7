import Agreements

/// What one source listed, from day to day.
struct SourceTimelines: Hashable, Sendable {
  /// By day, one a day.
  private(set) var exports: [ExportTime] = []
  private var offerings: [String: OfferingTimelines] = [:]
  private(set) var lines: [AgencyAuthorization: Timeline<Int>] = [:]

  /// The last export of that day or before.
  func export(on day: Day) -> ExportTime? {
    exports.last { $0.day <= day }
  }

  func nextExport(after day: Day) -> ExportTime? {
    exports.first { $0.day > day }
  }

  mutating func add(_ export: ExportTime) {
    if let same = exports.firstIndex(where: { $0.day == export.day }) {
      exports[same] = max(exports[same], export)
    } else {
      exports.insert(export, at: exports.count { $0.day < export.day })
    }
  }

  mutating func apply(_ entry: HistoryEntry) {
    switch entry {
    case .listed(let offering, let seen):
      offerings[offering.id, default: OfferingTimelines()].list(offering, on: seen)
    case .delisted(let id, let seen):
      offerings[id, default: OfferingTimelines()].isListed.set(false, on: seen)
    case .field(let id, let field, let value, let seen, _):
      offerings[id, default: OfferingTimelines()].fields[field.rawValue].set(value, on: seen)
    case .service(let id, let service, let isOffered, let seen):
      offerings[id, default: OfferingTimelines()].services[service, default: Timeline()]
        .set(isOffered, on: seen)
    case .line(let line, let count, let seen):
      lines[line, default: Timeline()].set(count, on: seen)
    case .statuses, .export: break
    }
  }

  /// What was listed on the day of an export.
  func snapshot(on day: Day, source: Snapshot.Source) -> Snapshot {
    let listed = offerings.compactMap { $1.offering($0, on: day) }
    let authorizations = lines.flatMap { line, timeline in
      Array(repeating: line, count: max(0, timeline.value(on: day) ?? 0))
    }
    return Snapshot(source: source, day: day, offerings: listed, authorizations: authorizations)
  }

  /// Every agency that lines name, and those that offerings name themselves.
  func collectAgencies(into agencies: inout Set<AgencyName>) {
    for line in lines.keys { agencies.insert(line.agency) }
    let partner = ListedOffering.Field.partneringAgency.rawValue
    for timelines in offerings.values {
      for entry in timelines.fields[partner].entries {
        if let name = entry.value { agencies.insert(AgencyName(parent: name)) }
      }
    }
  }

  func isListed(_ id: String, on day: Day) -> Bool {
    offerings[id]?.isListed.value(on: day) ?? false
  }

  /// The first listing of an offering.
  func firstListing(of id: String) -> ListedOffering? {
    guard let timelines = offerings[id],
      let first = timelines.isListed.entries.first(where: \.value)
    else { return nil }
    return timelines.offering(id, on: first.day)
  }

  /// The ids of everything that was ever listed.
  var ids: [String] { Array(offerings.keys) }
  /// Whether nothing ever was.
  var isEmpty: Bool { offerings.isEmpty }

  /// What an offering was from export to export.
  ///
  /// - Parameter first: only what was so from that day on; what then already was so is told as of
  ///   that day.
  func listings(
    of id: String, in source: Snapshot.Source, from first: Day
  ) -> [OfferingHistory.Listing] {
    guard let timelines = offerings[id] else { return [] }
    let days = timelines.days(from: first)
    return zip(days, timelines.offerings(id, on: days)).map { day, offering in
      OfferingHistory.Listing(seen: day, source: source, offering: offering)
    }
  }
}
