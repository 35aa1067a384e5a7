import Agreements
import Languages

/// The column of the FedRAMP pane that tells which bodies authorized an offering for their own use.
enum AgencyColumn {
  static let ofEveryBranch = TableColumn<Offering>(
    "agencies", Phrase("Bodies"), width: 12...34, rank: 5, value: bodies, spans: spans)
  static let ofOneBranch = TableColumn<Offering>(
    "agencies", Phrase("Its bodies"), width: 10...50, comfort: 12, rank: 2, value: bodies,
    spans: spans,
    shortened: { offering, context, width in
      let spans = spans(offering, context)
      // With so little room a name would say nothing: the sign and the date stand alone.
      return width < 20 && spans.count == 3 ? spans.dropLast() : spans
    })

  /// How many bodies of the branches shown authorized it.
  @Sendable private static func bodies(_ offering: Offering, _ context: RowContext) -> FieldValue {
    let branches = context.branch.map { [$0] } ?? Branch.allCases
    let acts = branches.flatMap { context.index.acts(of: $0, on: offering.id, by: context.day) }
    return FieldValue(
      acts.isEmpty ? nil : Set(acts.filter { $0.act != .pending }.map(\.body)).count)
  }

  @Sendable private static func spans(_ offering: Offering, _ context: RowContext) -> [Span] {
    guard let branch = context.branch else { return everyBranch(offering, context) }
    return single(branch, offering, context)
  }

  /// How many bodies of each branch use it, and who works with what is in process.
  private static func everyBranch(_ offering: Offering, _ context: RowContext) -> [Span] {
    var spans: [Span] = []
    var pending: [Offering.Authorizer] = []
    for branch in Branch.allCases {
      let acts = context.index.acts(of: branch, on: offering.id, by: context.day)
      let bodies = Set(acts.lazy.filter { $0.act != .pending }.map(\.body))
      pending += acts.filter { $0.act == .pending }
      guard !bodies.isEmpty else { continue }
      let letter = branch.rawValue.prefix(1).uppercased()
      spans.append(Span("\(spans.isEmpty ? "" : " ")\(letter) \(bodies.count)"))
    }
    return spans.isEmpty ? waiting(pending, context) : spans
  }

  /// The bodies of the one branch that is shown: a single one by its name.
  private static func single(
    _ branch: Branch, _ offering: Offering, _ context: RowContext
  ) -> [Span] {
    let acts = context.index.acts(of: branch, on: offering.id, by: context.day)
    let done = acts.filter { $0.act != .pending }
    guard let newest = done.max(by: { ($0.date ?? .distantPast) < ($1.date ?? .distantPast) })
    else { return waiting(acts, context) }
    let bodies = Set(done.lazy.map(\.body))
    let who =
      bodies.count == 1
      ? name(of: newest, context) : localized("the latest of \(bodies.count) bodies")
    return spans(context.glyphs.sign(of: ApprovalStatus.approved), .good, newest.date, who)
  }

  private static func waiting(
    _ acts: [Offering.Authorizer], _ context: RowContext
  ) -> [Span] {
    guard let first = acts.first else { return [] }
    let more = acts.count > 1 ? " +\(acts.count - 1)" : ""
    let sign = context.glyphs.sign(of: ApprovalStatus.pending)
    return spans(sign, .pending, first.date, "\(name(of: first, context))\(more)")
  }

  /// The date stands in front: where there is no room for the whole name, it is still told.
  private static func spans(
    _ sign: String, _ role: Role, _ date: ApproximateDate?, _ who: String
  ) -> [Span] {
    [
      Span("\(sign) ", role), Span(date.map { "\($0)" } ?? ""),
      Span(date == nil ? who : " \(who)", .dim),
    ]
  }

  private static func name(of act: Offering.Authorizer, _ context: RowContext) -> String {
    act.body.map(context.registry.name(of:)) ?? act.agency
  }
}

extension ApproximateDate {
  fileprivate static var distantPast: ApproximateDate { ApproximateDate(Day(number: .min / 2)) }
}
