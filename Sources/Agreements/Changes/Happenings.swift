extension Registry {
  /// What happened since an earlier registry was looked at on an earlier day, oldest first: what
  /// took effect with the days that went by, then what is different in the records, then what
  /// follows from that for the verdicts.
  ///
  /// Told one after the other, the happenings of consecutive looks leave nothing out and tell
  /// nothing twice.
  ///
  /// - Parameters:
  ///   - old: the registry as it was at the earlier look.
  ///   - earlier: the day of that look.
  ///   - day: the day of this look; what is different in the records was first seen on it.
  public func happenings(since old: Registry, on earlier: Day, to day: Day) -> [Change] {
    let recorded = difference(from: old) + accessDifference(from: old, on: day)
    return old.takingEffect(after: earlier, through: day)
      + recorded.map { change in
        var change = change
        change.seen = change.seen ?? day
        return change
      }
  }

  /// What the records say of the days after one, up to another, oldest first.
  func takingEffect(after earlier: Day, through day: Day) -> [Change] {
    guard earlier < day else { return [] }
    return datedChanges(through: day).filter { !$0.hasBegun(by: earlier) }.reversed()
  }
}
