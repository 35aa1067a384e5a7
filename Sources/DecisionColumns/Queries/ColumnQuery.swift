import Agreements

/// What was asked before, and the rows that were the answer.
struct Answer: Sendable {
  let terms: [Query.Term]
  let day: Day
  let rows: RowSet

  /// Whether all answers to a question are among these: it asks for the same and more.
  func covers(_ query: Query, on day: Day) -> Bool {
    self.day == day
      && terms.allSatisfy { old in query.terms.contains { $0.isNarrower(than: old) } }
  }
}

extension Query.Term {
  /// Whether what it matches is matched by another term as well.
  fileprivate func isNarrower(than other: Query.Term) -> Bool {
    if self == other { return true }
    guard !isNegated, !other.isNegated, case .word(let word) = condition,
      case .word(let part) = other.condition
    else { return false }
    return Haystack(word).contains(part)
  }
}

extension DecisionColumns {
  private static var keptAnswers: Int { 24 }

  /// The approvals on a day that a query matches.
  func rows(matching query: Query, on day: Day) -> RowSet {
    let view = view(on: day)
    if query.terms.isEmpty { return view.shown }
    // While a filter grows, only what the shorter one left is looked at.
    let known = answers.withLock { answers in
      answers.filter { $0.covers(query, on: day) }.min { $0.rows.count < $1.rows.count }
    }
    var rows = known?.rows ?? view.shown
    for term in query.terms where known?.terms.contains(term) != true {
      if rows.isEmpty { break }
      let found = ColumnScan(columns: self, view: view, candidates: rows).rows(term.condition)
      if term.isNegated { rows.subtract(found) } else { rows = found }
    }
    keep(Answer(terms: query.terms, day: day, rows: rows))
    return rows
  }

  private func keep(_ answer: Answer) {
    answers.withLock { answers in
      answers.removeAll { $0.terms == answer.terms && $0.day == answer.day }
      answers.insert(answer, at: 0)
      if answers.count > Self.keptAnswers { answers.removeLast() }
    }
  }
}
