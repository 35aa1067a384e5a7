import Agreements

extension SourceTimelines {
  /// What an agency did about an offering, with the days of the exports between which it was told.
  struct Act: Sendable {
    var line: AgencyAuthorization
    var firstSeen: Day
    /// The first export that did not tell it any more.
    var goneSince: Day?
  }

  /// Everything that agencies did about each offering.
  func acts() -> [String: [Act]] {
    var acts: [String: [Act]] = [:]
    for (line, timeline) in lines {
      guard let first = timeline.entries.first(where: { $0.value > 0 }),
        let last = timeline.entries.last
      else { continue }
      acts[line.offering, default: []].append(
        Act(line: line, firstSeen: first.day, goneSince: last.value > 0 ? nil : last.day))
    }
    return acts
  }

  /// What of it stands, in order. Where the date of an authorization was corrected, the last one told
  /// stands alone.
  static func standing(_ acts: [Act]) -> [Act] {
    guard acts.contains(where: { $0.goneSince != nil }) else {
      return acts.sorted { $0.line < $1.line }
    }
    struct Tie: Hashable {
      let kind: AgencyAuthorization.Kind
      let parent: String
      let sub: String
    }
    let ties = Dictionary(grouping: acts) { act in
      Tie(kind: act.line.kind, parent: act.line.agency.parent, sub: act.line.agency.sub)
    }
    return ties.values.flatMap { acts -> [Act] in
      let standing = acts.filter { $0.goneSince == nil }
      guard standing.isEmpty else { return standing }
      // What was told last is what is left of it.
      let last = acts.compactMap(\.goneSince).max()
      return acts.filter { $0.goneSince == last }
    }.sorted { $0.line < $1.line }
  }
}

/// What agencies did about the offerings of a history, in the model's terms.
struct HistoryAuthorizers: Sendable {
  private let acts: [(source: Snapshot.Source, byOffering: [String: [SourceTimelines.Act]])]
  private let sources: [Snapshot.Source: Source.ID]
  private let bodies: [AgencyName: Body.ID]

  init(
    _ history: OfferingHistory, sources: [Snapshot.Source: Source.ID],
    bodies: [AgencyName: Body.ID]
  ) {
    // The products export names one agency and no date: it counts where the Marketplace's exports
    // say nothing.
    acts = [.marketplace, .products].compactMap { source in
      history.timelines[source].map { (source, $0.acts()) }
    }
    self.sources = sources
    self.bodies = bodies
  }

  /// - Parameter states: what is pending is no longer so when the offering is not in process any
  ///   more.
  func authorizers(
    of id: String, _ listings: [OfferingHistory.Listing], states: [Certification]
  ) -> [Offering.Authorizer] {
    let reviewed = listings.lazy.compactMap { $0.offering?.day(.agencyReview) }.first
    var found: [Offering.Authorizer] = []
    var known: Set<AgencyAuthorization.Kind> = []
    for (source, byOffering) in acts {
      let told = SourceTimelines.standing(byOffering[id] ?? []).filter {
        !known.contains($0.line.kind)
      }
      found += told.map { authorizer($0, source, reviewed: reviewed, states: states) }
      known.formUnion(told.lazy.map(\.line.kind))
    }
    if !known.contains(.pending), let act = HistoryAuthorizers.partnering(id, listings) {
      found.append(authorizer(act.act, act.source, reviewed: reviewed, states: states))
    }
    return found
  }

  /// The agency that an offering in process names itself, where no line does.
  private static func partnering(
    _ id: String, _ listings: [OfferingHistory.Listing]
  ) -> (act: SourceTimelines.Act, source: Snapshot.Source)? {
    let named = listings.filter { listing in
      listing.offering.map { $0.status == .inProcess && $0[.partneringAgency] != nil } ?? false
    }
    guard let first = named.first, let last = named.last,
      let agency = last.offering?[.partneringAgency]
    else { return nil }
    let line = AgencyAuthorization(
      offering: id, kind: .pending, agency: AgencyName(parent: agency))
    return (SourceTimelines.Act(line: line, firstSeen: first.seen, goneSince: nil), last.source)
  }

  private func authorizer(
    _ act: SourceTimelines.Act, _ source: Snapshot.Source, reviewed: Day?, states: [Certification]
  ) -> Offering.Authorizer {
    let line = act.line
    var found = Offering.Authorizer(line.kind.act, agency: line.agency.description)
    found.body = bodies[line.agency]
    found.sources = sources[source].map { [$0] } ?? []
    let day = line.date ?? (line.kind == .pending ? reviewed : nil)
    found.date = day.map { ApproximateDate($0) } ?? ApproximateDate(by: act.firstSeen)
    found.ended = act.goneSince.map { ApproximateDate(by: $0) }
    if line.kind == .pending {
      let end = states.first { $0.status != .inProcess && $0.on.latest >= act.firstSeen }?.on
      if let end, found.ended.map({ end < $0 }) ?? true { found.ended = end }
    }
    return found
  }
}

extension AgencyAuthorization.Kind {
  var act: Offering.Authorizer.Act {
    switch self {
    case .authorization: .authorized
    case .reuse: .reused
    case .pending: .pending
    }
  }
}
