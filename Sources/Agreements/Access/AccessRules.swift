import Languages

extension Registry {
  /// Whether a branch or body may use an agreement's product on a day, and if not, what is missing.
  ///
  /// Four steps are asked, each on its own: none of them stands in for another. What the data does
  /// not say is answered with `unknown`, never with yes.
  public func access(_ question: Access.Question) -> Access {
    guard let agreement = agreements[question.agreement] else {
      let reason = Phrase("The data has no agreement with the id \(question.agreement).")
      return Access(
        question, findings: Access.Step.allCases.map { Access.Finding($0, .unknown, reason) })
    }
    return Access(
      question,
      findings: [
        inForce(agreement, on: question.day),
        covered(agreement, question),
        certified(agreement, question),
        approved(agreement, question),
      ])
  }
}

extension ApproximateDate {
  /// With the word that fits its precision: `on 2026-04-03`, `in 2026-04`, `by 2026-04-03`.
  public var phrase: Phrase {
    switch precision {
    case .day: Phrase("on \(self)")
    case .month, .year: Phrase("in \(self)")
    // Told apart from "by" somebody by its second, empty part.
    case .by: Phrase("by \(latest)\(Phrase.empty)")
    }
  }

  /// `since 2026-04-03`; since at the latest where it was only seen by then.
  public var sincePhrase: Phrase {
    precision == .by ? Phrase("since \(latest) or before") : Phrase("since \(self)")
  }
}

extension ApproximateDate? {
  /// What has no known date says so.
  var phrase: Phrase { map(\.phrase) ?? Phrase("on a day that is not known") }
  var sincePhrase: Phrase { map(\.sincePhrase) ?? Phrase("since a day that is not known") }
}

extension Certainty? {
  /// What follows a statement that is not confirmed: ` (reported)`.
  var remark: Phrase {
    switch self {
    case nil, .confirmed: .empty
    case .conflict: Phrase(" (sources contradict each other)")
    case .reported: Phrase(" (reported)")
    case .uncertain: Phrase(" (uncertain)")
    }
  }
}

extension Agreement {
  /// What the sources disagree on within these subjects, as the end of a sentence.
  func disagreement(on subjects: Set<Conflict.Subject>) -> Phrase {
    let topics = conflicts.filter { subjects.contains($0.subject) }.map(\.topic)
    guard !topics.isEmpty else { return .empty }
    return Phrase("; sources disagree on: \(topics.joined(separator: ", "))")
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order of their first place.
  var unique: [Element] {
    // A few are looked through sooner than a table of them is made.
    if count <= 16 { return reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Joins names as people do: `A`, `A and B`, `A, B and C`; of a long list the first ones and a
/// count, so that a sentence stays one.
func enumeration(_ names: [Phrase], atMost limit: Int = 4) -> Phrase {
  guard let last = names.last, names.count > 1 else { return names.first ?? .empty }
  if names.count > limit {
    let first = names.prefix(limit - 1).joined(separator: ", ")
    return Phrase("\(first) and \(names.count - limit + 1) more")
  }
  return Phrase("\(names.dropLast().joined(separator: ", ")) and \(last)")
}

extension Branch {
  /// As the subject of a sentence.
  var sentenceName: Phrase {
    switch self {
    case .executive: Phrase("The executive branch")
    case .legislative: Phrase("The legislative branch")
    case .judicial: Phrase("The judicial branch")
    }
  }

  /// Inside of a sentence.
  var definiteName: Phrase {
    switch self {
    case .executive: Phrase("the executive branch")
    case .legislative: Phrase("the legislative branch")
    case .judicial: Phrase("the judicial branch")
    }
  }

  /// Where it is the name of who decides.
  var name: Phrase {
    switch self {
    case .executive: Phrase("executive branch")
    case .legislative: Phrase("legislative branch")
    case .judicial: Phrase("judicial branch")
    }
  }

  /// Its word inside of a sentence.
  var adjective: Phrase {
    switch self {
    case .executive: Phrase("executive")
    case .legislative: Phrase("legislative")
    case .judicial: Phrase("judicial")
    }
  }
}

extension GovernmentLevel {
  /// Its word inside of a sentence.
  var adjective: Phrase {
    switch self {
    case .federal: Phrase("federal")
    case .state: Phrase("state")
    case .local: Phrase("local")
    case .tribal: Phrase("tribal")
    }
  }
}
