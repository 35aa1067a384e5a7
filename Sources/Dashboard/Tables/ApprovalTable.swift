import Agreements
import Languages

/// The Approvals pane: what bodies and branches decided, the pending ones first, those that wait
/// longest at the top.
enum ApprovalTable {
  /// Days of waiting from which on it is worth a warning.
  static let warningDays = 90

  static func rows(_ context: RowContext, _ filterText: String) -> [RowID] {
    let filter = RowFilter(filterText, for: .approvals)
    let approvals = context.registry.approvals.filter { approval in
      (context.branch == nil || approval.id.branch == context.branch)
        && approval.decision(on: context.day) != nil
        && filter.accepts(approval, .approvals, context)
    }
    let keyed = approvals.enumerated().map { position, approval in
      (Order(approval, position, context.day), approval.id)
    }
    return keyed.sorted { $0.0 < $1.0 }.map { .approval($0.1) }
  }

  private struct Order: Comparable {
    let key: (Int, Int, Int)

    init(_ approval: Approval, _ position: Int, _ day: Day) {
      let status = approval.decision(on: day)?.status
      let rank = status.flatMap { ApprovalStatus.allCases.firstIndex(of: $0) } ?? 0
      let waiting = approval.waiting(on: day)?.days ?? 0
      let newest = approval.decision(on: day)?.date.map { -Int($0.latest.number) } ?? 0
      key = (rank, status == .pending ? -waiting : newest, position)
    }

    static func == (left: Order, right: Order) -> Bool { left.key == right.key }
    static func < (left: Order, right: Order) -> Bool { left.key < right.key }
  }

  static func row(_ id: RowID, in registry: Registry) -> Approval? {
    if case .approval(let id) = id { registry.approval(id) } else { nil }
  }

  static let columns: [TableColumn<Approval>] = [
    TableColumn(
      "status", Phrase("Status"), width: 12...15, comfort: 15, rank: 0,
      value: { approval, context in
        FieldValue(
          rank: approval.decision(on: context.day)?.status, in: ApprovalStatus.allCases)
      }, spans: status
    ).summed { approvals, context in
      let count = approvals.count { $0.decision(on: context.day)?.status == .pending }
      return [localized("\(count) pending")]
    }.speakingForItself,
    TableColumn(
      "waiting", Phrase("Waiting"), width: 7...12, comfort: 10, rank: 1, alignment: .right,
      value: { FieldValue($0.waiting(on: $1.day)?.days) }, spans: waiting
    ).summed { approvals, context in
      let longest = approvals.compactMap { $0.waiting(on: context.day)?.days }.max()
      return longest.map { [localized("up to \($0) d"), localized("\($0) d")] } ?? []
    },
    TableColumn("body", Phrase("Body"), width: 16...44, comfort: 30, rank: 0) {
      name(ofDeciderIn: $0.id, $1)
    }.summed { approvals, _ in
      let bodies = Set(approvals.compactMap(\.id.body)).count
      return [localized("\(bodies) \(bodies, one: "body", many: "bodies")")]
    },
    TableColumn("product", Phrase("Product"), width: 14...40, comfort: 16, rank: 1) {
      $0.decision(on: $1.day)?.product
    },
    TableColumn("vendor", Phrase("Vendor"), width: 9...20, comfort: 9, rank: 4, .dim, text: vendor),
    TableColumn(
      "branch", Phrase("Branch"), width: 11...11, rank: 5,
      value: { approval, _ in FieldValue(rank: approval.id.branch, in: Branch.allCases) },
      spans: { approval, _ in [Span(approval.id.branch.rawValue, .dim)] }),
    TableColumn(
      "since", Phrase("Since"), width: 13...13, rank: 2,
      value: { FieldValue($0.decision(on: $1.day)?.date) }, spans: since),
    TableColumn("certainty", Phrase("Certainty"), width: 9...9, rank: 6, .dim) {
      $0.decision(on: $1.day)?.certainty?.rawValue
    },
    TableColumn("note", Phrase("Note"), width: 20...120, rank: 7, .dim) {
      $0.decision(on: $1.day)?.note
    },
  ]

  @Sendable private static func status(_ approval: Approval, _ context: RowContext) -> [Span] {
    guard let status = approval.decision(on: context.day)?.status else { return [] }
    return [Span("\(context.glyphs.sign(of: status)) \(status.rawValue)", Role(status))]
  }

  @Sendable private static func waiting(_ approval: Approval, _ context: RowContext) -> [Span] {
    guard let waiting = approval.waiting(on: context.day) else { return [] }
    let isLong = waiting.days > warningDays
    let glyphs = context.glyphs
    let text =
      (isLong ? "\(glyphs.long) " : "") + (waiting.isExact ? "" : glyphs.atLeast)
      + localized("\(waiting.days) d")
    return [Span(text, isLong ? .warning : .pending)]
  }

  /// Who decides: a body by its name, or the branch as a whole.
  static func name(ofDeciderIn id: Approval.ID, _ context: RowContext) -> String {
    guard let body = id.body else { return localized("\(id.branch.longName) as a whole") }
    return context.bodyName(body)
  }

  @Sendable private static func vendor(_ approval: Approval, _ context: RowContext) -> String? {
    let decision = approval.decision(on: context.day)
    let vendor =
      decision?.vendor
      ?? decision?.agreement.flatMap { context.registry.agreements[$0]?.vendor }
    return vendor.map { context.vendorName($0) }
  }

  @Sendable private static func since(_ approval: Approval, _ context: RowContext) -> [Span] {
    [Span(approval.decision(on: context.day)?.date?.description ?? localized("unknown"))]
  }
}
