import Agreements

/// What a row of a pane stands for. The selection is kept by it, so that it stays on what was
/// chosen while rows come, go and change places.
public enum RowID: Hashable, Sendable {
  case vendor(Vendor.ID)
  case agreement(Agreement.ID)
  case offering(Offering.ID)
  case approval(Approval.ID)
  case change(ChangeID)
}

/// What makes a change the same change after the data was read anew.
public struct ChangeID: Hashable, Sendable {
  let kind: Change.Kind
  let subject: Change.Subject
  let field: String?
  let from: String?
  let to: String?
  let effective: ApproximateDate?
  /// Set for what was seen happening: the same edit twice is two changes.
  let moment: WallTime?

  public init(_ change: Change, seen moment: WallTime? = nil) {
    kind = change.kind
    subject = change.subject
    field = change.field
    from = change.from
    to = change.to
    effective = change.effective
    self.moment = moment
  }
}
