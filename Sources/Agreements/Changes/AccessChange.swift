import Languages

extension Registry {
  /// How the access verdicts changed over time, for every agreement and every branch as a whole,
  /// newest first. Only the days on which something relevant changes are looked at.
  ///
  /// - Parameters:
  ///   - level: the level asked for; the registry's own when `nil`.
  ///   - lastDay: the last day to look at; what is known of the days to come counts when it is
  ///     `nil`.
  public func accessChanges(
    level: ImpactLevel? = nil, through lastDay: Day? = nil
  ) -> [Change] {
    agreements.flatMap { accessChanges(of: $0.id, level: level, through: lastDay) }
      .sortedNewestFirst()
  }

  /// The same for one agreement, branch by branch.
  func accessChanges(
    of id: Agreement.ID, level: ImpactLevel? = nil, through lastDay: Day? = nil
  ) -> [Change] {
    Branch.allCases.flatMap { branch in
      accessChanges(of: id, for: branch, level: level, through: lastDay).reversed()
    }
  }

  /// How the verdict for one agreement and one branch or body changed, oldest first.
  ///
  /// - Parameters:
  ///   - id: the agreement.
  ///   - branch: the branch that asks.
  ///   - body: the body that asks; `nil` for the branch as a whole.
  ///   - level: the level asked for; the registry's own when `nil`.
  ///   - lastDay: the last day to look at; what is known of the days to come counts when it is
  ///     `nil`.
  public func accessChanges(
    of id: Agreement.ID, for branch: Branch, body: Body.ID? = nil, level: ImpactLevel? = nil,
    through lastDay: Day? = nil
  ) -> [Change] {
    guard let agreement = agreements[id] else { return [] }
    var changes: [Change] = []
    var before: Access?
    for day in daysOfRelevance(to: agreement, branch) where lastDay.map({ day <= $0 }) ?? true {
      let question = Access.Question(
        agreement: id, branch: branch, body: body, level: level ?? requiredLevel, day: day)
      let now = access(question)
      if let before, before.verdict != now.verdict {
        changes.append(change(from: before, to: now, of: agreement))
      }
      before = now
    }
    return changes
  }

  /// How the verdicts of the branches on one day differ from those that an earlier registry gave
  /// for it, in the order of the agreements.
  public func accessDifference(from old: Registry, on day: Day) -> [Change] {
    agreements.flatMap { agreement -> [Change] in
      guard old.agreements[agreement.id] != nil else { return [] }
      return Branch.allCases.compactMap { branch in
        func verdict(in registry: Registry) -> Access {
          registry.access(
            Access.Question(
              agreement: agreement.id, branch: branch, level: registry.requiredLevel, day: day))
        }
        let (before, now) = (verdict(in: old), verdict(in: self))
        return before.verdict == now.verdict ? nil : change(from: before, to: now, of: agreement)
      }
    }
  }

  /// The days on which the verdict may change, with one before all of them to start from.
  private func daysOfRelevance(to agreement: Agreement, _ branch: Branch) -> [Day] {
    var days: Set<Day> = []
    agreement.collectDays(into: &days)
    for link in agreement.certifications {
      for state in offerings[link.offering]?.certifications ?? [] {
        state.on.collectDays(into: &days)
      }
    }
    for relevant in [agreement] + predecessors(of: agreement) {
      for approval in approvals(of: relevant.id) where approval.id.branch == branch {
        approval.collectDays(into: &days)
      }
    }
    let sorted = days.sorted()
    return sorted.first.map { [$0.advanced(by: -1)] + sorted } ?? []
  }

  private func change(from before: Access, to now: Access, of agreement: Agreement) -> Change {
    let question = now.question
    let asker = question.body.map { .data(name(of: $0)) } ?? question.branch.name
    var change = Change(
      .access, of: .agreement(agreement.id), title: Phrase("\(asker): \(agreement.product)"))
    change.field = "access"
    change.from = before.verdict.rawValue
    change.to = now.verdict.rawValue
    change.effective = ApproximateDate(question.day)
    change.branch = question.branch
    change.vendor = agreement.vendor
    // What explains the new verdict: the step that answers differently, best the one that decides.
    let moved = zip(before.findings, now.findings).filter { $0.answer != $1.answer }.map(\.1)
    let cause = moved.first { $0.step == now.obstacle?.step } ?? moved.first
    change.note = cause?.reason.made
    change.sources = cause?.sources ?? []
    change.location = agreement.location
    return change
  }
}
