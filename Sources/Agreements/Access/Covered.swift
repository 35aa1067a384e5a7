extension Registry {
  /// Whether the offer is open to the branch, and to the level of government of the body. A branch
  /// as a whole is the federal one.
  func covered(_ agreement: Agreement, _ question: Access.Question) -> Access.Finding {
    if let closing = findingOnClosing(of: agreement, question) { return closing }
    let coverage = agreement.coverage
    let sources = agreement.sources
    guard !coverage.branches.isEmpty else {
      return finding(.unknown, "No source names the branches that the offer is open to.", sources)
    }
    guard coverage.branches.contains(question.branch) else {
      return findingOnBranchLeftOut(of: agreement, question)
    }
    return findingOnLevel(of: agreement, question)
  }

  private func finding(
    _ answer: Access.Answer, _ reason: String, _ sources: [Source.ID]
  ) -> Access.Finding {
    Access.Finding(.covered, answer, reason, sources: sources.unique)
  }

  private func findingOnClosing(
    of agreement: Agreement, _ question: Access.Question
  ) -> Access.Finding? {
    let standing = agreement.availability(for: question.branch, on: question.day)
    let possible = agreement.possibleAvailability(for: question.branch, on: question.day)
    if let possible, possible.status != standing?.status ?? .open {
      let closing = possible.status == .closed ? possible : standing
      let opening = possible.status == .open ? possible : standing
      return finding(
        .unknown,
        "The sales channel may be closed or open to the \(question.branch) branch: closed "
          + "\((closing?.date).phrase)\((closing?.certainty).remark), open "
          + (opening.map { "\($0.date.phrase)\($0.certainty.remark)" } ?? "before") + ".",
        (standing?.sources ?? []) + possible.sources)
    }
    guard let standing, standing.status == .closed else { return nil }
    let audience = standing.audience.map { " (\($0))" } ?? ""
    return finding(
      .no,
      "The sales channel is closed to the \(question.branch) branch\(audience) "
        + "\(standing.date.sincePhrase)\(standing.certainty.remark).",
      standing.sources)
  }

  private func findingOnBranchLeftOut(
    of agreement: Agreement, _ question: Access.Question
  ) -> Access.Finding {
    let branches = enumeration(agreement.coverage.branches.sorted().map(\.rawValue))
    let named = "The terms name \(branches) and not \(question.branch)"
    if let open = agreement.availability(for: question.branch, on: question.day) {
      return finding(
        .unknown,
        "\(named), yet the sales channel is open to it \(open.date.sincePhrase)"
          + "\(open.certainty.remark).",
        agreement.sources + open.sources)
    }
    let conflicts = agreement.conflicts.filter { $0.subject == .coverage }
    if !conflicts.isEmpty {
      return finding(
        .unknown, "\(named)\(agreement.disagreement(on: [.coverage])).",
        agreement.sources + conflicts.flatMap { $0.sources + $0.statements.flatMap(\.sources) })
    }
    switch agreement.coverage.certainty {
    case .uncertain, .conflict:
      return finding(
        .unknown, "\(named), but it is uncertain whom they mean.", agreement.sources)
    case .confirmed, .reported, nil:
      return finding(.no, "\(named)\(agreement.coverage.certainty.remark).", agreement.sources)
    }
  }

  private func findingOnLevel(
    of agreement: Agreement, _ question: Access.Question
  ) -> Access.Finding {
    let coverage = agreement.coverage
    let body = question.body.flatMap { bodies[$0] }
    let level = body?.level ?? .federal
    let names = GovernmentLevel.allCases.filter(coverage.levels.contains).map(\.rawValue)
    if coverage.levels.isEmpty {
      return finding(
        .unknown,
        "Open to the \(question.branch) branch, but no source names the levels of government.",
        agreement.sources)
    }
    guard coverage.levels.contains(level) else {
      let whom = body?.name ?? "the \(question.branch) branch"
      return finding(
        .no, "Open to \(enumeration(names)) government, and \(whom) is \(level).",
        agreement.sources)
    }
    return finding(
      .yes,
      "Open to the \(question.branch) branch of \(enumeration(names)) government"
        + "\(coverage.certainty.remark)\(agreement.disagreement(on: [.coverage])).",
      agreement.sources)
  }
}
