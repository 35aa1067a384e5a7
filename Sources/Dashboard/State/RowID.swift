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
