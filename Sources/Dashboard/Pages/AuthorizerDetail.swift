import Agreements
import Languages

/// Which bodies authorized an offering, reused an authorization or work with it, branch by branch.
enum AuthorizerDetail {
  static func write(_ offering: Offering, _ writer: inout DetailWriter) {
    guard !offering.authorizers.isEmpty else { return }
    writer.heading(localized("Authorized for their own use (no decision on any agreement)"))
    let registry = writer.context.registry
    let shown = writer.context.branch
    // The branch that is looked at comes first.
    let branches = Branch.allCases.filter { $0 == shown } + Branch.allCases.filter { $0 != shown }
    for branch in branches {
      let acts = offering.authorizers.filter {
        $0.body.flatMap { registry.bodies[$0]?.branch } == branch
      }
      write(acts, of: branch.word, &writer)
    }
    let others = offering.authorizers.filter { $0.body.map { registry.bodies[$0] == nil } ?? true }
    write(others, of: localized("no body"), &writer)
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
    let count =
      pending > 0 ? localized("\(done) in all, \(pending) pending") : localized("\(done) in all")
    // Mostly one source says all of it: it is named once.
    let sources = ordered.reduce(into: [Source.ID]()) { known, act in
      known += act.sources.filter { !known.contains($0) }
    }
    writer.field(owner, [Span(count, .strong), Span(writer.attribution(sources), .dim)])
    for acts in ofOneAgency(ordered, on: day) { write(acts, on: day, &writer) }
  }

  /// What one agency did more than once stands on one line, at the place of the newest.
  private static func ofOneAgency(
    _ acts: [Offering.Authorizer], on day: Day
  ) -> [[Offering.Authorizer]] {
    struct Tie: Hashable {
      let agency: String
      let act: Offering.Authorizer.Act
      let rank: Int
    }
    var places: [Tie: Int] = [:]
    var groups: [[Offering.Authorizer]] = []
    for act in acts {
      let tie = Tie(agency: act.agency, act: act.act, rank: act.rank(on: day))
      if let place = places[tie] {
        groups[place].append(act)
      } else {
        places[tie] = groups.count
        groups.append([act])
      }
    }
    return groups
  }

  private static func write(
    _ acts: [Offering.Authorizer], on day: Day, _ writer: inout DetailWriter
  ) {
    guard let act = acts.first else { return }
    let name = act.body.map(writer.context.registry.name(of:)) ?? act.agency
    let isOver = !act.stands(on: day)
    let glyphs = writer.context.glyphs
    let status: ApprovalStatus =
      isOver ? .withdrawn : act.act == .pending ? .pending : .approved
    let sign = glyphs.sign(of: status)
    var text = ", \(name)"
    if act.body != nil, act.agency != name { text += localized(", listed as \(act.agency)") }
    if let ended = act.ended, isOver { text += localized(", not listed any more \(ended)") }
    let earlier = acts.dropFirst().map { $0.date?.description ?? localized("without a date") }
    if !earlier.isEmpty { text += localized("; also \(earlier.joined(separator: ", "))") }
    let role: Role = isOver ? .dim : act.act == .pending ? .pending : .good
    writer.field(
      "  \(act.date?.description ?? localized("no date"))",
      [Span("\(sign) \(act.act.rawValue)", role), Span(text)])
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
