import Agreements

extension ListedOffering {
  /// The state of certification that the listing tells.
  ///
  /// - Parameters:
  ///   - date: from when it holds.
  ///   - seen: the day of the export.
  func certification(on date: ApproximateDate, seen: Day?, sources: [Source.ID]) -> Certification {
    var state = Certification(status: status, on: date)
    state.seen = seen.flatMap { $0 > date.latest ? $0 : nil }
    state.level = level
    state.certificationClass = certificationClass
    state.isClassRead = readClass != nil
    state.type = type
    state.path = path
    state.certified = day(.authorized)
    state.wording = statusWording.isEmpty ? nil : statusWording
    state.sources = sources
    return state
  }

  /// The present state, and what is dated before it.
  func states(listedOn day: Day, sources: [Source.ID]) -> [Certification] {
    // Without any date the state is not known to have begun before the listing was seen.
    let start = statusDate.map { ApproximateDate($0) } ?? ApproximateDate(by: day)
    return earlierStates(before: start.earliest, sources: sources)
      + [certification(on: start, seen: day, sources: sources)]
  }

  /// The steps before the present status, as far as the listing dates them. Which level was meant
  /// then, it does not tell.
  private func earlierStates(before day: Day, sources: [Source.ID]) -> [Certification] {
    let steps: [(CertificationStatus, Day?)] = [
      (.ready, self.day(.ready)), (.inProcess, firstReview),
    ]
    return steps.compactMap { status, start in
      guard let start, start < day else { return nil }
      var state = Certification(status: status, on: ApproximateDate(start))
      state.sources = sources
      return state
    }.sorted { $0.on < $1.on }
  }

  /// The offering in the model's terms, without its certifications.
  func modelOffering(counted: Day?, sources: [Source.ID]) -> Offering {
    var offering = Offering(
      id: Offering.ID(id), name: ListedOffering.trimmed(name.isEmpty ? id : name),
      provider: ListedOffering.trimmed(provider))
    offering.assessor = self[.assessor]
    offering.authorizations = authorizationCount
    offering.reuses = reuseCount
    offering.counted = counted
    offering.services = services.map { name in
      var service = Offering.ServiceInScope(name: name)
      service.sources = sources
      return service
    }
    offering.sources = sources
    return offering
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest.drop(while: \.isWhitespace))
  }
}

extension StatusChangelog.DatedStatuses {
  /// The dated statuses before a day as states of certification, which tell no level.
  func states(before day: Day?, sources: [Source.ID]) -> [Certification] {
    statuses.filter { status in day.map { status.start < $0 } ?? true }.map { status in
      var state = Certification(status: status.status, on: ApproximateDate(status.start))
      state.wording = status.wording
      state.sources = sources
      return state
    }
  }
}

extension ListedOffering {
  /// Whether the state that it tells is told in the same words.
  func statesTheSame(as other: ListedOffering) -> Bool {
    [Field.status, .impactLevel, .certificationClass, .type, .path]
      .allSatisfy { self[$0] == other[$0] }
  }
}

extension Certification {
  /// Whether it means the same, whatever its dates and words.
  func says(the other: Certification) -> Bool {
    status == other.status && level == other.level
      && certificationClass == other.certificationClass && type == other.type
      && path == other.path
  }
}
