import Agreements

/// What the rows of a table are drawn from, besides the row itself.
struct RowContext: Sendable {
  let registry: Registry
  let index: RegistryIndex
  let day: Day
  /// The day on the user's calendar, whatever day is looked at.
  let today: Day
  let branch: Branch?
  let glyphs: Glyphs
  /// The level that verdicts ask for.
  let level: ImpactLevel

  /// The verdict on an agreement for a branch as a whole, at the level asked for.
  func access(to agreement: Agreement.ID, for branch: Branch, body: Body.ID? = nil) -> Access {
    registry.access(
      Access.Question(
        agreement: agreement, branch: branch, body: body, level: level, day: day))
  }

  func vendorName(_ id: Vendor.ID?) -> String {
    id.flatMap { registry.vendors[$0]?.name } ?? id?.text ?? ""
  }
}
