/// What a user knows of the changes of one data directory: which of them there are, when each was
/// first seen, and which the user has marked seen.
///
/// Ledgers of programs that run side by side are joined without asking what came first: of two
/// times of first sight the earlier counts, and what was marked seen in one of them is seen.
public struct SeenLedger: Hashable, Sendable {
  /// What is remembered of one change.
  public struct Entry: Hashable, Sendable {
    /// `nil` for what was there when the user first looked: it has always been known.
    public var firstSeen: WallTime?
    /// Whether somebody has marked it as seen.
    public var isSeen: Bool

    /// Remembers one change.
    public init(firstSeen: WallTime?, isSeen: Bool) {
      self.firstSeen = firstSeen
      self.isSeen = isSeen
    }
  }

  /// What is remembered, by change.
  public private(set) var entries: [ChangeKey: Entry]

  /// Makes a ledger of what is remembered already.
  public init(_ entries: [ChangeKey: Entry] = [:]) { self.entries = entries }

  /// A ledger that has never been written knows nothing, not even what is old.
  public var isEmpty: Bool { entries.isEmpty }

  /// What is remembered of a change.
  public subscript(key: ChangeKey) -> Entry? { entries[key] }

  /// Whether a change is known and nobody has marked it as seen.
  public func isUnseen(_ key: ChangeKey) -> Bool { entries[key].map { !$0.isSeen } ?? false }

  /// Takes in what a reading of the data tells. What it did not know counts as first seen at the
  /// given time and not seen by the user; only a ledger that is empty takes all of it as known.
  /// - Returns: whether anything was new.
  @discardableResult
  public mutating func take(in keys: some Sequence<ChangeKey>, at moment: WallTime) -> Bool {
    let isFirst = isEmpty
    var isNew = false
    for key in keys where entries[key] == nil {
      entries[key] = Entry(firstSeen: isFirst ? nil : moment, isSeen: isFirst)
      isNew = true
    }
    return isNew
  }

  /// - Returns: whether any of them was unseen.
  @discardableResult
  public mutating func markSeen(_ keys: some Sequence<ChangeKey>) -> Bool {
    var isChanged = false
    for key in keys where isUnseen(key) {
      entries[key]?.isSeen = true
      isChanged = true
    }
    return isChanged
  }

  /// Takes over what another ledger knows.
  public mutating func join(_ other: SeenLedger) {
    entries.merge(other.entries) { mine, others in
      let times = [mine.firstSeen, others.firstSeen].compactMap(\.self)
      // What one of them has always known was never new.
      let firstSeen = times.count < 2 ? nil : times.min()
      return Entry(firstSeen: firstSeen, isSeen: mine.isSeen || others.isSeen)
    }
  }
}
