import Agreements

extension Snapshot {
  /// What was listed, in the model's terms: each offering with its present state and the dated ones
  /// before it.
  ///
  /// - Parameters:
  ///   - changelog: tells the earlier states better than the listing does.
  ///   - sources: what the statements are credited to.
  public func modelOfferings(
    changelog: StatusChangelog? = nil, sources: [Agreements.Source.ID] = []
  ) -> [Offering] {
    let dated = Dictionary(
      (changelog?.offerings ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let agencies = agencyNames
    return offerings.map { listed in
      var offering = listed.modelOffering(
        counted: day, agencies: agencies[listed.id] ?? [], sources: sources)
      offering.certifications = listed.states(
        listedOn: day, dated: dated[listed.id], sources: sources)
      return offering
    }
  }

  /// The agencies that authorized each offering or reused an authorization, each once.
  var agencyNames: [String: [String]] {
    var names: [String: [String]] = [:]
    for line in authorizations where line.kind != .pending && !line.agency.isJointBoard {
      let name = line.agency.description
      if !name.isEmpty, names[line.offering]?.last != name {
        names[line.offering, default: []].append(name)
      }
    }
    return names.mapValues { Set($0).sorted() }
  }
}

extension ListedOffering {
  /// The present state, and what is dated before it.
  func states(
    listedOn day: Day?, dated: StatusChangelog.DatedStatuses?, sources: [Source.ID]
  ) -> [Certification] {
    // Without any date the state is not known to have begun before the listing was seen.
    guard
      let start = statusDate.map({ ApproximateDate($0) }) ?? day.map({ ApproximateDate(by: $0) })
    else { return [] }
    let present = certification(on: start, seen: day, sources: sources)
    let before =
      dated?.states(before: start.earliest, sources: sources)
      ?? earlierStates(before: start.earliest, sources: sources)
    return before + [present]
  }
}
