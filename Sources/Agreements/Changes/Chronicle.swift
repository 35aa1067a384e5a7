import Synchronization

/// Everything that happened according to one registry: the dated changes of its records, and the
/// changes of verdict that follow from them. Working it out takes milliseconds, so it is made once
/// for a registry and asked often.
public struct Chronicle: Hashable, Sendable {
  /// A change, and the key by which it is remembered.
  public struct Entry: Hashable, Sendable {
    /// What changed.
    public let change: Change
    /// The key by which it is remembered.
    public let key: ChangeKey
  }

  /// Newest first; those without a date last.
  public let entries: [Entry]
  /// The days on which anything changes, also those on which a term is over. Sorted, each once.
  public let days: [Day]
  /// How many approvals of each branch were pending, from each day on that this number changed.
  public let pending: [Branch: [PendingCount]]

  /// How many decisions were pending from a day on.
  public struct PendingCount: Hashable, Sendable {
    /// The first day with this count.
    public let from: Day
    /// How many were pending.
    public let count: Int
  }

  /// Of a registry that says nothing.
  public init() {
    entries = []
    days = []
    pending = [:]
  }

  /// Works out the history of a registry.
  /// - Parameter parallel: runs a number of pieces of work, and returns when all are done.
  public init(
    of registry: Registry,
    parallel: (Int, @Sendable (Int) -> Void) -> Void = { count, work in (0..<count).forEach(work) }
  ) {
    let changes = Chronicle.changes(in: registry, parallel)
    var occurrences: [ChangeKey: Int] = [:]
    occurrences.reserveCapacity(changes.count)
    entries = changes.map { change in
      let key = ChangeKey(change)
      let count = occurrences[key, default: 0]
      occurrences[key] = count + 1
      return Entry(
        change: change, key: count == 0 ? key : ChangeKey(change, occurrence: count))
    }
    days = registry.daysOfChange()
    pending = Chronicle.pendingCounts(in: registry)
  }

  /// What the records tell is one piece of work, the verdicts on each agreement another.
  private static func changes(
    in registry: Registry, _ parallel: (Int, @Sendable (Int) -> Void) -> Void
  ) -> [Change] {
    let count = registry.agreements.count + 1
    let found = Mutex(Array(repeating: [Change](), count: count))
    parallel(count) { piece in
      let changes =
        piece == 0
        ? registry.history() : registry.accessChanges(of: registry.agreements[piece - 1].id)
      found.withLock { $0[piece] = changes }
    }
    return found.withLock { $0.flatMap(\.self) }.sortedNewestFirst()
  }

  /// How many approvals of a branch were pending on a day.
  public func pendingCount(of branch: Branch, on day: Day) -> Int {
    let counts = pending[branch] ?? []
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if counts[middle].from <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : counts[low - 1].count
  }

  private static func pendingCounts(in registry: Registry) -> [Branch: [PendingCount]] {
    var steps: [Branch: [Day: Int]] = [:]
    for approval in registry.approvals {
      var wasPending = false
      // A decision without a date holds from the beginning on.
      let days = Set(approval.decisions.map { $0.date?.latest ?? Day.beginning }).sorted()
      for day in days {
        let isPending = approval.decision(on: day)?.status == .pending
        if isPending != wasPending {
          steps[approval.id.branch, default: [:]][day, default: 0] += isPending ? 1 : -1
        }
        wasPending = isPending
      }
    }
    return steps.mapValues { steps in
      var count = 0
      return steps.sorted { $0.key < $1.key }.map { day, step in
        count += step
        return PendingCount(from: day, count: count)
      }
    }
  }
}

extension Day {
  /// Before everything that data can be about.
  static let beginning = Day(number: -719_162)
}
