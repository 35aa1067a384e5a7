import Agreements

/// A row of the Changes pane: a dated fact of the data, or a change of the files that was seen.
public struct ChangeEntry: Hashable, Sendable, Identifiable {
  public let change: Change
  public let id: ChangeID
  /// When it was first seen here; `nil` for what has been known since the first start.
  public let firstSeen: WallTime?

  /// - Parameter isWitnessed: whether it was seen happening and the data does not date it, so that
  ///   the same edit twice is two changes.
  public init(
    _ change: Change, key: ChangeKey, seen firstSeen: WallTime? = nil, isWitnessed: Bool = false
  ) {
    self.change = change
    self.firstSeen = firstSeen
    id = ChangeID(key: key, moment: isWitnessed ? firstSeen : nil)
  }

  /// The day from which it is certain to have taken effect; without one the day it was seen.
  var effect: Day { day ?? Self.unknown }

  /// The same; `nil` where nothing is known.
  var day: Day? { change.effective?.latest ?? change.seen ?? firstSeen?.day }

  /// When it became news: when it took effect, or when it was first seen, if that was later.
  var news: WallTime {
    let effect = WallTime(day: effect, second: 0)
    return firstSeen.map { max($0, effect) } ?? effect
  }

  private static let unknown = Day(number: .min)
}

/// What makes a change the same change after the data was read anew.
public struct ChangeID: Hashable, Sendable {
  let key: ChangeKey
  /// Set for what was seen happening without a date of its own.
  let moment: WallTime?
}
