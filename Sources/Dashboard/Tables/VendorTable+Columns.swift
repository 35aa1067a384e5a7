import Agreements
import Languages

/// What the columns of the Vendors pane show.
extension VendorTable {
  static let columns: [TableColumn<Row>] = [
    TableColumn(
      "product", Phrase("Vendor and product"), width: 18...60, comfort: 28, rank: 0,
      value: { row, context in .text(sortName(row, context)) }, spans: name
    ).summed(count),
    TableColumn(
      "price", Phrase("Price"), width: 12...40, comfort: 14, rank: 2,
      value: { row, _ in FieldValue(agreement(in: row)?.price.amount) },
      spans: { row, _ in agreement(in: row).map { [Span($0.price.summary.text)] } ?? [] },
      shortened: { row, context, width in
        agreement(in: row).map { [Span(PriceText.short($0.price, in: width, context.glyphs))] }
          ?? []
      }),
    TableColumn(
      "access", Phrase("Exe Leg Jud"), short: Phrase("E L J"), width: 5...11, rank: 1,
      growsWhole: true,
      value: access,
      spans: { verdicts($0, $1, gap: "   ", edge: " ") },
      shortened: { row, context, _ in verdicts(row, context, gap: " ", edge: "") }
    ).summed(usable).speakingForItself,
    TableColumn(
      "ends", Phrase("  Ends"), width: 12...16, rank: 3,
      value: { FieldValue(agreement(in: $0)?.term.end(statedBy: $1.day)?.end) }, spans: end),
    // An empty argument makes it another phrase than the direction.
    TableColumn(
      "left", Phrase("Left\("")"), width: 8...10, comfort: 9, rank: 6, alignment: .right,
      value: { FieldValue(agreement(in: $0)?.term.daysLeft(on: $1.day)) }, spans: left
    ).summed { rows, context in
      let left = rows.compactMap { agreement(in: $0)?.term.daysLeft(on: context.day) }
      return left.filter { $0 >= 0 }.min().map {
        [localized("from \($0) d"), localized("\($0) d")]
      } ?? []
    },
    TableColumn(
      "status", Phrase("Status"), width: 14...14, rank: 4,
      value: { row, context in
        FieldValue(
          rank: agreement(in: row)?.status(on: context.day)?.status, in: AgreementStatus.allCases)
      }, spans: status
    ).summed { rows, context in
      let active = rows.count { agreement(in: $0)?.status(on: context.day)?.status == .active }
      return [localized("\(active) active")]
    },
    TableColumn("programme", Phrase("Programme"), width: 9...12, rank: 8, .dim) { row, _ in
      agreement(in: row)?.programme
    },
    TableColumn("vehicle", Phrase("Vehicle"), width: 20...44, rank: 7, .dim) { row, _ in
      agreement(in: row)?.vehicle
    },
  ]

  private static func agreement(in row: Row) -> Agreement? {
    switch row {
    case .vendor: nil
    case .agreement(let agreement), .sorted(let agreement): agreement
    }
  }

  /// Products stand below their vendors, also when they are sorted.
  private static func sortName(_ row: Row, _ context: RowContext) -> String {
    switch row {
    case .vendor(let vendor): vendor.name
    case .agreement(let agreement), .sorted(let agreement):
      "\(context.vendorName(agreement.vendor))\u{0}\(agreement.product)"
    }
  }

  @Sendable private static func name(_ row: Row, _ context: RowContext) -> [Span] {
    switch row {
    case .vendor(let vendor): [Span(vendor.name, .strong)]
    case .agreement(let agreement):
      [Span("\(context.glyphs.branchOff) ", .dim), Span(agreement.product)]
    case .sorted(let agreement):
      [Span(agreement.product), Span("  \(context.vendorName(agreement.vendor))", .dim)]
    }
  }

