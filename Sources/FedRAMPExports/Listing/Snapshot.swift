import Agreements

/// What one source listed on one day. Two snapshots are equal when they say the same, in whatever
/// order their files did.
public struct Snapshot: Hashable, Sendable {
  /// Exports of different sources word the same things differently: only those of one source are
  /// compared with each other.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// The Marketplace's `data.json`.
    case marketplace
    /// `fedramp-products.json`.
    case products
    /// Put together from the status changelog, for days before the first export.
    case statusChangelog = "status_changelog"
  }

  public let source: Source
  /// The day of the export, by its own statement.
  public var day: Day?
  /// By id.
  public let offerings: [ListedOffering]
  /// In their order; a line that stands twice in the export stands twice here.
  public let authorizations: [AgencyAuthorization]

  public init(
    source: Source, day: Day?, offerings: [ListedOffering],
    authorizations: [AgencyAuthorization] = []
  ) {
    self.source = source
    self.day = day
    self.offerings = offerings.inOrder { $0.id < $1.id }
    self.authorizations = authorizations.inOrder(by: <)
  }

  public func offering(_ id: String) -> ListedOffering? {
    var low = 0
    var high = offerings.count
    while low < high {
      let middle = (low + high) / 2
      if offerings[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < offerings.count && offerings[low].id == id ? offerings[low] : nil
  }

  /// How many offerings of a level there are in each status.
  public func counts(of level: ImpactLevel) -> [CertificationStatus: Int] {
    var counts: [CertificationStatus: Int] = [:]
    for offering in offerings where offering.level == level {
      counts[offering.status, default: 0] += 1
    }
    return counts
  }
}

extension Array {
  /// Sorted, at the cost of one pass where it already was.
  func inOrder(by precedes: (Element, Element) -> Bool) -> [Element] {
    for position in indices.dropFirst() where precedes(self[position], self[position - 1]) {
      return sorted(by: precedes)
    }
    return self
  }
}
