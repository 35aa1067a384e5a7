/// Which changes are asked for: when, of what kind, for which branch, and what else they have to say.
public struct ChangeSelection: Hashable, Sendable {
  /// The first day that counts; `nil`: from the beginning.
  public var since: Day?
  /// The last day that counts.
  public var until: Day
  /// `nil`: of every branch.
  public var branch: Branch?
  /// Empty: of every kind.
  public var kinds: Set<Change.Kind> = []
  /// What else they have to match.
  public var query = Query()

  /// Selects what took effect from one day to another, both included.
  public init(since: Day? = nil, until: Day) {
    self.since = since
    self.until = until
  }

  /// Whether a change falls into the days asked for.
  ///
  /// What is dated to the month or the year only may have happened on any day of it. It counts when
  /// the first or the last of these days is asked for, so that a year does not fill every week's
  /// list. What was first seen on one of the days counts, too. What has no date at all counts only
  /// when the days have no beginning.
  public func covers(_ change: Change) -> Bool {
    guard let since else { return change.hasBegun(by: until) }
    let days = [change.effective?.earliest, change.effective?.latest, change.seen]
    return days.contains { day in day.map { since <= $0 && $0 <= until } ?? false }
  }

  /// Those of the changes that are asked for, in their order.
  ///
  /// - Parameters:
  ///   - changes: those to choose from.
  ///   - registry: the one that the changes are about.
  public func selected(from changes: [Change], of registry: Registry) -> [Change] {
    let dated = changes.filter(covers)
    return matching(dated, of: registry)
  }

  /// Those of the changes that are of the branch and the kinds asked for and match the filter, in
  /// their order, whenever they were: for changes that are seen happening.
  public func matching(_ changes: [Change], of registry: Registry) -> [Change] {
    let relation = BranchRelation(registry)
    let moment = Moment(registry, on: until)
    return changes.filter { change in
      (kinds.isEmpty || kinds.contains(change.kind))
        && relation.includes(change, in: branch)
        && (query.terms.isEmpty
          || query.matches(FieldTable<Change>.changes.row(of: change, at: moment)))
    }
  }
}

extension Registry {
  /// Every dated change up to a day, newest first: what the records say, and how the verdicts of
  /// the branches followed from it.
  public func datedChanges(through day: Day) -> [Change] {
    (accessChanges(through: day) + history().filter { $0.hasBegun(by: day) }).sortedNewestFirst()
  }
}
