extension Registry {
  /// Whether the product is certified at the level asked for: by a certification of its own, or
  /// only inside a host that is.
  func certified(_ agreement: Agreement, _ question: Access.Question) -> Access.Finding {
    let views = agreement.certifications.map { link in
      CertificationView(
        link, offerings[link.offering], at: question.level, on: question.day)
    }
    guard let decisive = CertificationView.decisive(of: views) else {
      return Access.Finding(
        .certified, .unknown, "The data links the product to no certification.",
        sources: agreement.sources)
    }
    var finding = Access.Finding(
      .certified, decisive.answer, decisive.reason, sources: decisive.sources.unique)
    finding.reason += agreement.disagreement(on: [.level, .hosting]) + "."
    return finding
  }
}

/// What one linked offering says about a level on a day.
private struct CertificationView {
  /// From what settles the question to what says nothing about it.
  enum Weight: Int, Comparable {
    case own, host, elsewhere, possible, underWay, refused, silent
    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  let weight: Weight
  let answer: Access.Answer
  let reason: String
  let sources: [Source.ID]

  /// The first of the weightiest; an own certification weighs more than a host's of the same kind,
  /// because own links are asked first.
  static func decisive(of views: [CertificationView]) -> CertificationView? {
    views.enumerated().min { left, right in
      (left.element.weight, left.element.isHost ? 1 : 0, left.offset)
        < (right.element.weight, right.element.isHost ? 1 : 0, right.offset)
    }?.element
  }

  private let isHost: Bool

  init(
    _ link: Agreement.CertificationLink, _ offering: Offering?, at level: ImpactLevel, on day: Day
  ) {
    isHost = link.relation == .host
    guard let offering else {
      (weight, answer, sources) = (.silent, .unknown, [])
      reason = "The data has no offering with the id \(link.offering)"
      return
    }
    let state = offering.certification(on: day)
    if let possible = offering.possibleCertification(on: day),
      possible.isEnough(for: level) != (state?.isEnough(for: level) ?? false)
    {
      (weight, answer) = (.possible, .unknown)
      let before = state.map { "still be \($0.phrase)" } ?? "not yet be listed"
      reason =
        "\(offering.name) may \(before), or already be \(possible.phrase) "
        + "\(possible.on.phrase)\(possible.certainty.remark)"
      sources = (state?.sources ?? offering.sources) + possible.sources
      return
    }
    guard let state else {
      (weight, answer, sources) = (.silent, .unknown, offering.sources)
      reason =
        "Nothing is known of \(offering.name) "
        + (offering.certifications.first.map { "before \($0.on)" } ?? "as a listing")
      return
    }
    (weight, answer) = CertificationView.judgement(of: state, at: level, isHost: isHost)
    reason = CertificationView.sentence(offering, state, level, isHost: isHost)
    sources = state.sources.isEmpty ? offering.sources : state.sources
  }

  private static func judgement(
    of state: Certification, at level: ImpactLevel, isHost: Bool
  ) -> (Weight, Access.Answer) {
    switch state.status {
    case .certified where state.statedOrDerivedLevel == nil: (.silent, .unknown)
    case .certified where !state.isEnough(for: level): (.refused, .no)
    case .certified: isHost ? (.host, .conditional) : (.own, .yes)
    case .listed, .ready, .inProcess:
      (state.statedOrDerivedLevel ?? level) >= level ? (.underWay, .pending) : (.refused, .no)
    case .delisted: (.refused, .no)
    // What is no cloud service is never certified itself: it may be used where its host is.
    case .notApplicable: isHost ? (.silent, .unknown) : (.elsewhere, .conditional)
    case .unknown: (.silent, .unknown)
    }
  }

  private static func sentence(
    _ offering: Offering, _ state: Certification, _ level: ImpactLevel, isHost: Bool
  ) -> String {
    let since = "\(offering.since(state).sincePhrase)\(state.certainty.remark)"
    switch state.status {
    case .notApplicable:
      return "\(offering.name) is no cloud service that FedRAMP certifies: usable only inside a "
        + "service certified \(level) or higher"
    case .unknown:
      return "The certification of \(offering.name) is not known \(since)"
    case .certified where state.statedOrDerivedLevel == nil:
      return "\(offering.name) is certified \(since), at a level that is not known"
    case .certified where state.isEnough(for: level) && isHost:
      return "Only as hosted in \(offering.name), which is \(state.phrase) \(since)"
    case .certified where state.isEnough(for: level):
      return "\(offering.name) itself is \(state.phrase) \(since)"
    default:
      let host = isHost ? "The host " : ""
      let below = (state.statedOrDerivedLevel ?? level) < level ? ", below \(level.rawValue)," : ""
      return "\(host)\(offering.name) is \(state.phrase)\(below) \(since)"
    }
  }
}

extension Offering {
  /// From when a state's status and level hold: a later state may only have added its class.
  fileprivate func since(_ state: Certification) -> ApproximateDate {
    let states = certifications.prefix { $0 != state }.reversed().prefix {
      $0.status == state.status && $0.statedOrDerivedLevel == state.statedOrDerivedLevel
    }
    return states.last?.on ?? state.on
  }
}

extension Certification {
  /// Whether it is good for a level.
  fileprivate func isEnough(for level: ImpactLevel) -> Bool {
    guard status == .certified, let own = statedOrDerivedLevel else { return false }
    return own >= level
  }

  /// `certified Moderate (20x)`.
  var phrase: String {
    var words = [status.rawValue]
    if let level = statedOrDerivedLevel { words.append(level.rawValue) }
    if let type { words.append("(\(type.rawValue))") }
    return words.joined(separator: " ")
  }
}
