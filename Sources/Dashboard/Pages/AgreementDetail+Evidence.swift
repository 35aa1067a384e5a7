import Agreements
import Languages

extension AgreementDetail {
  /// The product's own certifications beside those of its hosts: the one is never the other.
  static func certifications(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading("FedRAMP")
    writer.sideBySide(
      (localized("Its own certification"), links(agreement, .own, writer)),
      (localized("Through a host that is certified"), links(agreement, .host, writer)))
    writer.field(localized("Claimed"), agreement.fedrampClaim)
    writer.disagreements(agreement.conflicts, on: [.level, .hosting])
  }

  private static func links(
    _ agreement: Agreement, _ relation: Agreement.Relation, _ writer: DetailWriter
  ) -> [ColumnText] {
    agreement.certifications.filter { $0.relation == relation }.map { link in
      let offering = writer.context.registry.offerings[link.offering]
      let state = offering?.certification(on: writer.context.day)
      var text = ColumnText(location: link.location)
      text.add("\(offering?.name ?? localized("not in the data")) (\(link.offering))")
      text.add(phrase(state, writer.context.glyphs), state.map { Role($0.status) } ?? .unknown)
      if let state {
        var dates = [state.on.sincePhrase.text]
        if let seen = state.seen { dates.append(localized("seen \(seen)")) }
        text.add(dates.joined(separator: ", ") + certainty(state.certainty), .dim)
      }
      text.add(link.note)
      return text
    }
  }

  /// `✓ certified, High, class D (derived), Rev5, Agency`.
  private static func phrase(_ state: Certification?, _ glyphs: Glyphs) -> String {
    guard let state else { return "\(glyphs.unknown) " + localized("not listed on this day") }
    var parts = [state.status.rawValue, state.level?.rawValue ?? localized("level not known")]
    if let letter = state.statedOrDerivedClass {
      parts.append(
        state.isClassRead
          ? localized("class \(letter.rawValue)")
          : localized("class \(letter.rawValue) (derived)"))
    }
    parts += [state.type?.rawValue, state.path?.rawValue].compactMap(\.self)
    return "\(glyphs.sign(of: state.status)) " + parts.joined(separator: ", ")
  }

  /// Who decided on the product, and who has been waited for, for how long.
  static func approvals(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading(localized("Approvals"))
    let context = writer.context
    let approvals = context.registry.approvals(of: agreement.id).filter {
      $0.decision(on: context.day) != nil
        && (context.branch == nil || $0.id.branch == context.branch)
    }
    if approvals.isEmpty { writer.paragraph(localized("No decision is known."), .dim) }
    var branch: Branch?
    for approval in approvals {
      guard let decision = approval.decision(on: context.day) else { continue }
      let sign = context.glyphs.sign(of: decision.status)
      writer.field(
        approval.id.branch == branch ? "" : approval.id.branch.word,
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
      let body = search.body.map(context.registry.name(of:)) ?? search.branch.nameInSentence
      let found =
        search.date.map { localized("a search on \($0) found no decision of \(body)") }
        ?? localized("a search found no decision of \(body)")
      writer.field(
        search.branch.word,
        "\(context.glyphs.unknown) \(found)" + writer.attribution(search.sources),
        location: search.location)
    }
  }

  /// When it was decided, or for how long it has been waited.
  private static func time(of approval: Approval, _ decision: Decision, on day: Day) -> String {
    guard let waiting = approval.waiting(on: day) else {
      return decision.date.map { ", \($0.phrase)" } ?? localized(", on a day that is not known")
    }
    let isLong = waiting.days > ApprovalTable.warningDays
    let since = waiting.since.sincePhrase
    let time =
      waiting.isExact
      ? localized(", for \(waiting.days) days, \(since)")
      : localized(", for at least \(waiting.days) days, \(since)")
    return (isLong ? " !" : "") + time
  }

  /// What the vendor promised, and the work that is left to those who use it.
  static func adoption(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading(localized("Commitments and adoption"))
    let commitments = agreement.commitments
    writer.field(localized("Support"), commitments.support ?? localized("not known"))
    writer.field(localized("Updates"), commitments.updates ?? localized("not known"))
    writer.field(localized("Training"), commitments.training ?? localized("not known"))
    for area in Adoption.Area.allCases {
      guard let item = agreement.adoption.items[area] else {
        writer.field(localized("Work: \(area.word)"), localized("not known"), .dim)
        continue
      }
      let cost = item.cost.map { localized(", cost: \($0)") } ?? localized(", cost not known")
      let note = item.note.map { ": \($0)" } ?? ""
      writer.field(
        localized("Work: \(area.word)"),
        "\(item.state.phrase)\(cost)\(note)\(writer.attribution(item.sources))",
        location: item.location)
    }
    writer.field(localized("Uses"), agreement.missionUses.joined(separator: "; "))
  }
}

extension Adoption.Area {
  fileprivate var word: String {
    switch self {
    case .training: localized("training")
    case .operations: localized("operations")
    case .governance: localized("governance")
    }
  }
}

extension Adoption.State {
  /// In words that stand alone.
  fileprivate var phrase: String {
    switch self {
    case .unknown: localized("not known who does it")
    case .promised: localized("promised with the offer")
    case .available: localized("available")
    case .agency: localized("left to the agency")
    case .required: localized("rules that users have to keep")
    }
  }
}
