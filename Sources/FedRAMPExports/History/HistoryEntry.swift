import Agreements

/// One line of a history. An entry states what is so from a day on, never how it differs from
/// before: so it stays right when an older export is recorded later.
enum HistoryEntry: Hashable, Sendable {
  /// Listed from that day on, with every field and service.
  case listed(ListedOffering, seen: Day)
  case delisted(id: String, seen: Day)
  case field(id: String, ListedOffering.Field, String?, seen: Day, effective: Day?)
  case service(id: String, String, isOffered: Bool, seen: Day)
  /// How many such lines about an agency there are.
  case line(AgencyAuthorization, count: Int, seen: Day)
  /// All dated statuses of an offering, as the changelog has them.
  case statuses(StatusChangelog.DatedStatuses, seen: Day)
  /// An export is recorded with all lines between the export before it and this one.
  case export(Snapshot.Source, ExportTime)
}

extension HistoryEntry {
  /// What makes one state of a source out of another from a day on.
  static func entries(
    from old: Snapshot, to new: Snapshot, seen: Day
  ) -> [HistoryEntry] {
    let difference = SnapshotDifference(from: old, to: new)
    var entries: [HistoryEntry] = []
    for offering in difference.offerings {
      switch (offering.old, offering.new) {
      case (nil, let new?): entries.append(.listed(new, seen: seen))
      case (_?, nil): entries.append(.delisted(id: offering.id, seen: seen))
      case (let old?, let new?): append(from: old, to: new, seen: seen, to: &entries)
      case (nil, nil): break
      }
    }
    var counts: [AgencyAuthorization: Int] = [:]
    for difference in difference.authorizations { counts[difference.line] = 0 }
    for line in new.authorizations {
      if let count = counts[line] { counts[line] = count + 1 }
    }
    for difference in difference.authorizations {
      let line = difference.line
      entries.append(.line(line, count: counts[line] ?? 0, seen: seen))
    }
    return entries
  }

  private static func append(
    from old: ListedOffering, to new: ListedOffering, seen: Day, to entries: inout [HistoryEntry]
  ) {
    for field in ListedOffering.Field.allCases where old[field] != new[field] {
      let effective = field == .status ? new.statusDate : nil
      entries.append(.field(id: new.id, field, new[field], seen: seen, effective: effective))
    }
    guard old.services != new.services else { return }
    let (before, after) = (Set(old.services), Set(new.services))
    for service in new.services where !before.contains(service) {
      entries.append(.service(id: new.id, service, isOffered: true, seen: seen))
    }
    for service in old.services where !after.contains(service) {
      entries.append(.service(id: new.id, service, isOffered: false, seen: seen))
    }
  }
}
