import Agreements
import Synchronization

extension OfferingHistory {
  /// Everything that the history knows of every offering, in the model's terms: all states of
  /// certification with the days on which they began and were first seen, services, new names.
  ///
  /// The Marketplace's exports tell the states as far as they go, the products export what came
  /// after them, and the changelog what was before the first of them.
  ///
  /// - Parameters:
  ///   - sources: what statements of each kind of export are credited to.
  ///   - bodies: the bodies that agencies are. What others did is told without a body.
  ///   - parallel: runs a number of pieces of work, and returns when all are done.
  public func modelOfferings(
    sources: [Snapshot.Source: Source.ID] = [:], bodies: [AgencyName: Body.ID] = [:],
    parallel: (Int, @Sendable (Int) -> Void) -> Void = { count, work in (0..<count).forEach(work) }
  ) -> [Offering] {
    let listings = HistoryListings(self)
    let ids = listings.ids
    let authorizers = HistoryAuthorizers(self, sources: sources, bodies: bodies)
    let pieces = (ids.count + OfferingHistory.pieceSize - 1) / OfferingHistory.pieceSize
    let made = Mutex(Array(repeating: [Offering](), count: pieces))
    parallel(pieces) { piece in
      let start = piece * OfferingHistory.pieceSize
      let offerings = ids[start..<min(start + OfferingHistory.pieceSize, ids.count)].map { id in
        let listings = listings.listings(of: id)
        var offering = offering(id, listings, sources: sources)
        offering.authorizers = authorizers.authorizers(
          of: id, listings, states: offering.certifications)
        return offering
      }
      made.withLock { $0[piece] = offerings }
    }
    let listed = Set(ids)
    let unlisted = allStatuses.filter { !listed.contains($0.id) }
      .map { offering(of: $0, sources: sources) }
    return (made.withLock { $0.flatMap(\.self) } + unlisted).sorted { $0.id < $1.id }
  }

  private static var pieceSize: Int { 64 }

  /// What an offering was from the day of an export on.
  struct Listing {
    var seen: Day
    var source: Snapshot.Source
    /// `nil` when it was not listed any more.
    var offering: ListedOffering?
  }

  private func offering(
    _ id: String, _ listings: [Listing], sources: [Snapshot.Source: Source.ID]
  ) -> Offering {
    let last = listings.last { $0.offering != nil }
    let credited = last.flatMap { sources[$0.source] }.map { [$0] } ?? []
    var offering = (last?.offering ?? ListedOffering(id: id)).modelOffering(
      counted: last.flatMap { days(of: $0.source).last }, sources: credited)
    if offering.authorizations == nil,
      let detailed = listings.last(where: { $0.offering?.authorizationCount != nil }),
      let listed = detailed.offering
    {
      // The products export counts no authorizations and names no services. The counts are taken
      // together, so that they are of one day.
      let counted = days(of: detailed.source).last
      let detail = listed.modelOffering(
        counted: counted, sources: sources[detailed.source].map { [$0] } ?? [])
      offering.authorizations = detail.authorizations
      offering.reuses = detail.reuses
      offering.counted = detail.counted
      if offering.services.isEmpty { offering.services = detail.services }
    }
    offering.certifications = states(listings, dated: statuses(of: id), sources: sources)
    offering.remarks = OfferingHistory.newNames(listings, sources: sources)
    OfferingHistory.dateServices(of: &offering, listings, firstDay: days(of: .marketplace).first)
    return offering
  }

  private func states(
    _ listings: [Listing], dated: StatusChangelog.DatedStatuses?,
    sources: [Snapshot.Source: Source.ID]
  ) -> [Certification] {
    var states: [Certification] = []
    var stated: ListedOffering?
    for listing in listings {
      if let offering = listing.offering, stated?.statesTheSame(as: offering) == true { continue }
      stated = listing.offering
      let credited = sources[listing.source].map { [$0] } ?? []
      guard let offering = listing.offering else {
        if states.isEmpty || states.last?.status == .delisted { continue }
        var state = Certification(status: .delisted, on: ApproximateDate(by: listing.seen))
        state.sources = credited
        states.append(state)
        continue
      }
      guard let last = states.last else {
        states = firstStates(of: offering, listing, dated: dated, sources: sources)
        continue
      }
      let start = OfferingHistory.start(of: offering, seen: listing.seen, after: last)
      let state = offering.certification(on: start, seen: listing.seen, sources: credited)
      if !state.says(the: last) { states.append(state) }
    }
    return states
  }

