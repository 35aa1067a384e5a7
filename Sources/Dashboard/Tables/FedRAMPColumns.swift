import Agreements
import Languages

/// The columns of the FedRAMP pane.
extension FedRAMPTable {
  static let columns = columns(
    name: name(comfort: 24), agencies: AgencyColumn.ofEveryBranch, relations: relations(rank: 3))

  /// Where one branch is shown, what its bodies did is more important than whose offering it is.
  static func columns(for branch: Branch?) -> [TableColumn<Offering>] {
    branch == nil ? columns : branchColumns
  }

  private static let branchColumns = columns(
    name: name(comfort: 18), agencies: AgencyColumn.ofOneBranch, relations: relations(rank: 4))

  private static func columns(
    name: TableColumn<Offering>, agencies: TableColumn<Offering>, relations: TableColumn<Offering>
  ) -> [TableColumn<Offering>] {
    let inOrder =
      agencies.shape.rank < relations.shape.rank
      ? [name, agencies, relations, since] : [name, relations, since, agencies]
    return state + inOrder + further
  }

  private static let state: [TableColumn<Offering>] = [
    TableColumn(
      "status", Phrase("Status"), width: 12...16, rank: 1,
      value: { offering, context in
        FieldValue(offering.certification(on: context.day)?.status.order)
      }, spans: status,
      shortened: { _, context, _ in [Span("\(context.glyphs.none) \(localized("n/a"))", .dim)] }
    ).summed { offerings, context in
      let count = offerings.count {
        $0.certification(on: context.day)?.status == .certified
      }
      return [localized("\(count) certified"), localized("\(count) cert")]
    }.speakingForItself,
    TableColumn(
      "level", Phrase("Level"), width: 8...10, rank: 0,
      value: { offering, context in
        FieldValue(offering.certification(on: context.day)?.statedOrDerivedLevel)
      }, spans: level
    ).summed { offerings, context in
      let count = offerings.count {
        $0.certification(on: context.day)?.statedOrDerivedLevel == .high
      }
      return [localized("\(count) High")]
    },
    TableColumn(
      "class", Phrase("Class"), width: 5...5, rank: 3,
      value: { offering, context in
        FieldValue(word: offering.certification(on: context.day)?.statedOrDerivedClass)
      }, spans: classLetter),
  ]

  private static func name(comfort: Int) -> TableColumn<Offering> {
    TableColumn("offering", Phrase("Offering"), width: 16...70, comfort: comfort, rank: 0) {
      offering, _ in
      offering.name
    }.summed { offerings, _ in
      [localized("\(offerings.count) \(offerings.count, one: "offering", many: "offerings")")]
    }.speakingForItself
  }

  private static func relations(rank: Int) -> TableColumn<Offering> {
    TableColumn(
      "for", Phrase("Own / host"), width: 14...40, comfort: 20, rank: rank,
      value: { offering, context in FieldValue(relations(offering, context).first?.text) },
      spans: relations)
  }

  private static let since = TableColumn<Offering>(
    "certified", Phrase("Since"), width: 13...13, rank: 5,
    value: { offering, context in
      let certification = offering.certification(on: context.day)
      return FieldValue(
        certification?.certified.map { ApproximateDate($0) } ?? certification?.on)
    },
    spans: { offering, context in
      let certification = offering.certification(on: context.day)
      let text = certification?.certified?.description ?? certification?.on.description
      return [Span(text ?? "")]
    })

  private static let further: [TableColumn<Offering>] = [
    TableColumn("type", Phrase("Type"), width: 4...4, rank: 6) { offering, context in
      offering.certification(on: context.day)?.type?.rawValue
    },
    TableColumn("path", Phrase("Path"), width: 7...7, rank: 7) { offering, context in
      offering.certification(on: context.day)?.path?.rawValue
    },
    TableColumn("provider", Phrase("Provider"), width: 12...30, comfort: 16, rank: 8, .dim) {
      offering, _ in
      offering.provider
    },
    count("authorizations", Phrase("Auth"), rank: 9) { $0.authorizations },
    count("reuses", Phrase("Reuse"), rank: 10) { $0.reuses },
    TableColumn("id", Phrase("FedRAMP ID"), width: 12...16, rank: 11, .dim) { offering, _ in
      offering.id.text
    },
    TableColumn("assessor", Phrase("Assessor"), width: 12...28, comfort: 16, rank: 12, .dim) {
      offering, _ in offering.assessor
    },
  ]

  private static func count(
    _ id: String, _ title: Phrase, rank: Int,
    _ read: @escaping @Sendable (Offering) -> Int?
  ) -> TableColumn<Offering> {
    @Sendable func count(_ offering: Offering, _ context: RowContext) -> Int? {
      offering.isCounted(by: context.day) ? read(offering) : nil
    }
    return TableColumn(
      id, title, width: 4...6, rank: rank, alignment: .right,
      value: { FieldValue(count($0, $1)) },
      spans: { count($0, $1).map { [Span(String($0), .dim)] } ?? [] }
    ).summed { offerings, context in
      let counts = offerings.compactMap { count($0, context) }
      return counts.isEmpty ? [] : [String(counts.reduce(0, +))]
    }
  }

  @Sendable private static func status(_ offering: Offering, _ context: RowContext) -> [Span] {
    guard let certification = offering.certification(on: context.day) else {
      return [Span("\(context.glyphs.unknown) \(localized("not listed"))", .dim)]
    }
    let sign = context.glyphs.sign(of: certification.status)
    return [Span("\(sign) \(certification.status.rawValue)", Role(certification.status))]
  }

  /// A level that only follows from the class stands in brackets.
  @Sendable private static func level(_ offering: Offering, _ context: RowContext) -> [Span] {
    guard let state = offering.certification(on: context.day),
      let level = state.statedOrDerivedLevel
    else { return [Span(localized("unknown"), .unknown)] }
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
    let parts = [(localized("own"), links.own), (localized("host"), links.host)].compactMap {
      word, vendors in
      vendors.isEmpty
        ? nil
        : localized("\(word): \(vendors.map { context.vendorName($0) }.joined(separator: ", "))")
    }
    return parts.isEmpty ? [] : [Span(parts.joined(separator: "; "))]
  }
}
