extension Agreement {
  /// Whether it was announced, started or had a status by a day, or may have been. Without any date
  /// nothing says that it had not.
  public func hasBegun(by day: Day) -> Bool {
    let dates = [announced, term.start].compactMap(\.self) + statuses.map(\.on)
    return dates.isEmpty || dates.contains { $0.standing(on: day) != .ahead }
  }
}

extension Offering {
  /// Whether its listing had a state by a day, or may have had one.
  public func hasBegun(by day: Day) -> Bool {
    certifications.isEmpty || certifications.contains { $0.on.standing(on: day) != .ahead }
  }
}

extension Approval {
  /// Whether a decision had been taken by a day, or may have been.
  public func hasBegun(by day: Day) -> Bool {
    decisions.contains { $0.date.mayHaveCome(by: day) }
  }
}

extension ApproximateDate? {
  /// Whether a day is not certainly before the date. Without a date nothing says that it is.
  func mayHaveCome(by day: Day) -> Bool { map { $0.standing(on: day) != .ahead } ?? true }
}
