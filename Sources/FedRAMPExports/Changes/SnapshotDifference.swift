import Agreements

/// What has to be done to one snapshot to get another one of the same source.
///
/// For snapshots a, b and c: the difference from a to b applied to a is b; the one from a to a is
/// empty; the one from a to b followed by the one from b to c is the one from a to c.
public struct SnapshotDifference: Hashable, Sendable {
  /// The day of the snapshot on each side, where it is known.
  public let from: Day?
  public let to: Day?
  /// The offerings that differ, by id.
  public let offerings: [OfferingDifference]
  /// The lines about agencies that there are more or fewer of, in their order.
  public let authorizations: [AuthorizationDifference]

  public struct OfferingDifference: Hashable, Sendable, Identifiable {
    /// `nil` where it was not listed.
    public let old: ListedOffering?
    /// `nil` where it is not listed any more.
    public let new: ListedOffering?

    public let id: String
  }

  public struct AuthorizationDifference: Hashable, Sendable {
    public let line: AgencyAuthorization
    /// How many more of them there are; negative when there are fewer. Never zero.
    public let count: Int
  }

  public var isEmpty: Bool { offerings.isEmpty && authorizations.isEmpty }

  public init(from old: Snapshot, to new: Snapshot) {
    from = old.day
    to = new.day
    offerings = SnapshotDifference.offerings(old.offerings, new.offerings)
    authorizations = SnapshotDifference.lines(old.authorizations, new.authorizations)
  }

  private init(
    from: Day?, to: Day?, offerings: [OfferingDifference],
    authorizations: [AuthorizationDifference]
  ) {
    self.from = from
    self.to = to
    self.offerings = offerings
    self.authorizations = authorizations
  }

  /// Both lists are in the order of their ids.
  private static func offerings(
    _ old: [ListedOffering], _ new: [ListedOffering]
  ) -> [OfferingDifference] {
    var found: [OfferingDifference] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if right == new.count || left < old.count && old[left].id < new[right].id {
        found.append(OfferingDifference(old: old[left], new: nil, id: old[left].id))
        left += 1
      } else if left == old.count || new[right].id < old[left].id {
        found.append(OfferingDifference(old: nil, new: new[right], id: new[right].id))
        right += 1
      } else {
        if old[left] != new[right] {
          found.append(OfferingDifference(old: old[left], new: new[right], id: new[right].id))
        }
        left += 1
        right += 1
      }
    }
    return found
  }

  /// Both lists are in their order.
  private static func lines(
    _ old: [AgencyAuthorization], _ new: [AgencyAuthorization]
  ) -> [AuthorizationDifference] {
    var found: [AuthorizationDifference] = []
    func add(_ line: AgencyAuthorization, _ count: Int) {
      if let last = found.last, last.line == line {
        found[found.count - 1] = AuthorizationDifference(line: line, count: last.count + count)
      } else {
        found.append(AuthorizationDifference(line: line, count: count))
      }
    }
    var (left, right) = (0, 0)
    while left < old.count, right < new.count {
      if old[left] == new[right] {
        left += 1
        right += 1
      } else if old[left] < new[right] {
        add(old[left], -1)
        left += 1
      } else {
        add(new[right], 1)
        right += 1
      }
    }
    while left < old.count {
      add(old[left], -1)
      left += 1
    }
    while right < new.count {
      add(new[right], 1)
      right += 1
    }
    return found
  }
}

extension SnapshotDifference {
  /// The snapshot that comes out when this is done to the one that it starts from.
  public func applied(to snapshot: Snapshot) -> Snapshot {
    var listed = Dictionary(
      snapshot.offerings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for difference in offerings { listed[difference.id] = difference.new }
    var lines: [AgencyAuthorization] = []
    var fewer: [AgencyAuthorization: Int] = [:]
    for difference in authorizations {
      if difference.count > 0 {
        lines += Array(repeating: difference.line, count: difference.count)
      } else {
        fewer[difference.line] = -difference.count
      }
    }
    for line in snapshot.authorizations {
      if let rest = fewer[line], rest > 0 {
        fewer[line] = rest - 1
      } else {
        lines.append(line)
      }
    }
    return Snapshot(
      source: snapshot.source, day: to, offerings: Array(listed.values), authorizations: lines)
  }

  /// This, and then the next.
  public func followed(by next: SnapshotDifference) -> SnapshotDifference {
    var changed: [String: OfferingDifference] = [:]
    for difference in offerings { changed[difference.id] = difference }
    for difference in next.offerings {
      guard let earlier = changed[difference.id] else {
        changed[difference.id] = difference
        continue
      }
      changed[difference.id] =
        earlier.old == difference.new
        ? nil
        : OfferingDifference(old: earlier.old, new: difference.new, id: difference.id)
    }
    var counts: [AgencyAuthorization: Int] = [:]
    for difference in authorizations + next.authorizations {
      counts[difference.line, default: 0] += difference.count
    }
    return SnapshotDifference(
      from: from, to: next.to,
      offerings: changed.values.sorted { $0.id < $1.id },
      authorizations: counts.filter { $0.value != 0 }
        .map { AuthorizationDifference(line: $0.key, count: $0.value) }
        .sorted { $0.line < $1.line })
  }
}
