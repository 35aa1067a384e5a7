import Agreements

/// The FedRAMP pane: what is certified, at which level, High first; offerings of agreements before
/// the others.
enum FedRAMPTable {
  static func rows(
    _ context: RowContext, _ relation: BranchRelation, _ filterText: String
  ) -> [RowID] {
    let filter = RowFilter(filterText, for: .certifications)
    let linked = Set(context.registry.agreements.flatMap { $0.certifications.map(\.offering) })
    let offerings = context.registry.offerings.filter {
      relation.includes($0.id, in: context.branch) && filter.accepts($0, .certifications, context)
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
      key = (isLinked ? 0 : 1, -level, FedRAMPTable.place(of: certification?.status), position)
    }

    static func == (left: Order, right: Order) -> Bool { left.key == right.key }
    static func < (left: Order, right: Order) -> Bool { left.key < right.key }
  }

  static func row(_ id: RowID, in registry: Registry) -> Offering? {
    if case .offering(let id) = id { registry.offerings[id] } else { nil }
  }

  static let columns: [TableColumn<Offering>] = state + subject + further

  private static let state: [TableColumn<Offering>] = [
    TableColumn(
      "status", "Status", width: 12...16, rank: 1, value: statusRank, spans: status,
      shortened: { _, context, _ in [Span("\(context.glyphs.none) n/a", .dim)] }),
    TableColumn(
      "level", "Level", width: 8...8, rank: 0,
      value: { offering, context in FieldValue(offering.certification(on: context.day)?.level) },
      spans: level),
    TableColumn(
      "class", "Class", width: 5...5, rank: 5,
      value: { offering, context in
        FieldValue(word: offering.certification(on: context.day)?.certificationClass)
      }, spans: classLetter),
  ]

  private static let subject: [TableColumn<Offering>] = [
    TableColumn("offering", "Offering", width: 16...70, comfort: 28, rank: 0) { offering, _ in
      offering.name
    },
    TableColumn(
      "for", "Own / host", width: 14...40, comfort: 20, rank: 2,
      value: { offering, context in FieldValue(relations(offering, context).first?.text) },
      spans: relations),
    TableColumn(
      "certified", "Since", width: 13...13, rank: 3,
      value: { offering, context in
        let certification = offering.certification(on: context.day)
        return FieldValue(
          certification?.certified.map { ApproximateDate($0) } ?? certification?.on)
      }, spans: since),
  ]

  private static let further: [TableColumn<Offering>] = [
    TableColumn("type", "Type", width: 4...4, rank: 6) { offering, context in
      offering.certification(on: context.day)?.type?.rawValue
    },
    TableColumn("path", "Path", width: 7...7, rank: 7) { offering, context in
      offering.certification(on: context.day)?.path?.rawValue
    },
    TableColumn("provider", "Provider", width: 12...30, comfort: 16, rank: 8, .dim) { offering, _ in
      offering.provider
    },
    count("authorizations", "Auth", rank: 9) { $0.authorizations },
    count("reuses", "Reuse", rank: 10) { $0.reuses },
    TableColumn("id", "FedRAMP ID", width: 12...16, rank: 11, .dim) { offering, _ in
      offering.id.text
    },
  ]

  /// From certified to not listed at all.
  private static func place(of status: CertificationStatus?) -> Int {
    switch status {
    case .certified: 0
    case .inProcess: 1
    case .ready: 2
    case .listed: 3
    default: 4
    }
  }

  @Sendable private static func statusRank(
    _ offering: Offering, _ context: RowContext
  ) -> FieldValue {
    let status = offering.certification(on: context.day)?.status
    return FieldValue(status.map { _ in place(of: status) })
  }

  private static func count(
    _ id: String, _ title: String, rank: Int,
    _ read: @escaping @Sendable (Offering) -> Int?
  ) -> TableColumn<Offering> {
    TableColumn(
      id, title, width: 4...6, rank: rank, alignment: .right,
      value: { offering, _ in FieldValue(read(offering)) },
      spans: { offering, _ in read(offering).map { [Span(String($0), .dim)] } ?? [] })
  }

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
    let text = parts.compactMap { $0 }.joined(separator: "; ")
    return text.isEmpty ? [] : [Span(text)]
  }

  @Sendable private static func since(_ offering: Offering, _ context: RowContext) -> [Span] {
    let certification = offering.certification(on: context.day)
    let text = certification?.certified?.description ?? certification?.on.description
    return [Span(text ?? "")]
  }
}
