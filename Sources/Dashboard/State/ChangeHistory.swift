import Agreements

/// What changed, as the Changes pane tells it: the dated facts of the data with the verdicts that
/// follow from them, and what was seen changing in the files that has no date of its own. It is
/// worked out when the data changes, never for a key or a frame.
public struct ChangeHistory: Hashable, Sendable {
  public private(set) var chronicle: Chronicle
  public private(set) var ledger: SeenLedger
  /// Whether the chronicle is that of the data on the screen.
  public private(set) var isCurrent: Bool
  /// Whether a chronicle has been worked out at all.
  public private(set) var isKnown = false
  /// What was seen changing and is no dated fact, newest first.
  public private(set) var witnessed: [ChangeEntry] = []

  /// Newest first, by the day on which a change became news.
  private(set) var entries: [ChangeEntry] = []
  /// Places in `entries`, the latest to take effect first.
  private(set) var byEffect: [Int] = []
  private(set) var unseen: Set<ChangeID> = []
  private var witnessedUnseen: Set<ChangeID> = []

  private static let mostWitnessed = 2000

  public init() {
    chronicle = Chronicle()
    ledger = SeenLedger()
    isCurrent = false
  }

  /// The days on which anything changes.
  public var days: [Day] { chronicle.days }
  /// How many changes the user has not marked seen.
  public var unseenCount: Int { unseen.count }

  func isUnseen(_ id: ChangeID) -> Bool { unseen.contains(id) }

  /// The chronicle of the data on the screen has been worked out.
  mutating func take(_ chronicle: Chronicle, _ ledger: SeenLedger) {
    self.chronicle = chronicle
    self.ledger = ledger
    isCurrent = true
    isKnown = true
    // What the data dates itself was only told here until the chronicle was there.
    let dated = Set(chronicle.entries.map(\.key))
    witnessed.removeAll { dated.contains($0.id.key) }
    arrange()
  }

  /// Differences between two readings, told at once; the chronicle of the new one follows.
  mutating func witness(_ changes: [Change], at moment: WallTime) {
    let news = changes.map { ChangeEntry($0, key: ChangeKey($0), seen: moment, isWitnessed: true) }
    // Files that change for weeks would fill the memory.
    witnessed = Array((news + witnessed).prefix(Self.mostWitnessed))
    witnessedUnseen.formUnion(news.map(\.id))
    witnessedUnseen.formIntersection(witnessed.map(\.id))
    isCurrent = false
    arrange()
  }

  mutating func take(_ ledger: SeenLedger) {
    self.ledger = ledger
    arrange()
  }

  /// - Returns: the keys of those that were unseen and that are to be remembered.
  mutating func markSeen(_ ids: some Sequence<ChangeID>) -> [ChangeKey] {
    let marked = ids.filter(unseen.contains)
    let keys = marked.map(\.key).filter(ledger.isUnseen)
    witnessedUnseen.subtract(marked)
    ledger.markSeen(keys)
    arrange()
    return keys.sorted()
  }

  private mutating func arrange() {
    let dated = chronicle.entries.map { entry in
      ChangeEntry(entry.change, key: entry.key, seen: ledger[entry.key]?.firstSeen)
    }
    let all = witnessed + dated
    entries = Self.places(by: all.map(\.news)).map { all[$0] }
    byEffect = Self.places(by: entries.map(\.effect))
    unseen = witnessedUnseen.intersection(witnessed.map(\.id))
    for entry in dated where ledger.isUnseen(entry.id.key) { unseen.insert(entry.id) }
  }

  /// The places of keys in falling order; those of equal ones stay as they stand. Entries are large,
  /// so it is places that are sorted.
  private static func places(by keys: [some Comparable]) -> [Int] {
    keys.indices.sorted { left, right in
      if keys[left] > keys[right] { return true }
      return !(keys[right] > keys[left]) && left < right
    }
  }
}
