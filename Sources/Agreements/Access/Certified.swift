import Languages

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
        .certified, .unknown, Phrase("The data links the product to no certification."),
        sources: agreement.sources)
    }
    return Access.Finding(
      .certified, decisive.answer,
      Phrase("\(decisive.reason)\(agreement.disagreement(on: [.level, .hosting]))."),
      sources: decisive.sources.unique)
  }
}

/// What one linked offering says about a level on a day.
private struct CertificationView: Sendable {
  /// From what settles the question to what says nothing about it.
  enum Weight: Int, Comparable {
    case own, host, elsewhere, possible, underWay, refused, silent
    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  let weight: Weight
  let answer: Access.Answer
  let sources: [Source.ID]
  /// Of many views one is asked.
  private let reasoning: @Sendable () -> Phrase
  var reason: Phrase { reasoning() }

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
      reasoning = { Phrase("The data has no offering with the id \(link.offering)") }
      return
    }
    let state = offering.certification(on: day)
    if let possible = offering.possibleCertification(on: day),
      possible.isEnough(for: level) != (state?.isEnough(for: level) ?? false)
    {
      (weight, answer) = (.possible, .unknown)
      reasoning = {
        let date = possible.on.phrase
        let already = Phrase("\(possible.sentenceWords) \(date)\(possible.certainty.remark)")
        return state.map {
          Phrase("\(offering.name) may still be \($0.sentenceWords), or already be \(already)")
        } ?? Phrase("\(offering.name) may not yet be listed, or already be \(already)")
      }
      sources = (state?.sources ?? offering.sources) + possible.sources
      return
    }
    guard let state else {
      (weight, answer, sources) = (.silent, .unknown, offering.sources)
      reasoning = {
        offering.certifications.first.map {
          Phrase("Nothing is known of \(offering.name) before \($0.on)")
        } ?? Phrase("Nothing is known of \(offering.name) as a listing")
      }
      return
    }
    let isHost = isHost
    (weight, answer) = CertificationView.judgement(of: state, at: level, isHost: isHost)
    reasoning = { CertificationView.sentence(offering, state, level, isHost: isHost) }
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
  ) -> Phrase {
    let since = Phrase("\(offering.since(state).sincePhrase)\(state.certainty.remark)")
    switch state.status {
    case .notApplicable:
      return Phrase(
        """
        \(offering.name) is no cloud service that FedRAMP certifies: usable only inside a service \
        certified \(level.rawValue.lowercased()) or higher
        """)
    case .unknown:
      return Phrase("The certification of \(offering.name) is not known \(since)")
    case .certified where state.statedOrDerivedLevel == nil:
      return Phrase("\(offering.name) is certified \(since), at a level that is not known")
    case .certified where state.isEnough(for: level) && isHost:
      return Phrase("Only as hosted in \(offering.name), which is \(state.sentenceWords) \(since)")
    case .certified where state.isEnough(for: level):
      return Phrase("\(offering.name) itself is \(state.sentenceWords) \(since)")
    default:
      let name = isHost ? Phrase("The host \(offering.name)") : .data(offering.name)
      let words = state.sentenceWords
      return (state.statedOrDerivedLevel ?? level) < level
        ? Phrase("\(name) is \(words), below \(level.rawValue), \(since)")
        : Phrase("\(name) is \(words) \(since)")
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

  /// `certified Moderate (20x)`, inside of a sentence.
  fileprivate var sentenceWords: Phrase {
    var words = [status.adjective]
    if let level = statedOrDerivedLevel { words.append(.data(level.rawValue)) }
    if let type { words.append(.data("(\(type.rawValue))")) }
    return words.joined(separator: " ")
  }

  /// `certified Moderate (20x)`, in the words of the files.
  var phrase: String {
    var words = [status.rawValue]
    if let level = statedOrDerivedLevel { words.append(level.rawValue) }
    if let type { words.append("(\(type.rawValue))") }
    return words.joined(separator: " ")
  }
}

extension CertificationStatus {
  /// Its word inside of a sentence.
  fileprivate var adjective: Phrase {
    switch self {
    case .listed: Phrase("listed")
    case .ready: Phrase("ready")
    case .inProcess: Phrase("in process")
    case .certified: Phrase("certified")
    case .delisted: Phrase("delisted")
    case .notApplicable: Phrase("not applicable")
    case .unknown: Phrase("unknown")
    }
  }
}