  /// Usable first: for the branch that is shown, or else for all together.
  @Sendable private static func access(_ row: Row, _ context: RowContext) -> FieldValue {
    guard let agreement = agreement(in: row) else { return .missing }
    let branches = context.branch.map { [$0] } ?? Branch.allCases
    let verdicts = branches.map { context.verdict(on: agreement.id, for: $0) }
    guard verdicts.contains(where: { $0 != .unknown }) else { return .missing }
    return .number(ExactNumber(verdicts.reduce(0) { $0 + $1.distance }))
  }

  @Sendable private static func count(_ rows: [Row], _ context: RowContext) -> [String] {
    let count = rows.count { agreement(in: $0) != nil }
    let noun = localized("\(count) \(count, one: "agreement", many: "agreements")")
    // The column beside it counts these.
    return [localized("\(noun), open to (\(context.glyphs.yes)\(context.glyphs.partly)):"), noun]
  }

  /// For each branch, how many agreements it may use, if with conditions.
  @Sendable private static func usable(_ rows: [Row], _ context: RowContext) -> [String] {
    let agreements = rows.compactMap(agreement(in:))
    let counts = Branch.allCases.map { branch in
      let usable = agreements.count {
        let verdict = context.verdict(on: $0.id, for: branch)
        return verdict == .usable || verdict == .conditional
      }
      return String(usable)
    }
    let wide = counts.map { $0.count < 2 ? " \($0) " : TextLayout.padded($0, to: 3) }
    let isNarrow = counts.allSatisfy { $0.count == 1 }
    return [wide.joined(separator: " ")] + (isNarrow ? [counts.joined(separator: " ")] : [])
  }

  /// One verdict for each branch as a sign: no colour is needed to read it.
  @Sendable private static func verdicts(
    _ row: Row, _ context: RowContext, gap: String, edge: String
  ) -> [Span] {
    guard let agreement = agreement(in: row) else { return [] }
    if context.glyphs.isSpoken {
      let verdicts = Branch.allCases.map { context.verdict(on: agreement.id, for: $0) }
      if let first = verdicts.first, Set(verdicts).count == 1 {
        return [Span(localized("\(first.rawValue) for every branch"))]
      }
      let words = zip(Branch.allCases, verdicts).map { "\($0.word) \($1.rawValue)" }
      return [Span(words.joined(separator: ", "))]
    }
    return Branch.allCases.flatMap { branch in
      let verdict = context.verdict(on: agreement.id, for: branch)
      let isOther = context.branch != nil && context.branch != branch
      let sign = Span(context.glyphs.sign(of: verdict), isOther ? .dim : Role(verdict))
      return branch == Branch.allCases.first ? [Span(edge), sign] : [Span(gap), sign]
    } + [Span(edge)]
  }

  @Sendable private static func end(_ row: Row, _ context: RowContext) -> [Span] {
    guard let term = agreement(in: row)?.term else { return [] }
    guard let end = term.end(statedBy: context.day)?.end else {
      return [Span("  \(EndText.none(in: term))", .dim)]
    }
    let role = EndText.role(end, on: context.day)
    return [Span("\(EndText.sign(end, on: context.day, context.glyphs)) \(end)", role)]
  }

  @Sendable private static func left(_ row: Row, _ context: RowContext) -> [Span] {
    guard let end = agreement(in: row)?.term.end(statedBy: context.day)?.end else { return [] }
    return [Span(EndText.left(end, on: context.day), EndText.role(end, on: context.day))]
  }

  @Sendable private static func status(_ row: Row, _ context: RowContext) -> [Span] {
    guard let agreement = agreement(in: row) else { return [] }
    guard let status = agreement.status(on: context.day)?.status else {
      return [Span(localized("not offered"), .dim)]
    }
    return [Span(status.rawValue, Role(status))]
  }
}

extension Access.Verdict {
  /// How far it is from a plain yes.
  fileprivate var distance: Int {
    switch self {
    case .usable: 0
    case .conditional: 1
    case .blocked: 4
    case .unknown: 5
    }
  }
}
