/// One dated statement of a record as a line for people: what holds from when, and who says so.
public struct DatedLine: Hashable, Sendable {
  /// `nil` where no day is known.
  public var date: ApproximateDate?
  /// The statement itself, in a few words.
  public var what: String
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
    let head = "\(date?.description ?? "no date") \(what)\(certainty.remark)"
    return head + (note.map { ": \($0)" } ?? "") + citation(sources)
  }

  /// The whole line, with the ids of the sources.
  var summary: String {
    text { ids in ids.isEmpty ? "" : " [\(ids.map(\.text).joined(separator: ", "))]" }
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
        date: entry.on, what: entry.status.rawValue, certainty: entry.certainty, note: entry.note,
        sources: entry.sources)
    }
  }

  /// Every end of the term that was stated by a day, oldest statement first.
  public func endLines(until day: Day) -> [DatedLine] {
    term.ends.filter { $0.stated.stands(on: day) }.map { statement in
      DatedLine(
        date: statement.stated, what: "stated to end \(statement.end.phrase)",
        certainty: statement.certainty,
        note: statement.note, sources: statement.sources)
    }
  }

  /// What the sales channel had opened and closed by a day, oldest first.
  public func availabilityLines(until day: Day) -> [DatedLine] {
    availability.filter { $0.date.stands(on: day) }.map { entry in
      let audience = entry.audience.map { " (\($0))" } ?? ""
      return DatedLine(
        date: entry.date, what: "\(entry.status.rawValue) to \(entry.branch.rawValue)\(audience)",
        certainty: entry.certainty, note: entry.note, sources: entry.sources)
    }
  }
}

extension Offering {
  /// Every state of the certification up to a day, oldest first.
  public func certificationLines(until day: Day) -> [DatedLine] {
    certifications.filter { Optional($0.on).stands(on: day) }.map { state in
      let words = [
        state.status.rawValue, state.level?.rawValue, state.type?.rawValue, state.path?.rawValue,
        state.seen.map { "first seen \($0)" },
      ]
      return DatedLine(
        date: state.on, what: words.compactMap(\.self).joined(separator: ", "),
        certainty: state.certainty, note: state.note, sources: state.sources)
    }
  }

  /// What else was noticed about the offering by a day, oldest first.
  public func remarkLines(until day: Day) -> [DatedLine] {
    remarks.filter { Optional($0.on).stands(on: day) }.map { remark in
      DatedLine(date: remark.on, what: remark.text, sources: remark.sources)
    }
  }
}
