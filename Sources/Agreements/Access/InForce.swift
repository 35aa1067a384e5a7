import Languages

extension Registry {
  /// Whether an agreement can be ordered under on a day: first its status, then its term.
  func inForce(_ agreement: Agreement, on day: Day) -> Access.Finding {
    let found =
      findingOnBeginning(of: agreement, on: day)
      ?? findingOnStatus(of: agreement, on: day)
      ?? findingOnTerm(of: agreement, on: day)
    return Access.Finding(
      .inForce, found.answer, sentence(found.reason, on: day), sources: found.sources)
  }

  private func sentence(_ reason: Phrase, on day: Day) -> Phrase {
    guard let latestEvidence, latestEvidence < day else { return Phrase("\(reason).") }
    let dated = Phrase("\(reason) (evidence as of \(latestEvidence))")
    return Phrase("\(dated).")
  }

  private func finding(
    _ answer: Access.Answer, _ reason: @autoclosure @escaping @Sendable () -> Phrase,
    _ sources: [Source.ID]
  ) -> Access.Finding {
    Access.Finding(.inForce, answer, reason(), sources: sources.unique)
  }

  // MARK: Not offered yet

  private func findingOnBeginning(of agreement: Agreement, on day: Day) -> Access.Finding? {
    if let start = agreement.term.start {
      switch start.standing(on: day) {
      case .ahead:
        return finding(
          .no, Phrase("Not offered yet: its term starts \(start.phrase)"), agreement.sources)
      case .open:
        return finding(
          .unknown, Phrase("It may be offered or not offered yet: its term starts \(start.phrase)"),
          agreement.sources)
      case .past: break
      }
    }
    guard agreement.status(on: day) == nil else { return nil }
    switch (agreement.announced, agreement.announced?.standing(on: day)) {
    case (let announced?, .ahead):
      return finding(
        .no, Phrase("Not offered yet: it is announced \(announced.phrase)"), agreement.sources)
    case (let announced?, .open):
      return finding(
        .unknown,
        Phrase("It may be offered or not offered yet: it is announced \(announced.phrase)"),
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
      return finding(
        .unknown, Phrase("No source says where the agreement stands"), agreement.sources)
    }
    return finding(
      .unknown,
      Phrase("Nothing is known before \(first.on), when it is \(first.status.adjective)"),
      agreement.sources + first.sources)
  }

  // MARK: Status

  private func findingOnStatus(of agreement: Agreement, on day: Day) -> Access.Finding? {
    let standing = agreement.status(on: day)
    if let possible = agreement.possibleStatus(on: day),
      possible.status.answer != (standing?.status ?? .offered).answer
    {
      return finding(
        .unknown, doubt(standing, possible), (standing?.sources ?? []) + possible.sources)
    }
    guard let standing, standing.status.answer != .yes else { return nil }
    return finding(
      standing.status.answer, sentence(on: standing, of: agreement.id), standing.sources)
  }

  private func doubt(
    _ standing: Agreement.StatusEntry?, _ possible: Agreement.StatusEntry
  ) -> Phrase {
    let before =
      standing.map { Phrase("\($0.status.adjective) \($0.on.sincePhrase)") }
      ?? Phrase("not offered yet")
    let already = Phrase(
      "\(possible.status.adjective) \(possible.on.phrase)\(possible.certainty.remark)")
    return Phrase("It may still be \(before), or already \(already)")
  }

  private func sentence(on standing: Agreement.StatusEntry, of agreement: Agreement.ID) -> Phrase {
    guard standing.status == .superseded, let successor = successor(of: agreement) else {
      return standing.sentence
    }
    return Phrase("\(standing.sentence), by \(successor.product)")
  }

  // MARK: Term

  private func findingOnTerm(of agreement: Agreement, on day: Day) -> Access.Finding {
    let sources = agreement.status(on: day)?.sources ?? agreement.sources
    guard let end = agreement.term.end(statedBy: day) else {
      return finding(
        .yes, Phrase("\(standingPhrase(of: agreement, on: day)), with no end known"), sources)
    }
    let evidence = sources + end.sources
    if day <= end.end.earliest {
      return finding(.yes, sentence(until: end, of: agreement, on: day), evidence)
    }
    if day <= end.end.latest {
      return finding(
        .unknown,
        Phrase(
          """
          \(standingPhrase(of: agreement, on: day)), until some day \(end.end.phrase)\
          \(end.certainty.remark)
          """), evidence)
    }
    return findingAfterEnd(of: agreement, end, on: day, evidence)
  }

  private func findingAfterEnd(
    of agreement: Agreement, _ end: Term.EndStatement, on day: Day, _ evidence: [Source.ID]
  ) -> Access.Finding {
    if let possible = agreement.term.possibleEnd(statedBy: day), possible.end.latest >= day {
      return finding(.unknown, doubt(end, possible), evidence + possible.sources)
    }
    return finding(
      .no,
      Phrase("\(ended(end)); no later end is known\(laterEnds(agreement, end, day))"), evidence)
  }

  private func sentence(
    until end: Term.EndStatement, of agreement: Agreement, on day: Day
  ) -> Phrase {
    let standing = standingPhrase(of: agreement, on: day)
    let remarks = Phrase("\(end.certainty.remark)\(laterEnds(agreement, end, day))")
    return Phrase("\(standing), until \(end.end)\(remarks)")
  }

  private func doubt(_ end: Term.EndStatement, _ possible: Term.EndStatement) -> Phrase {
    let stated = Phrase("\(possible.stated.phrase)\(possible.certainty.remark)")
    return Phrase(
      "\(ended(end)), or already runs until \(possible.end) by a statement made \(stated)")
  }

  private func ended(_ end: Term.EndStatement) -> Phrase {
    Phrase("It ended \(end.end.phrase)\(end.certainty.remark)")
  }

  private func standingPhrase(of agreement: Agreement, on day: Day) -> Phrase {
    agreement.status(on: day)?.sentence ?? Phrase("Announced \(agreement.announced.phrase)")
  }

  /// Other statements that were made by then, do not stand, and name a day still to come: the
  /// sources disagree, and the reader should know.
  private func laterEnds(
    _ agreement: Agreement, _ standing: Term.EndStatement, _ day: Day
  ) -> Phrase {
    let others = agreement.term.ends.filter { other in
      other != standing && other.end.latest >= day && other.end.latest > standing.end.latest
        && (other.stated.map { $0.standing(on: day) == .past } ?? true)
    }
    guard !others.isEmpty else { return .empty }
    let statements = others.map { Phrase("\($0.end) (stated \($0.stated.phrase))") }
    return Phrase(", though another statement gives \(enumeration(statements.unique))")
  }
}

extension Agreement.StatusEntry {
  /// How it begins a sentence.
  fileprivate var sentence: Phrase {
    Phrase("\(status.sentence) \(on.sincePhrase)\(certainty.remark)")
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

  fileprivate var sentence: Phrase {
    switch self {
    case .offered: Phrase("Offered")
    case .active: Phrase("Active")
    case .restored: Phrase("Restored")
    case .extended: Phrase("Extended")
    case .terminated: Phrase("Terminated")
    case .superseded: Phrase("Superseded")
    case .listedExpired: Phrase("Past its end, though still listed,")
    case .notListed: Phrase("Not on the official list")
    case .unknown: Phrase("Status not known")
    }
  }

  /// Its word inside of a sentence.
  fileprivate var adjective: Phrase {
    switch self {
    case .offered: Phrase("offered")
    case .active: Phrase("active")
    case .restored: Phrase("restored")
    case .extended: Phrase("extended")
    case .terminated: Phrase("terminated")
    case .superseded: Phrase("superseded")
    case .listedExpired: Phrase("listed expired")
    case .notListed: Phrase("not listed")
    case .unknown: Phrase("unknown")
    }
  }
}
