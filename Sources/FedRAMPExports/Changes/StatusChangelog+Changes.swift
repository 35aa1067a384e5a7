import Agreements

extension StatusChangelog {
  /// What was listed when the changelog was made: every offering with its present status. The
  /// changelog tells no names and no levels.
  public var present: Snapshot {
    let listed = offerings.map { dated in
      var offering = ListedOffering(id: dated.id)
      offering[.status] = dated.current.isEmpty ? nil : dated.current
      offering[.statusChanged] = dated.statuses.last?.start.description
      return offering
    }
    return Snapshot(source: .statusChangelog, day: exported?.day, offerings: listed)
  }

  /// Everything that changed since an earlier changelog, as for snapshots; and then the dated
  /// statuses that were added and taken away.
  public func changes(since old: StatusChangelog) -> [FedRAMPChange] {
    let before = Dictionary(old.offerings.map { ($0.id, $0) }) { first, _ in first }
    let dated = offerings.flatMap { offering in
      before[offering.id].map { offering.datedChanges(since: $0) } ?? []
    }
    return present.changes(since: old.present) + dated
  }
}

extension StatusChangelog.DatedStatuses {
  fileprivate func datedChanges(since old: StatusChangelog.DatedStatuses) -> [FedRAMPChange] {
    func changes(
      _ kind: FedRAMPChange.Kind, in statuses: [StatusChangelog.DatedStatus],
      butNotIn others: [StatusChangelog.DatedStatus]
    ) -> [FedRAMPChange] {
      statuses.filter { !others.contains($0) }.map { dated in
        var change = FedRAMPChange(kind, id: id, offering: "")
        change.status = dated.wording
        change.effective = dated.start
        return change
      }
    }
    return changes(.datedStatusAdded, in: statuses, butNotIn: old.statuses)
      + changes(.datedStatusRemoved, in: old.statuses, butNotIn: statuses)
  }
}

extension Export {
  /// Which of the sources it is an export of.
  public var source: Snapshot.Source {
    switch self {
    case .marketplace: .marketplace
    case .products: .products
    case .statusChangelog: .statusChangelog
    }
  }

  /// Everything that changed since another export.
  ///
  /// - Returns: `nil` when the two are of different sources, which word the same things differently.
  public func changes(since old: Export) -> [FedRAMPChange]? {
    switch (old, self) {
    case (.marketplace(let old), .marketplace(let new)):
      new.snapshot.changes(since: old.snapshot)
    case (.products(let old), .products(let new)): new.snapshot.changes(since: old.snapshot)
    case (.statusChangelog(let old), .statusChangelog(let new)): new.changes(since: old)
    default: nil
    }
  }
}

extension Snapshot.Source {
  /// What the programme calls the file.
  public var fileName: String {
    switch self {
    case .marketplace: "data.json"
    case .products: "fedramp-products.json"
    case .statusChangelog: "fedramp-status-changelog.json"
    }
  }
}
