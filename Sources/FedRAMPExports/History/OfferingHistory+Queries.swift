import Agreements

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

  /// The newest export of each source, put together again.
  public var newestExports: [Export] {
    var exports: [Export] = []
    if let time = timelines[.marketplace]?.exports.last,
      let snapshot = snapshot(on: time.day, of: .marketplace)
    {
      exports.append(.marketplace(MarketplaceExport(exported: time, snapshot: snapshot)))
    }
    if let time = timelines[.products]?.exports.last,
      let snapshot = snapshot(on: time.day, of: .products)
    {
      exports.append(.products(ProductsExport(exported: time, snapshot: snapshot)))
    }
    if let time = changelogExports.last {
      let offerings = statuses.values.sorted { $0.id < $1.id }
      exports.append(.statusChangelog(StatusChangelog(exported: time, offerings: offerings)))
    }
    return exports
  }

  /// All dated statuses that the changelog has of an offering.
  public func statuses(of id: String) -> StatusChangelog.DatedStatuses? { statuses[id] }

  var allStatuses: [StatusChangelog.DatedStatuses] { Array(statuses.values) }

  /// Every agency that the exports name for an offering.
  public var agencies: Set<AgencyName> {
    var agencies: Set<AgencyName> = []
    for timelines in timelines.values { timelines.collectAgencies(into: &agencies) }
    return agencies
  }

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
