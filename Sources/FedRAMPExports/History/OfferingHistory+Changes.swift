import Agreements

/// A change with the days between which it was made public.
public struct SeenChange: Hashable, Sendable {
  public var change: FedRAMPChange
  /// The day of the export that first showed it.
  public var seen: Day
  /// The day of the export before, which did not show it yet.
  public var previous: Day
}

extension OfferingHistory {
  /// Every change that the exports of a source showed from one day to another, export by export,
  /// oldest first. What the source's first export lists is no change.
  ///
  /// - Parameter from: changes first seen on that day are not among them any more.
  public func changes(of source: Snapshot.Source, from: Day, to: Day) -> [SeenChange] {
    guard from < to else { return [] }
    let shown = days(of: source).filter { $0 > from && $0 <= to }
    var last = snapshot(on: from, of: source)
    return shown.flatMap { day -> [SeenChange] in
      let new = snapshot(on: day, of: source)
      defer { last = new }
      guard let old = last, let new, let previous = old.day else { return [] }
      return new.changes(since: old).map {
        SeenChange(change: $0, seen: day, previous: previous)
      }
    }
  }
}
