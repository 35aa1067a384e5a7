extension Registry {
  /// Whether an agreement can be ordered under on a day: first its status, then its term.
  func inForce(_ agreement: Agreement, on day: Day) -> Access.Finding {
    var finding =
      findingOnBeginning(of: agreement, on: day)
      ?? findingOnStatus(of: agreement, on: day)
      ?? findingOnTerm(of: agreement, on: day)
    if let latestEvidence, latestEvidence < day {
      finding.reason += " (evidence as of \(latestEvidence))"
    }
    finding.reason += "."
    return finding
  }

  private func finding(
    _ answer: Access.Answer, _ reason: String, _ sources: [Source.ID]
  ) -> Access.Finding {
    Access.Finding(.inForce, answer, reason, sources: sources.unique)
  }

  // MARK: Not offered yet

  private func findingOnBeginning(of agreement: Agreement, on day: Day) -> Access.Finding? {
    if let start = agreement.term.start {
      switch start.standing(on: day) {
      case .ahead:
        return finding(.no, "Not offered yet: its term starts \(start.phrase)", agreement.sources)
      case .open:
        return finding(
          .unknown, "It may be offered or not offered yet: its term starts \(start.phrase)",
          agreement.sources)
      case .past: break
      }
    }
    guard agreement.status(on: day) == nil else { return nil }
    switch (agreement.announced, agreement.announced?.standing(on: day)) {
    case (let announced?, .ahead):
      return finding(
        .no, "Not offered yet: it is announced \(announced.phrase)", agreement.sources)
    case (let announced?, .open):
      return finding(
        .unknown, "It may be offered or not offered yet: it is announced \(announced.phrase)",
        agreement.sources)
    case (_, .past):
      return nil
    default:
      return findingBeforeAnyDate(of: agreement, on: day)
    }
  }

  private func findingBeforeAnyDate(of agreement: Agreement, on day: Day) -> Access.Finding? {
    guard agreement.term.start == nil, agreement.possibleStatus(on: day) == nil else { return nil }
    guard let first = agreement.statuses.first else {
      return finding(.unknown, "No source says where the agreement stands", agreement.sources)
    }
    return finding(
      .unknown, "Nothing is known before \(first.on), when it is \(first.status.rawValue)",
      agreement.sources + first.sources)
  }

  // MARK: Status

  private func findingOnStatus(of agreement: Agreement, on day: Day) -> Access.Finding? {
    let standing = agreement.status(on: day)
    if let possible = agreement.possibleStatus(on: day),
      possible.status.answer != (standing?.status ?? .offered).answer
    {
      let before =
        standing.map { "\($0.status.rawValue) \($0.on.sincePhrase)" } ?? "not offered yet"
      return finding(
        .unknown,
        "It may still be \(before), or already \(possible.status.rawValue) \(possible.on.phrase)"
          + possible.certainty.remark,
        (standing?.sources ?? []) + possible.sources)
    }
    guard let standing, standing.status.answer != .yes else { return nil }
    var reason = "\(standing.status.sentence) \(standing.on.sincePhrase)"
    reason += standing.certainty.remark
    if standing.status == .superseded, let successor = successor(of: agreement.id) {
      reason += ", by \(successor.product)"
    }
    return finding(standing.status.answer, reason, standing.sources)
  }

  // MARK: Term

  private func findingOnTerm(of agreement: Agreement, on day: Day) -> Access.Finding {
    let standing = standingPhrase(of: agreement, on: day)
    let sources = agreement.status(on: day)?.sources ?? agreement.sources
    guard let end = agreement.term.end(statedBy: day) else {
      return finding(.yes, "\(standing), with no end known", sources)
    }
    let evidence = sources + end.sources
    if day <= end.end.earliest {
      return finding(
        .yes,
        "\(standing), until \(end.end)\(end.certainty.remark)\(laterEnds(agreement, end, day))",
        evidence)
    }
    if day <= end.end.latest {
      return finding(
        .unknown, "\(standing), until some day \(end.end.phrase)\(end.certainty.remark)", evidence)
    }
    return findingAfterEnd(of: agreement, end, on: day, evidence)
  }

  private func findingAfterEnd(
    of agreement: Agreement, _ end: Term.EndStatement, on day: Day, _ evidence: [Source.ID]
  ) -> Access.Finding {
    if let possible = agreement.term.possibleEnd(statedBy: day), possible.end.latest >= day {
      return finding(
        .unknown,
        "It ended \(end.end.phrase)\(end.certainty.remark), or already runs until \(possible.end) "
          + "by a statement made \(possible.stated.phrase)\(possible.certainty.remark)",
        evidence + possible.sources)
    }
    return finding(
      .no,
      "It ended \(end.end.phrase)\(end.certainty.remark); no later end is known"
        + laterEnds(agreement, end, day),
      evidence)
  }

  private func standingPhrase(of agreement: Agreement, on day: Day) -> String {
    guard let status = agreement.status(on: day) else {
      return "Announced \(agreement.announced.phrase)"
    }
    return "\(status.status.sentence) \(status.on.sincePhrase)\(status.certainty.remark)"
  }

  /// Other statements that were made by then, do not stand, and name a day still to come: the
  /// sources disagree, and the reader should know.
  private func laterEnds(
    _ agreement: Agreement, _ standing: Term.EndStatement, _ day: Day
  ) -> String {
    let others = agreement.term.ends.filter { other in
      other != standing && other.end.latest >= day && other.end.latest > standing.end.latest
        && (other.stated.map { $0.standing(on: day) == .past } ?? true)
    }
    guard !others.isEmpty else { return "" }
    let statements = others.map { "\($0.end) (stated \($0.stated.phrase))" }
    return ", though another statement gives \(enumeration(statements.unique))"
  }
}

extension AgreementStatus {
  /// What the status alone says about being in force; `yes` leaves it to the term.
  fileprivate var answer: Access.Answer {
    switch self {
    case .offered, .active, .restored, .extended: .yes
    case .terminated, .superseded, .listedExpired: .no
    case .notListed, .unknown: .unknown
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .offered: "Offered"
    case .active: "Active"
    case .restored: "Restored"
    case .extended: "Extended"
    case .terminated: "Terminated"
    case .superseded: "Superseded"
    case .listedExpired: "Past its end, though still listed,"
    case .notListed: "Not on the official list"
    case .unknown: "Status not known"
    }
  }
}
