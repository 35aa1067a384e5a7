import Agreements

/// An agreement: what is offered, to whom, until when, and who may use it today.
enum AgreementDetail {
  static func write(_ agreement: Agreement, _ writer: inout DetailWriter) {
    let vendor = writer.context.vendorName(agreement.vendor)
    writer.title("\(vendor): \(agreement.product)")
    writer.field("Agreement", agreement.id.text, location: agreement.location)
    writer.field("Programme", agreement.programme)
    writer.field("Vehicle", agreement.vehicle)
    writer.field("Channel", agreement.channel)
    price(agreement, &writer)
    access(agreement, &writer)
    term(agreement, &writer)
    certifications(agreement, &writer)
    coverage(agreement, &writer)
    adoption(agreement, &writer)
    writer.conflicts(agreement.conflicts)
    writer.sources(agreement.sources, of: agreement.location)
  }

  private static func price(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.field("Price", agreement.price.summary, .strong)
    if agreement.price.amount != nil { writer.field("", agreement.price.text) }
    writer.field("Discount", agreement.discount)
    writer.field("Supersedes", agreement.predecessor?.text)
  }

  private static func coverage(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading("Whom it is open to")
    let branches = Branch.allCases.filter(agreement.coverage.branches.contains)
    let levels = GovernmentLevel.allCases.filter(agreement.coverage.levels.contains)
    let named = branches.map(\.rawValue) + levels.map(\.rawValue)
    writer.field(
      "By its terms",
      named.isEmpty ? "branches not named by the sources" : named.joined(separator: ", ")
    )
    writer.field("", agreement.coverage.text)
    writer.field("", agreement.coverage.note, .dim)
    for entry in agreement.availability {
      let date = entry.date?.description ?? "date unknown"
      let note = entry.note.map { ": \($0)" } ?? ""
      writer.field(
        date, "\(entry.branch.rawValue) \(entry.status.rawValue)\(note)",
        location: entry.location)
    }
  }

  private static func access(_ agreement: Agreement, _ writer: inout DetailWriter) {
    let level = writer.context.level.rawValue
    writer.heading("May it be used on \(writer.context.day), at \(level)?")
    for branch in Branch.allCases {
      let access = writer.context.access(to: agreement.id, for: branch)
      writer.access(access, label: branch.rawValue)
    }
  }

  private static func term(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading("Status and term")
    writer.field("Announced", agreement.announced?.description)
    for entry in agreement.statuses {
      let note = entry.note.map { ": \($0)" } ?? ""
      writer.field(
        entry.on.description, [Span(entry.status.rawValue, Role(entry.status)), Span(note)],
        location: entry.location)
    }
    writer.field("Starts", agreement.term.start?.description)
    let standing = agreement.term.end(statedBy: writer.context.day)
    for statement in agreement.term.ends {
      let stated = statement.stated.map { " stated \($0)" } ?? ""
      let certainty = statement.certainty.map { ", \($0.rawValue)" } ?? ""
      let note = statement.note.map { ": \($0)" } ?? ""
      let isStanding = statement == standing
      writer.field(
        isStanding ? "Ends" : "End before",
        [
          Span(statement.end.description, isStanding ? .strong : .dim),
          Span(stated + certainty + note + writer.attribution(statement.sources), .dim),
        ], location: statement.location)
    }
    writer.field("Term", agreement.term.text)
  }

  private static func certifications(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading("FedRAMP")
    for link in agreement.certifications {
      let offering = writer.context.registry.offerings[link.offering]
      let certification = offering?.certification(on: writer.context.day)
      let state =
        certification.map { state in
          let level = state.level?.rawValue ?? "level unknown"
          return
            "\(writer.context.glyphs.sign(of: state.status)) \(state.status.rawValue), \(level)"
        } ?? "\(writer.context.glyphs.unknown) not listed"
      let role = certification.map { Role($0.status) } ?? .unknown
      let note = link.note.map { " (\($0))" } ?? ""
      writer.field(
        link.relation.rawValue,
        [Span(state, role), Span("  \(offering?.name ?? link.offering.text)\(note)")],
        location: link.location)
    }
    writer.field("Claim", agreement.fedrampClaim)
  }

  private static func adoption(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading("Commitments and adoption")
    writer.field("Support", agreement.commitments.support)
    writer.field("Updates", agreement.commitments.updates)
    writer.field("Training", agreement.commitments.training)
    for area in Adoption.Area.allCases {
      guard let item = agreement.adoption.items[area] else { continue }
      let cost = item.cost.map { ", \($0)" } ?? ", cost unknown"
      let note = item.note.map { ": \($0)" } ?? ""
      writer.field(
        area.rawValue, "\(item.state.rawValue)\(cost)\(note)", location: item.location)
    }
    writer.field("Uses", agreement.missionUses.joined(separator: "; "))
  }
}

extension DetailWriter {
  /// The verdict, then what each step found and who says so.
  mutating func access(_ access: Access, label: String) {
    let glyphs = context.glyphs
    field(
      label,
      [Span("\(glyphs.sign(of: access.verdict)) \(access.verdict.rawValue)", Role(access.verdict))])
    for finding in access.findings {
      field(
        "",
        [
          Span("\(glyphs.sign(of: finding.answer)) ", Role(finding.answer)),
          Span(finding.reason + attribution(finding.sources)),
        ])
    }
  }
}
