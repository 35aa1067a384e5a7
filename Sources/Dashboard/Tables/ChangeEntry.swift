import Agreements

/// A row of the Changes pane: a dated fact of the data, or a change of the files that was seen.
public struct ChangeEntry: Hashable, Sendable, Identifiable {
  public let change: Change
  /// When it was seen happening; `nil` for what the data says of the past.
  public let moment: WallTime?

  public init(_ change: Change, seen moment: WallTime? = nil) {
    self.change = change
    self.moment = moment
  }

  public var id: ChangeID { ChangeID(change, seen: moment) }
}
