import Agreements

/// Which bodies authorized an offering, reused an authorization or work with it, branch by branch.
enum AuthorizerDetail {
  static func write(_ offering: Offering, _ writer: inout DetailWriter) {
    guard !offering.authorizers.isEmpty else { return }
    writer.heading("Authorized for their own use (no decision on any agreement)")
    let registry = writer.context.registry
    let shown = writer.context.branch
    // The branch that is looked at comes first.
    let branches = Branch.allCases.filter { $0 == shown } + Branch.allCases.filter { $0 != shown }
    for branch in branches {
      let acts = offering.authorizers.filter {
        $0.body.flatMap { registry.bodies[$0]?.branch } == branch
      }
      write(acts, of: branch.rawValue, &writer)
    }
    let others = offering.authorizers.filter { $0.body.map { registry.bodies[$0] == nil } ?? true }
    write(others, of: "no body", &writer)
  }

  private static func write(
    _ acts: [Offering.Authorizer], of owner: String, _ writer: inout DetailWriter
  ) {
    let day = writer.context.day
    // What is pending first, then the newest: both are what is looked for.
    let ordered = acts.filter { $0.hasBegun(by: day) }.sorted { left, right in
      let (first, second) = (left.rank(on: day), right.rank(on: day))
      if first != second { return first < second }
      if left.date != right.date { return right.isOlder(than: left) }
      return left.agency < right.agency
    }
    guard !ordered.isEmpty else { return }
    let standing = ordered.filter { $0.stands(on: day) }
    let done = Set(standing.lazy.filter { $0.act != .pending }.map(\.agency)).count
    let pending = standing.count { $0.act == .pending }
    let count = pending > 0 ? "\(done) in all, \(pending) pending" : "\(done) in all"
    writer.field(owner, [Span(count, .strong)])
    for act in ordered { write(act, on: day, &writer) }
  }

  private static func write(
    _ act: Offering.Authorizer, on day: Day, _ writer: inout DetailWriter
  ) {
    let name = act.body.map(writer.context.registry.name(of:)) ?? act.agency
    let isOver = !act.stands(on: day)
    let glyphs = writer.context.glyphs
    let status: ApprovalStatus =
      isOver ? .withdrawn : act.act == .pending ? .pending : .approved
    let sign = glyphs.sign(of: status)
    var text = ", \(name)"
    if act.body != nil, act.agency != name { text += ", listed as \(act.agency)" }
    if let ended = act.ended, isOver { text += ", not listed any more \(ended)" }
    let role: Role = isOver ? .dim : act.act == .pending ? .pending : .good
    writer.field(
      "  \(act.date?.description ?? "no date")",
      [Span("\(sign) \(act.act.rawValue)", role), Span(text + writer.attribution(act.sources))])
  }
}

extension Offering.Authorizer {
  fileprivate func hasBegun(by day: Day) -> Bool {
    date.map { $0.standing(on: day) != .ahead } ?? true
  }

  fileprivate func rank(on day: Day) -> Int {
    stands(on: day) ? act == .pending ? 0 : 1 : 2
  }

  fileprivate func isOlder(than other: Offering.Authorizer) -> Bool {
    guard let mine = date else { return true }
    return other.date.map { mine < $0 } ?? false
  }
}
