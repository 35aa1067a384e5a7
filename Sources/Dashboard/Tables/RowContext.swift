import Agreements
import DecisionColumns

/// What the rows of a table are drawn from, besides the row itself.
struct RowContext: Sendable {
  let registry: Registry
  let index: RegistryIndex
  /// Whether the registry is the one that the index is of, and not an earlier one.
  var isIndexed = true
  let day: Day
  /// The day on the user's calendar, whatever day is looked at.
  let today: Day
  let branch: Branch?
  let glyphs: Glyphs
  /// The level that verdicts ask for.
  let level: ImpactLevel
  /// Where there are bulk files: they may name bodies that the registry does not.
  var decisions: DecisionColumns?
  /// Who brought the changes, where that is known.
  let commits: ChangeCommits

  /// What a branch as a whole, or one of its bodies, may do with an agreement at the level asked for,
  /// with the reasons.
  func access(to agreement: Agreement.ID, for branch: Branch, body: Body.ID? = nil) -> Access {
    let question = question(agreement, branch, body)
    // The index is that of the registry that is shown.
    return isIndexed ? index.worked.access(question, in: registry) : registry.access(question)
  }

  /// The verdict alone, for a branch as a whole.
  func verdict(on agreement: Agreement.ID, for branch: Branch) -> Access.Verdict {
    let question = question(agreement, branch, nil)
    return isIndexed
      ? index.worked.verdict(on: question, in: registry) : registry.access(question).verdict
  }

  private func question(
    _ agreement: Agreement.ID, _ branch: Branch, _ body: Body.ID?
  ) -> Access.Question {
    Access.Question(agreement: agreement, branch: branch, body: body, level: level, day: day)
  }

  func bodyName(_ id: Body.ID) -> String {
    registry.bodies[id]?.name ?? decisions?.name(of: id) ?? id.text
  }

  func vendorName(_ id: Vendor.ID?) -> String {
    id.flatMap { registry.vendors[$0]?.name } ?? id?.text ?? ""
  }
}
