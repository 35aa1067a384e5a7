import Agreements

/// The FedRAMP pane: what is certified, at which level, High first; offerings of agreements before
/// the others.
enum FedRAMPTable {
  static func rows(
    _ context: RowContext, _ relation: BranchRelation, _ filterText: String
  ) -> [RowID] {
    let filter = RowFilter(filterText, for: .certifications)
    let offerings = context.registry.offerings.filter {
      relation.includes($0.id, in: context.branch)
        && ($0.hasBegun(by: context.day) || context.index.links(of: $0.id) != nil)
        && filter.accepts($0, .certifications, context)
    }
    return offerings.map { (Order($0, context), $0.id) }.sorted { $0.0 < $1.0 }
      .map { .offering($0.1) }
  }

  /// What agreements lean on first, then the higher level, then what is certified before what is in
  /// process before the rest, then by name. What is no longer listed comes last.
  private struct Order: Comparable {
    let key: (Int, Int, Int)
    let name: String

    init(_ offering: Offering, _ context: RowContext) {
      let state = offering.certification(on: context.day)
      let isLinked = context.index.links(of: offering.id) != nil
      let group = isLinked ? 0 : state?.isListed ?? false ? 1 : 2
      let level = state?.statedOrDerivedLevel?.order ?? -1
      key = (group, -level, state?.status.order ?? 9)
      name = offering.name
    }

    static func == (left: Order, right: Order) -> Bool {
      left.key == right.key && left.name == right.name
    }

    static func < (left: Order, right: Order) -> Bool {
      left.key == right.key ? left.name < right.name : left.key < right.key
    }
  }

  /// Where one branch is shown, what its bodies did is more important than whose offering it is.
  static func columns(for branch: Branch?) -> [TableColumn<Offering>] {
    branch == nil ? columns : branchColumns
  }

  private static let branchColumns = columns.filter { $0.id != "for" && $0.id != "agencies" }
    .inserting(
      [
        TableColumn(
          "agencies", "Its bodies", width: 12...44, rank: 2, spans: AgencyColumn.spans),
        TableColumn("for", "Own / host", width: 12...30, rank: 4, spans: relations),
      ], behind: "offering")

  static let columns: [TableColumn<Offering>] = [
    TableColumn("status", "Status", width: 12...15, rank: 1, spans: status),
    TableColumn("level", "Level", width: 8...10, rank: 0, spans: level),
    TableColumn("class", "Class", width: 5...5, rank: 5, spans: classLetter),
    TableColumn(
      "offering", "Offering", width: 16...60, rank: 0,
      spans: { offering, _ in
        [Span(offering.name)]
      }),
    TableColumn("for", "Own / host", width: 12...30, rank: 2, spans: relations),
    TableColumn("certified", "Since", width: 13...13, rank: 3, spans: since),
    TableColumn("agencies", "Bodies", width: 16...34, rank: 4, spans: AgencyColumn.spans),
    TableColumn("type", "Type", width: 4...4, rank: 6, spans: type),
    TableColumn("path", "Path", width: 7...7, rank: 7, spans: path),
    TableColumn(
      "provider", "Provider", width: 12...24, rank: 8,
      spans: { offering, _ in
        [Span(offering.provider, .dim)]
      }),
    TableColumn(
      "authorizations", "Auth", width: 4...4, rank: 9, alignment: .right,
      spans: { offering, _ in [Span(offering.authorizations.map(String.init) ?? "", .dim)] }),
    TableColumn(
      "reuses", "Reuse", width: 5...5, rank: 10, alignment: .right,
      spans: { offering, _ in [Span(offering.reuses.map(String.init) ?? "", .dim)] }),
    TableColumn(
      "assessor", "Assessor", width: 12...28, rank: 12,
      spans: { offering, _ in
        [Span(offering.assessor ?? "", .dim)]
      }),
    TableColumn(
      "id", "FedRAMP ID", width: 15...15, rank: 11,
      spans: { offering, _ in
        [Span(offering.id.text, .dim)]
      }),
  ]

  @Sendable private static func status(_ offering: Offering, _ context: RowContext) -> [Span] {
    guard let certification = offering.certification(on: context.day) else {
      return [Span("\(context.glyphs.unknown) not listed", .dim)]
    }
    let sign = context.glyphs.sign(of: certification.status)
    return [Span("\(sign) \(certification.status.rawValue)", Role(certification.status))]
  }

  /// A level that only follows from the class stands in brackets.
  @Sendable private static func level(_ offering: Offering, _ context: RowContext) -> [Span] {
    guard let state = offering.certification(on: context.day),
      let level = state.statedOrDerivedLevel
    else { return [Span("unknown", .unknown)] }
    let text = state.level == nil ? "(\(level.rawValue))" : level.rawValue
    return [Span(text, level == .high ? .high : .text)]
  }

  /// A derived letter stands in brackets: FedRAMP itself did not give it.
  @Sendable private static func classLetter(
    _ offering: Offering, _ context: RowContext
  ) -> [Span] {
    guard let state = offering.certification(on: context.day),
      let letter = state.statedOrDerivedClass
    else { return [] }
    return [state.isClassRead ? Span(letter.rawValue) : Span("(\(letter.rawValue))", .dim)]
  }

  @Sendable private static func relations(_ offering: Offering, _ context: RowContext) -> [Span] {
    guard let links = context.index.links(of: offering.id) else { return [] }
    let parts = [("own", links.own), ("host", links.host)].compactMap { word, vendors in
      vendors.isEmpty
        ? nil : "\(word): " + vendors.map { context.vendorName($0) }.joined(separator: ", ")
    }
    return [Span(parts.joined(separator: "; "))]
  }

  @Sendable private static func since(_ offering: Offering, _ context: RowContext) -> [Span] {
    let certification = offering.certification(on: context.day)
    let text = certification?.certified?.description ?? certification?.on.description
    return [Span(text ?? "")]
  }

  @Sendable private static func type(_ offering: Offering, _ context: RowContext) -> [Span] {
    [Span(offering.certification(on: context.day)?.type?.rawValue ?? "")]
  }

  @Sendable private static func path(_ offering: Offering, _ context: RowContext) -> [Span] {
    [Span(offering.certification(on: context.day)?.path?.rawValue ?? "")]
  }
}

extension ImpactLevel {
  fileprivate var order: Int { ImpactLevel.allCases.firstIndex(of: self) ?? -1 }
}

extension CertificationStatus {
  fileprivate var order: Int {
    switch self {
    case .certified: 0
    case .inProcess: 1
    case .ready: 2
    case .listed: 3
    case .unknown: 4
    case .delisted: 5
    case .notApplicable: 6
    }
  }
}

extension [TableColumn<Offering>] {
  fileprivate func inserting(_ more: [Element], behind id: String) -> [Element] {
    guard let place = firstIndex(where: { $0.id == id }) else { return self + more }
    return Array(self[...place]) + more + Array(self[(place + 1)...])
  }
}
