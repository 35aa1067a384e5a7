import Languages

extension Registry {
  /// What the body decided about the product by the day; where it decided nothing, what those above
  /// it or the branch as a whole decided.
  ///
  /// A decision about the product of an earlier agreement that this one follows counts too, but an
  /// approval only as a condition: the product it names may not be the one offered now.
  func approved(_ agreement: Agreement, _ question: Access.Question) -> Access.Finding {
    if let doubt = doubtAboutBody(of: question) { return doubt }
    if let found = ruling(under: agreement, question) { return found.finding() }
    for earlier in predecessors(of: agreement) {
      if let found = ruling(under: earlier, question) {
        return found.carriedOver(from: earlier).finding()
      }
    }
    return findingWithoutDecision(agreement, question)
  }

  private func doubtAboutBody(of question: Access.Question) -> Access.Finding? {
    guard let id = question.body else { return nil }
    guard let body = bodies[id] else {
      return Access.Finding(.approved, .unknown, Phrase("The data has no body with the id \(id)."))
    }
    guard body.branch != question.branch else { return nil }
    return Access.Finding(
      .approved, .unknown,
      Phrase(
        """
        \(body.name) belongs to \(body.branch.definiteName), not to the \
        \(question.branch.adjective) one.
        """),
      sources: body.sources)
  }

  private func ruling(under agreement: Agreement, _ question: Access.Question) -> Ruling? {
    guard let body = question.body else { return branchRuling(under: agreement, question) }
    let deciders: [Body.ID?] = lineage(of: body).map(\.id) + [nil]
    return ruling(of: deciders, under: agreement, question)
  }

  /// What the first of these deciders with a decision says.
  private func ruling(
    of deciders: [Body.ID?], under agreement: Agreement, _ question: Access.Question
  ) -> Ruling? {
    for (position, decider) in deciders.enumerated() {
      let id = Approval.ID(agreement: agreement.id, branch: question.branch, body: decider)
      guard let approval = approval(id), approval.hasBegun(by: question.day) else { continue }
      let ruling = Ruling(of: approval, by: name(of: decider, question), on: question.day) {
        self.ruling(of: Array(deciders[(position + 1)...]), under: agreement, question)
      }
      guard let asked = question.body, asked != decider else { return ruling }
      return ruling.saying(
        Phrase("\(ruling.reason), which holds for \(name(of: asked)) unless it decides otherwise"))
    }
    return nil
  }

  private func name(of decider: Body.ID?, _ question: Access.Question) -> Phrase {
    decider.map { .data(name(of: $0)) } ?? question.branch.sentenceName
  }

  // MARK: A branch as a whole

  private func branchRuling(under agreement: Agreement, _ question: Access.Question) -> Ruling? {
    if let whole = ruling(of: [nil], under: agreement, question) { return whole }
    let deciding = approvals(of: agreement.id).filter { approval in
      guard let body = approval.id.body, approval.id.branch == question.branch else { return false }
      // A branch as a whole is the federal one: what a state decides does not count for it.
      return (bodies[body]?.level ?? .federal) == .federal && approval.hasBegun(by: question.day)
    }
    if let root = bodyStandingForWhole(of: question.branch),
      deciding.contains(where: { $0.id.body == root })
    {
      return ruling(of: [root], under: agreement, question)
    }
    let rulings = deciding.map { approval in
      Ruling(of: approval, by: name(of: approval.id.body, question), on: question.day) { nil }
    }
    return Ruling(summarising: rulings, branch: question.branch)
  }

  // MARK: No decision

  private func findingWithoutDecision(
    _ agreement: Agreement, _ question: Access.Question
  ) -> Access.Finding {
    let search = search(for: agreement, question)
    let guidance = generalGuidance(for: question)
    let sources =
      (search?.sources ?? [])
      + guidance.flatMap { $0.decision(on: question.day)?.sources ?? [] }
    return Access.Finding(
      .approved, .unknown,
      sentenceWithoutDecision(search, guidance, on: agreement.product, question),
      sources: sources.unique)
  }

  private func sentenceWithoutDecision(
    _ search: Search?, _ guidance: [Approval], on product: String, _ question: Access.Question
  ) -> Phrase {
    let who = question.body.map { .data(name(of: $0)) } ?? question.branch.definiteName
    var reason = Phrase("No decision of \(who) on \(product) is known")
    if let search {
      reason = Phrase(
        "\(reason); a search \(search.date.phrase) found none\(search.certainty.remark)")
    }
    if let first = guidance.first {
      let names = guidance.map { name(of: $0.id.body, question) }.unique
      let date = (first.decision(on: question.day)?.date).phrase
      reason = Phrase("\(reason); \(enumeration(names)) gave general guidance only, \(date)")
    }
    return Phrase("\(reason).")
  }

  private func search(for agreement: Agreement, _ question: Access.Question) -> Search? {
    let chain = question.body.map { lineage(of: $0).map(\.id) }
    return searches(for: agreement.id).last { search in
      guard search.branch == question.branch else { return false }
      let isAsked = search.body.map { body in chain?.contains(body) ?? true } ?? true
      return isAsked && (search.date.map { $0.standing(on: question.day) == .past } ?? true)
    }
  }

  /// Rules on AI that name no product, as they stand on the day: those of the body and the ones
  /// above it, or of any federal body when the branch as a whole is asked for.
  private func generalGuidance(for question: Access.Question) -> [Approval] {
    let chain = question.body.map { lineage(of: $0).map(\.id) }
    return generalApprovals(of: question.branch).filter { approval in
      guard approval.decision(on: question.day)?.status == .guidanceOnly else { return false }
      guard let body = approval.id.body else { return true }
      return chain?.contains(body) ?? ((bodies[body]?.level ?? .federal) == .federal)
    }
  }
}
