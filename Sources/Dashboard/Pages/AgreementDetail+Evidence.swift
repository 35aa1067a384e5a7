import Agreements

extension AgreementDetail {
  /// The product's own certifications beside those of its hosts: the one is never the other.
  static func certifications(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading("FedRAMP")
    writer.sideBySide(
      ("Its own certification", links(agreement, .own, writer)),
      ("Through a host that is certified", links(agreement, .host, writer)))
    writer.field("Claimed", agreement.fedrampClaim)
    writer.disagreements(agreement.conflicts, on: [.level, .hosting])
  }

  private static func links(
    _ agreement: Agreement, _ relation: Agreement.Relation, _ writer: DetailWriter
  ) -> [ColumnText] {
    agreement.certifications.filter { $0.relation == relation }.map { link in
      let offering = writer.context.registry.offerings[link.offering]
      let state = offering?.certification(on: writer.context.day)
      var text = ColumnText(location: link.location)
      text.add("\(offering?.name ?? "not in the data") (\(link.offering))")
      text.add(phrase(state, writer.context.glyphs), state.map { Role($0.status) } ?? .unknown)
      if let state {
        var dates = [state.on.sincePhrase]
        if let seen = state.seen { dates.append("seen \(seen)") }
        text.add(dates.joined(separator: ", ") + certainty(state.certainty), .dim)
      }
      text.add(link.note)
      return text
    }
  }

  /// `✓ certified, High, class D (derived), Rev5, Agency`.
  private static func phrase(_ state: Certification?, _ glyphs: Glyphs) -> String {
    guard let state else { return "\(glyphs.unknown) not listed on this day" }
    var parts = [state.status.rawValue, state.level?.rawValue ?? "level not known"]
    if let letter = state.statedOrDerivedClass {
      parts.append("class \(letter.rawValue)\(state.isClassRead ? "" : " (derived)")")
    }
    parts += [state.type?.rawValue, state.path?.rawValue].compactMap(\.self)
    return "\(glyphs.sign(of: state.status)) " + parts.joined(separator: ", ")
  }

  /// Who decided on the product, and who has been waited for, for how long.
  static func approvals(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading("Approvals")
    let context = writer.context
    let approvals = context.registry.approvals(of: agreement.id).filter {
      $0.decision(on: context.day) != nil
        && (context.branch == nil || $0.id.branch == context.branch)
    }
    if approvals.isEmpty { writer.paragraph("No decision is known.", .dim) }
    var branch: Branch?
    for approval in approvals {
      guard let decision = approval.decision(on: context.day) else { continue }
      let sign = context.glyphs.sign(of: decision.status)
      writer.field(
        approval.id.branch == branch ? "" : approval.id.branch.rawValue,
        [
          Span("\(sign) \(decision.status.rawValue)", Role(decision.status)),
          Span(
            "  \(ApprovalTable.name(ofDeciderIn: approval.id, context))"
              + time(of: approval, decision, on: context.day) + certainty(decision.certainty)
              + writer.attribution(decision.sources)),
        ], location: decision.location, target: .approval(approval.id))
      branch = approval.id.branch
    }
    for search in context.registry.searches(for: agreement.id) {
      let body =
        search.body.map(context.registry.name(of:)) ?? "the \(search.branch.rawValue) branch"
      writer.field(
        search.branch.rawValue,
        "\(context.glyphs.unknown) a search\(search.date.map { " on \($0)" } ?? "") found no decision "
          + "of \(body)" + writer.attribution(search.sources), location: search.location)
    }
  }

  /// When it was decided, or for how long it has been waited.
  private static func time(of approval: Approval, _ decision: Decision, on day: Day) -> String {
    guard let waiting = approval.waiting(on: day) else {
      return decision.date.map { ", \($0.phrase)" } ?? ", on a day that is not known"
    }
    let least = waiting.isExact ? "" : "at least "
    let isLong = waiting.days > ApprovalTable.warningDays
    return "\(isLong ? " !" : ""), for \(least)\(waiting.days) days, \(waiting.since.sincePhrase)"
  }

  /// What the vendor promised, and the work that is left to those who use it.
  static func adoption(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading("Commitments and adoption")
    let commitments = agreement.commitments
    writer.field("Support", commitments.support ?? "not known")
    writer.field("Updates", commitments.updates ?? "not known")
    writer.field("Training", commitments.training ?? "not known")
    for area in Adoption.Area.allCases {
      guard let item = agreement.adoption.items[area] else {
        writer.field("Work: \(area)", "not known", .dim)
        continue
      }
      let cost = item.cost.map { ", cost: \($0)" } ?? ", cost not known"
      let note = item.note.map { ": \($0)" } ?? ""
      writer.field(
        "Work: \(area)",
        "\(item.state.phrase)\(cost)\(note)\(writer.attribution(item.sources))",
        location: item.location)
    }
    writer.field("Uses", agreement.missionUses.joined(separator: "; "))
  }
}

extension Adoption.State {
  /// In words that stand alone.
  fileprivate var phrase: String {
    switch self {
    case .unknown: "not known who does it"
    case .promised: "promised with the offer"
    case .available: "available"
    case .agency: "left to the agency"
    case .required: "rules that users have to keep"
    }
  }
}