  /// The state of the first listing, and those before it.
  private func firstStates(
    of offering: ListedOffering, _ listing: Listing, dated: StatusChangelog.DatedStatuses?,
    sources: [Snapshot.Source: Source.ID]
  ) -> [Certification] {
    let credited = sources[listing.source].map { [$0] } ?? []
    let states = offering.states(listedOn: listing.seen, sources: credited)
    guard let dated, let present = states.last else { return states }
    return datedStates(of: dated, before: present.on.earliest, sources: sources) + [present]
  }

  /// The states that the changelog dates. One that no day ends has ended by the first export, when
  /// that does not list the offering.
  private func datedStates(
    of dated: StatusChangelog.DatedStatuses, before end: Day?,
    sources: [Snapshot.Source: Source.ID]
  ) -> [Certification] {
    let credited = sources[.statusChangelog].map { [$0] } ?? []
    let states = dated.states(before: end, sources: credited)
    guard let first = days(of: .marketplace).first, end.map({ first < $0 }) ?? true,
      let last = states.last(where: { $0.on.latest < first }), last.status != .delisted,
      timelines[.marketplace]?.isListed(dated.id, on: first) != true
    else { return states }
    var gone = Certification(status: .delisted, on: ApproximateDate(by: first))
    gone.sources = sources[.marketplace].map { [$0] } ?? []
    return states.filter { $0.on.latest < first } + [gone]
      + states.filter { $0.on.latest >= first }
  }

  /// When a state began that an export was the first to tell: on the day that it gives for the
  /// status, unless that lies before the state that it follows.
  private static func start(
    of offering: ListedOffering, seen: Day, after last: Certification
  ) -> ApproximateDate {
    if offering.status != last.status, let stated = offering.statusDate, stated > last.on.latest,
      stated <= seen
    {
      return ApproximateDate(stated)
    }
    return ApproximateDate(by: seen)
  }

  private static func newNames(
    _ listings: [Listing], sources: [Snapshot.Source: Source.ID]
  ) -> [Offering.Remark] {
    var remarks: [Offering.Remark] = []
    let named = listings.filter { $0.offering?[.name] != nil }
    for (old, new) in zip(named, named.dropFirst()) {
      guard let before = old.offering?.name, let after = new.offering?.name, before != after else {
        continue
      }
      var remark = Offering.Remark(
        on: ApproximateDate(by: new.seen), text: "Renamed from \"\(before)\" to \"\(after)\"")
      remark.sources = sources[new.source].map { [$0] } ?? []
      remarks.append(remark)
    }
    return remarks
  }

  /// Dates the services that were not there from the first export on.
  private static func dateServices(
    of offering: inout Offering, _ listings: [Listing], firstDay: Day?
  ) {
    guard !offering.services.isEmpty else { return }
    var firstSeen: [String: Day] = [:]
    var named: [String] = []
    for listing in listings {
      let services = listing.offering?.services ?? []
      guard services != named else { continue }
      named = services
      for service in services where firstSeen[service] == nil {
        firstSeen[service] = listing.seen
      }
    }
    for index in offering.services.indices {
      guard let seen = firstSeen[offering.services[index].name], seen != firstDay else { continue }
      offering.services[index].since = ApproximateDate(by: seen)
    }
  }

  private func offering(
    of dated: StatusChangelog.DatedStatuses, sources: [Snapshot.Source: Source.ID]
  ) -> Offering {
    let credited = sources[.statusChangelog].map { [$0] } ?? []
    var offering = ListedOffering(id: dated.id).modelOffering(
      counted: nil, sources: credited)
    offering.certifications = datedStates(of: dated, before: nil, sources: sources)
    return offering
  }
}
