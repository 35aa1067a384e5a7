extension Registry {
  /// Whether a branch or body may use an agreement's product on a day, and if not, what is missing.
  ///
  /// Four steps are asked, each on its own: none of them stands in for another. What the data does
  /// not say is answered with `unknown`, never with yes.
  public func access(_ question: Access.Question) -> Access {
    guard let agreement = agreements[question.agreement] else {
      let reason = "The data has no agreement with the id \(question.agreement)."
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
  public var phrase: String {
    switch precision {
    case .day: "on \(self)"
    case .month, .year: "in \(self)"
    case .by: description
    }
  }

  /// `since 2026-04-03`; since at the latest where it was only seen by then.
  public var sincePhrase: String {
    precision == .by ? "since \(latest) or before" : "since \(self)"
  }
}

extension ApproximateDate? {
  /// What has no known date says so.
  var phrase: String { map(\.phrase) ?? "on a day that is not known" }
  var sincePhrase: String { map(\.sincePhrase) ?? "since a day that is not known" }
}

extension Certainty? {
  /// What follows a statement that is not confirmed: ` (reported)`.
  var remark: String {
    switch self {
    case nil, .confirmed: ""
    case .conflict: " (sources contradict each other)"
    case .reported: " (reported)"
    case .uncertain: " (uncertain)"
    }
  }
}

extension Agreement {
  /// What the sources disagree on within these subjects, as the end of a sentence.
  func disagreement(on subjects: Set<Conflict.Subject>) -> String {
    let topics = conflicts.filter { subjects.contains($0.subject) }.map(\.topic)
    return topics.isEmpty ? "" : "; sources disagree on: \(topics.joined(separator: ", "))"
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order of their first place.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Joins names as people do: `A`, `A and B`, `A, B and C`; of a long list the first ones and a
/// count, so that a sentence stays one.
func enumeration(_ names: [String], atMost limit: Int = 4) -> String {
  guard names.count > 1 else { return names.first ?? "" }
  if names.count > limit {
    return names.prefix(limit - 1).joined(separator: ", ") + " and \(names.count - limit + 1) more"
  }
  return names.dropLast().joined(separator: ", ") + " and \(names[names.count - 1])"
}
