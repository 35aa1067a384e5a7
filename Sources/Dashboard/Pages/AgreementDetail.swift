import Agreements
import Languages

/// An agreement, in the order of the questions that people bring: may it be used, at what price and
/// until when, who may order, how is it certified, who decided what, what work comes with it, how is
/// it ordered, what do sources disagree on, and who says all this.
enum AgreementDetail {
  static func write(_ agreement: Agreement, _ writer: inout DetailWriter) {
    let vendor = writer.context.vendorName(agreement.vendor)
    writer.title("\(vendor): \(agreement.product)")
    access(agreement, &writer)
    price(agreement, &writer)
    term(agreement, &writer)
    coverage(agreement, &writer)
    certifications(agreement, &writer)
    approvals(agreement, &writer)
    adoption(agreement, &writer)
    ordering(agreement, &writer)
    writer.conflicts(agreement.conflicts)
    writer.sources(agreement.sources, of: agreement.location)
  }

  private static func access(_ agreement: Agreement, _ writer: inout DetailWriter) {
    let level = writer.context.level.rawValue
    writer.heading(localized("May it be used on \(writer.context.day), at \(level)?"))
    let branches = Branch.allCases.filter {
      writer.context.branch == nil || $0 == writer.context.branch
    }
    writer.access(branches.map { writer.context.access(to: agreement.id, for: $0) })
  }

  private static func price(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading(localized("What it costs"))
    let price = agreement.price
    writer.field(
      localized("Price"), price.isUnknown ? localized("not known") : price.summary.text,
      price.isUnknown ? .dim : .strong)
    if price.amount != nil, price.text != price.summary.english {
      writer.field(localized("In words"), price.text)
    }
    writer.field(localized("Discount"), agreement.discount)
    writer.disagreements(agreement.conflicts, on: [.price, .unit, .models])
  }

  private static func term(_ agreement: Agreement, _ writer: inout DetailWriter) {
    let day = writer.context.day
    writer.heading(localized("Status and term"))
    let standing = agreement.term.end(statedBy: day)
    if let end = standing?.end {
      let sign = EndText.sign(end, on: day, writer.context.glyphs)
      writer.field(
        localized("Ends"),
        [
          Span("\(sign == " " ? "" : sign + " ")\(end)", EndText.role(end, on: day)),
          Span(", \(EndText.phrase(end, on: day))"),
        ], location: standing?.location)
    } else {
      writer.field(localized("Ends"), localized("no end is known"), .dim)
    }
    for entry in agreement.statuses.reversed() {
      let note = entry.note.map { ": \($0)" } ?? ""
      writer.field(
        entry.on.description,
        writer.lead(entry.status.rawValue, Role(entry.status), from: entry.on) + [
          Span(certainty(entry.certainty) + note + writer.attribution(entry.sources))
        ], location: entry.location)
    }
    writer.field(localized("Announced"), agreement.announced?.description)
    writer.field(localized("Starts"), agreement.term.start?.description)
    writer.field(localized("Term"), agreement.term.text)
    ends(agreement, standing, &writer)
    writer.disagreements(agreement.conflicts, on: [.term, .announcement, .status])
  }

  /// Every end that was stated, the newest statement first.
  private static func ends(
    _ agreement: Agreement, _ standing: Term.EndStatement?, _ writer: inout DetailWriter
  ) {
    for (position, statement) in agreement.term.ends.reversed().enumerated() {
      let isStanding = statement == standing
      let stated = statement.stated.map { localized(" stated \($0)") } ?? ""
      let note = statement.note.map { ": \($0)" } ?? ""
      writer.field(
        position == 0 ? localized("End as stated") : "",
        writer.lead(
          statement.end.description, isStanding ? .strong : .dim, from: statement.stated) + [
            Span(
              stated + certainty(statement.certainty) + note
                + writer.attribution(statement.sources), .dim)
          ], location: statement.location)
    }
  }

  private static func coverage(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading(localized("Whom it is open to"))
    let coverage = agreement.coverage
    let branches = Branch.allCases.filter(coverage.branches.contains)
    let levels = GovernmentLevel.allCases.filter(coverage.levels.contains)
    writer.field(
      localized("Branches"),
      branches.isEmpty
        ? localized("not named by the sources") : branches.map(\.rawValue).joined(separator: ", "),
      branches.isEmpty ? .dim : .text)
    writer.field(localized("Levels"), levels.map(\.rawValue).joined(separator: ", "))
    writer.field(localized("In words"), coverage.text)
    if let certainty = coverage.certainty, certainty != .confirmed {
      writer.field(localized("Known as"), certainty.rawValue, .warning)
    }
    writer.field("", coverage.note, .dim)
    for entry in agreement.availability.reversed() {
      let note = entry.note.map { ": \($0)" } ?? ""
      writer.field(
        entry.date?.description ?? localized("date unknown"),
        writer.lead(
          localized("\(entry.status.rawValue) to \(entry.branch.nameInSentence)"), .text,
          from: entry.date
        )
          + [Span(certainty(entry.certainty) + note + writer.attribution(entry.sources))],
        location: entry.location)
    }
    writer.disagreements(agreement.conflicts, on: [.coverage])
  }

  private static func ordering(_ agreement: Agreement, _ writer: inout DetailWriter) {
    writer.heading(localized("How it is ordered"))
    writer.field(localized("Programme"), agreement.programme)
    writer.field(localized("Vehicle"), agreement.vehicle)
    writer.field(localized("Channel"), agreement.channel ?? localized("not named by the sources"))
    let registry = writer.context.registry
    if let earlier = agreement.predecessor {
      writer.field(
        localized("Follows"), registry.agreements[earlier]?.product ?? earlier.text,
        target: .agreement(earlier))
    }
    if let later = registry.successor(of: agreement.id) {
      writer.field(localized("Followed by"), later.product, target: .agreement(later.id))
    }
    writer.field(localized("Id"), agreement.id.text, .dim, location: agreement.location)
  }

  static func certainty(_ certainty: Certainty?) -> String {
    certainty.flatMap { $0 == .confirmed ? nil : " (\($0.rawValue))" } ?? ""
  }
}
