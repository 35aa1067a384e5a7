import Languages

/// One dated statement of a record as a line for people: what holds from when, and who says so.
public struct DatedLine: Hashable, Sendable {
  /// `nil` where no day is known.
  public var date: ApproximateDate?
  /// The statement itself, in a few words.
  public var what: Phrase
  /// How sure the statement is.
  public var certainty: Certainty?
  /// What else there is to say.
  public var note: String?
  /// Who says so.
  public var sources: [Source.ID]

  /// The whole line: `2026-02-27 terminated: GSA ends the deal. [gsa_feb27]`.
  ///
  /// - Parameter citation: the sources as they are to be shown, with the space before them.
  public func text(citing citation: ([Source.ID]) -> String) -> String {
    phrase(citing: citation(sources)).text
  }

  private func phrase(citing citation: String) -> Phrase {
    let date = date.map { .data($0.description) } ?? Phrase("no date")
    let head = Phrase("\(date) \(what)\(certainty.remark)")
    let told = note.map { Phrase("\(head): \($0)") } ?? head
    return citation.isEmpty ? told : [told, .data(citation)].joined()
  }

  /// The whole line, with the ids of the sources.
  var summary: Phrase {
    phrase(citing: sources.isEmpty ? "" : " [\(sources.map(\.text).joined(separator: ", "))]")
  }
}

extension ApproximateDate? {
  /// What has no date has stood from the beginning.
  fileprivate func stands(on day: Day) -> Bool {
    map { $0.standing(on: day) == .past } ?? true
  }
}

extension Agreement {
  /// Every status that the agreement had by a day, oldest first.
  public func statusLines(until day: Day) -> [DatedLine] {
    statuses.filter { Optional($0.on).stands(on: day) }.map { entry in
      DatedLine(
        date: entry.on, what: .data(entry.status.rawValue), certainty: entry.certainty,
        note: entry.note,
        sources: entry.sources)
    }
  }

  /// Every end of the term that was stated by a day, oldest statement first.
  public func endLines(until day: Day) -> [DatedLine] {
    term.ends.filter { $0.stated.stands(on: day) }.map { statement in
      DatedLine(
        date: statement.stated, what: Phrase("stated to end \(statement.end.phrase)"),
        certainty: statement.certainty,
        note: statement.note, sources: statement.sources)
    }
  }

  /// What the sales channel had opened and closed by a day, oldest first.
  public func availabilityLines(until day: Day) -> [DatedLine] {
    availability.filter { $0.date.stands(on: day) }.map { entry in
      let audience = entry.audience.map { " (\($0))" } ?? ""
      return DatedLine(
        date: entry.date,
        what: Phrase("\(entry.status.rawValue) to \(entry.branch.rawValue)\(audience)"),
        certainty: entry.certainty, note: entry.note, sources: entry.sources)
    }
  }
}

extension Offering {
  /// Every state of the certification up to a day, oldest first.
  public func certificationLines(until day: Day) -> [DatedLine] {
    certifications.filter { Optional($0.on).stands(on: day) }.map { state in
      let data = [
        state.status.rawValue, state.level?.rawValue, state.type?.rawValue, state.path?.rawValue,
      ]
      let words =
        data.compactMap { $0.map { Phrase.data($0) } }
        + [state.seen.map { Phrase("first seen \($0)") }].compactMap(\.self)
      return DatedLine(
        date: state.on, what: words.joined(separator: ", "),
        certainty: state.certainty, note: state.note, sources: state.sources)
    }
  }

  /// What else was noticed about the offering by a day, oldest first.
  public func remarkLines(until day: Day) -> [DatedLine] {
    remarks.filter { Optional($0.on).stands(on: day) }.map { remark in
      DatedLine(date: remark.on, what: .data(remark.text), sources: remark.sources)
    }
  }
}

extension Registry {
  /// Every decision on an agreement's product by a day, oldest first; those without a date before
  /// them. At the end stands what was looked for and not found.
  public func decisionLines(on agreement: Agreement.ID, until day: Day) -> [DatedLine] {
    let taken = decisions.filter { $0.agreement == agreement }
    return lines(taken, until: day) { decision in
      let names = decision.bodies.map { Phrase.data(name(of: $0)) }
      let who = names.isEmpty ? decision.branch.name : names.joined(separator: ", ")
      return [.data(decision.status.rawValue), who, .data(decision.product)].joined(separator: ", ")
    }
      + searches(for: agreement).filter { $0.date.stands(on: day) }.map { search in
        let who = search.body.map { .data(name(of: $0)) } ?? search.branch.name
        return DatedLine(
          date: search.date, what: Phrase("no decision found, \(who), \(search.product)"),
          certainty: search.certainty, note: search.note, sources: search.sources)
      }
  }

  /// Every decision that a body took by a day, oldest first; those without a date before them.
  public func decisionLines(by body: Body.ID, until day: Day) -> [DatedLine] {
    lines(decisions.filter { $0.bodies.contains(body) }, until: day) { decision in
      let agreement = decision.agreement.map { " (\($0))" } ?? ""
      return .data("\(decision.status.rawValue), \(decision.product)\(agreement)")
    }
  }

  private func lines(
    _ decisions: [Decision], until day: Day, saying what: (Decision) -> Phrase
  ) -> [DatedLine] {
    let dated = decisions.filter { $0.date.stands(on: day) }.map { decision in
      DatedLine(
        date: decision.date, what: what(decision), certainty: decision.certainty,
        note: decision.note, sources: decision.sources)
    }
    return dated.filter { $0.date == nil }
      + dated.enumerated().compactMap { position, line in line.date.map { ($0, position, line) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
