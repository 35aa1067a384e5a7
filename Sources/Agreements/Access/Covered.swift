import Languages

extension Registry {
  /// Whether the offer is open to the branch, and to the level of government of the body. A branch
  /// as a whole is the federal one.
  func covered(_ agreement: Agreement, _ question: Access.Question) -> Access.Finding {
    if let closing = findingOnClosing(of: agreement, question) { return closing }
    let coverage = agreement.coverage
    let sources = agreement.sources
    guard !coverage.branches.isEmpty else {
      return finding(
        .unknown, Phrase("No source names the branches that the offer is open to."), sources)
    }
    guard coverage.branches.contains(question.branch) else {
      return findingOnBranchLeftOut(of: agreement, question)
    }
    return findingOnLevel(of: agreement, question)
  }

  private func finding(
    _ answer: Access.Answer, _ reason: @autoclosure @escaping @Sendable () -> Phrase,
    _ sources: [Source.ID]
  ) -> Access.Finding {
    Access.Finding(.covered, answer, reason(), sources: sources.unique)
  }

  private func findingOnClosing(
    of agreement: Agreement, _ question: Access.Question
  ) -> Access.Finding? {
    let standing = agreement.availability(for: question.branch, on: question.day)
    let possible = agreement.possibleAvailability(for: question.branch, on: question.day)
    if let possible, possible.status != standing?.status ?? .open {
      return finding(
        .unknown, doubt(standing, possible, for: question.branch),
        (standing?.sources ?? []) + possible.sources)
    }
    guard let standing, standing.status == .closed else { return nil }
    return finding(.no, closing(standing, for: question.branch), standing.sources)
  }

  private func doubt(
    _ standing: Availability?, _ possible: Availability, for branch: Branch
  ) -> Phrase {
    let closing = possible.status == .closed ? possible : standing
    let opening = possible.status == .open ? possible : standing
    let closed = Phrase("\((closing?.date).phrase)\((closing?.certainty).remark)")
    let open =
      opening.map { Phrase("\($0.date.phrase)\($0.certainty.remark)") } ?? Phrase("before")
    return Phrase(
      """
      The sales channel may be closed or open to \(branch.definiteName): closed \
      \(closed), open \(open).
      """)
  }

  private func closing(_ standing: Availability, for branch: Branch) -> Phrase {
    let audience = standing.audience.map { " (\($0))" } ?? ""
    let since = Phrase("\(standing.date.sincePhrase)\(standing.certainty.remark)")
    return Phrase("The sales channel is closed to \(branch.definiteName)\(audience) \(since).")
  }

  private func findingOnBranchLeftOut(
    of agreement: Agreement, _ question: Access.Question
  ) -> Access.Finding {
    let named = Phrase.deferred {
      let branches = enumeration(agreement.coverage.branches.sorted().map(\.adjective))
      return Phrase("The terms name \(branches) and not \(question.branch.adjective)")
    }
    if let open = agreement.availability(for: question.branch, on: question.day) {
      return finding(
        .unknown,
        Phrase(
          """
          \(named), yet the sales channel is open to it \
          \(open.date.sincePhrase)\(open.certainty.remark).
          """),
        agreement.sources + open.sources)
    }
    let conflicts = agreement.conflicts.filter { $0.subject == .coverage }
    if !conflicts.isEmpty {
      return finding(
        .unknown, Phrase("\(named)\(agreement.disagreement(on: [.coverage]))."),
        agreement.sources + conflicts.flatMap { $0.sources + $0.statements.flatMap(\.sources) })
    }
    switch agreement.coverage.certainty {
    case .uncertain, .conflict:
      return finding(
        .unknown, Phrase("\(named), but it is uncertain whom they mean."), agreement.sources)
    case .confirmed, .reported, nil:
      return finding(
        .no, Phrase("\(named)\(agreement.coverage.certainty.remark)."), agreement.sources)
    }
  }

  private func findingOnLevel(
    of agreement: Agreement, _ question: Access.Question
  ) -> Access.Finding {
    let coverage = agreement.coverage
    let body = question.body.flatMap { bodies[$0] }
    let level = body?.level ?? .federal
    let names = Phrase.deferred {
      enumeration(GovernmentLevel.allCases.filter(coverage.levels.contains).map(\.adjective))
    }
    if coverage.levels.isEmpty {
      return finding(
        .unknown,
        Phrase(
          """
          Open to \(question.branch.definiteName), but no source names the levels of government.
          """),
        agreement.sources)
    }
    guard coverage.levels.contains(level) else {
      let whom: Phrase = .deferred { body.map { .data($0.name) } ?? question.branch.definiteName }
      return finding(
        .no, Phrase("Open to \(names) government, and \(whom) is \(level.adjective)."),
        agreement.sources)
    }
    let remarks = Phrase.deferred {
      Phrase("\(coverage.certainty.remark)\(agreement.disagreement(on: [.coverage]))")
    }
    return finding(
      .yes,
      Phrase("Open to \(question.branch.definiteName) of \(names) government\(remarks)."),
      agreement.sources)
  }
}
