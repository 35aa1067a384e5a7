import Agreements

/// The Vendors pane: each vendor with its agreements below it.
enum VendorTable {
  enum Row: Sendable {
    case vendor(Vendor)
    case agreement(Agreement)
  }

  static func rows(
    _ context: RowContext, _ relation: BranchRelation, _ filterText: String
  ) -> [RowID] {
    let filter = RowFilter(filterText, for: .agreements)
    let vendorFilter = RowFilter(filterText, for: .vendors)
    let agreements = Dictionary(grouping: context.registry.agreements, by: \.vendor)
    var rows: [RowID] = []
    for vendor in context.registry.vendors {
      let shown = (agreements[vendor.id] ?? []).filter {
        relation.includes($0.id, in: context.branch)
          && filter.accepts($0, .agreements, context)
      }
      let isShown =
        !shown.isEmpty
        || relation.includes(vendor.id, in: context.branch)
          && vendorFilter.error == nil && vendorFilter.accepts(vendor, .vendors, context)
      guard isShown else { continue }
      rows.append(.vendor(vendor.id))
      rows += shown.map { .agreement($0.id) }
    }
    return rows
  }

  static func row(_ id: RowID, in registry: Registry) -> Row? {
    switch id {
    case .vendor(let id): registry.vendors[id].map(Row.vendor)
    case .agreement(let id): registry.agreements[id].map(Row.agreement)
    default: nil
    }
  }

  static let columns: [TableColumn<Row>] = [
    TableColumn("product", "Vendor and product", width: 18...60, rank: 0, spans: name),
    TableColumn("price", "Price", width: 14...34, rank: 2, spans: agreement(price)),
    TableColumn("access", "Exe Leg Jud", width: 11...11, rank: 1, spans: agreement(verdicts)),
    TableColumn("ends", "  Ends", width: 12...12, rank: 3, spans: agreement(end)),
    TableColumn("left", "Left", width: 9...9, rank: 6, alignment: .right, spans: agreement(left)),
    TableColumn("status", "Status", width: 14...14, rank: 4, spans: agreement(status)),
    TableColumn("programme", "Programme", width: 9...9, rank: 8, spans: agreement(programme)),
    TableColumn("vehicle", "Vehicle", width: 20...44, rank: 7, spans: agreement(vehicle)),
  ]

  private static func agreement(
    _ spans: @escaping @Sendable (Agreement, RowContext) -> [Span]
  ) -> @Sendable (Row, RowContext) -> [Span] {
    { row, context in
      guard case .agreement(let agreement) = row else { return [] }
      return spans(agreement, context)
    }
  }

  @Sendable private static func name(_ row: Row, _ context: RowContext) -> [Span] {
    switch row {
    case .vendor(let vendor): [Span(vendor.name, .strong)]
    case .agreement(let agreement):
      [Span("\(context.glyphs.branchOff) ", .dim), Span(agreement.product)]
    }
  }

  @Sendable private static func price(_ agreement: Agreement, _ context: RowContext) -> [Span] {
    [Span(agreement.price.summary)]
  }

  /// One verdict for each branch, as sign and letter: no colour is needed to read it.
  @Sendable private static func verdicts(
    _ agreement: Agreement, _ context: RowContext
  ) -> [Span] {
    Branch.allCases.flatMap { branch in
      let verdict = context.access(to: agreement.id, for: branch).verdict
      let isOther = context.branch != nil && context.branch != branch
      let text = " \(context.glyphs.sign(of: verdict)) "
      let gap = branch == Branch.allCases.last ? [] : [Span(" ")]
      return [Span(text, isOther ? .dim : Role(verdict))] + gap
    }
  }

  @Sendable private static func end(_ agreement: Agreement, _ context: RowContext) -> [Span] {
    guard let end = agreement.term.end(statedBy: context.day)?.end else { return [] }
    let role = EndText.role(end, on: context.day)
    return [Span("\(EndText.sign(end, on: context.day, context.glyphs)) \(end)", role)]
  }

  @Sendable private static func left(_ agreement: Agreement, _ context: RowContext) -> [Span] {
    guard let end = agreement.term.end(statedBy: context.day)?.end else { return [] }
    return [Span(EndText.left(end, on: context.day), EndText.role(end, on: context.day))]
  }

  @Sendable private static func status(_ agreement: Agreement, _ context: RowContext) -> [Span] {
    guard let status = agreement.status(on: context.day)?.status else {
      return [Span("not offered", .dim)]
    }
    return [Span(status.rawValue, Role(status))]
  }

  @Sendable private static func programme(
    _ agreement: Agreement, _ context: RowContext
  ) -> [Span] {
    [Span(agreement.programme ?? "", .dim)]
  }

  @Sendable private static func vehicle(_ agreement: Agreement, _ context: RowContext) -> [Span] {
    [Span(agreement.vehicle ?? "", .dim)]
  }
}
