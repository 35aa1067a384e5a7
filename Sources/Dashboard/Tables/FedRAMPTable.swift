import Agreements

/// The FedRAMP pane: what is certified, at which level, High first; offerings of agreements before
/// the others.
enum FedRAMPTable {
  static func rows(
    _ context: RowContext, _ relation: BranchRelation, _ filter: RowFilter
  ) -> [RowID] {
    let linked = Set(context.registry.agreements.flatMap { $0.certifications.map(\.offering) })
    let offerings = context.registry.offerings.filter {
      relation.includes($0.id, in: context.branch) && filter.accepts($0, of: columns, context)
    }
    let keyed = offerings.enumerated().map { position, offering in
      (Order(offering, isLinked: linked.contains(offering.id), position, context.day), offering.id)
    }
    return keyed.sorted { $0.0 < $1.0 }.map { .offering($0.1) }
  }

  /// Certified before in process before the rest, and the higher level first.
  private struct Order: Comparable {
    let key: (Int, Int, Int, Int)

    init(_ offering: Offering, isLinked: Bool, _ position: Int, _ day: Day) {
      let certification = offering.certification(on: day)
      let level = certification?.level.flatMap { ImpactLevel.allCases.firstIndex(of: $0) } ?? -1
      let status =
        switch certification?.status {
        case .certified: 0
        case .inProcess: 1
        case .ready: 2
        case .listed: 3
        default: 4
        }
      key = (isLinked ? 0 : 1, -level, status, position)
    }

    static func == (left: Order, right: Order) -> Bool { left.key == right.key }
    static func < (left: Order, right: Order) -> Bool { left.key < right.key }
  }

  static let columns: [TableColumn<Offering>] = [
    TableColumn("status", "Status", width: 12...15, rank: 1, spans: status),
    TableColumn("level", "Level", width: 8...8, rank: 0, spans: level),
    TableColumn("class", "Class", width: 5...5, rank: 5, spans: classLetter),
    TableColumn(
      "offering", "Offering", width: 18...60, rank: 0,
      spans: { offering, _ in
        [Span(offering.name)]
      }),
    TableColumn("for", "Own / host", width: 12...30, rank: 2, spans: relations),
    TableColumn("certified", "Since", width: 13...13, rank: 3, spans: since),
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

  @Sendable private static func level(_ offering: Offering, _ context: RowContext) -> [Span] {
    guard let level = offering.certification(on: context.day)?.level else {
      return [Span("unknown", .unknown)]
    }
    return [Span(level.rawValue, level == .high ? .high : .text)]
  }

  /// A derived letter stands in brackets: FedRAMP itself did not give it.
  @Sendable private static func classLetter(
    _ offering: Offering, _ context: RowContext
  ) -> [Span] {
    guard let certification = offering.certification(on: context.day),
      let letter = certification.certificationClass
    else { return [] }
    return [
      certification.isClassRead ? Span(letter.rawValue) : Span("(\(letter.rawValue))", .dim)
    ]
  }

  @Sendable private static func relations(_ offering: Offering, _ context: RowContext) -> [Span] {
    var own: [String] = []
    var hosted: [String] = []
    for agreement in context.registry.agreements {
      for link in agreement.certifications where link.offering == offering.id {
        let name = context.vendorName(agreement.vendor)
        switch link.relation {
        case .own: if !own.contains(name) { own.append(name) }
        case .host: if !hosted.contains(name) { hosted.append(name) }
        }
      }
    }
    let parts = [
      own.isEmpty ? nil : "own: " + own.joined(separator: ", "),
      hosted.isEmpty ? nil : "host: " + hosted.joined(separator: ", "),
    ]
    return [Span(parts.compactMap { $0 }.joined(separator: "; "))]
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
