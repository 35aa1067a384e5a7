import Agreements
import Languages

/// A vendor: its agreements at a glance, then what is known of it.
enum VendorDetail {
  static func write(_ vendor: Vendor, _ writer: inout DetailWriter) {
    writer.title(vendor.name)
    let agreements = writer.context.registry.agreements(of: vendor.id)
    writer.heading(localized("Agreements"))
    if agreements.isEmpty { writer.paragraph(localized("None in the data."), .dim) }
    for (number, agreement) in agreements.enumerated() {
      if number > 0 { writer.page.lines.append(Page.Line()) }
      write(agreement, &writer)
    }
    writer.heading(localized("Vendor"))
    writer.field(
      localized("Products"), vendor.products.joined(separator: "; "), location: vendor.location)
    writer.field(localized("Note"), vendor.note)
    writer.field(localized("Id"), vendor.id.text, .dim, location: vendor.location)
    writer.sources(vendor.sources, of: vendor.location)
  }

  private static func write(_ agreement: Agreement, _ writer: inout DetailWriter) {
    let context = writer.context
    let target = RowID.agreement(agreement.id)
    let status = agreement.status(on: context.day)?.status
    writer.field(
      status?.rawValue ?? localized("not offered"), [Span(agreement.product, .strong)],
      location: agreement.location, target: target)
    writer.field(
      localized("Price"),
      agreement.price.isUnknown ? localized("not known") : agreement.price.summary.text,
      target: target)
    writer.disagreements(agreement.conflicts, on: [.price, .unit])
    if let end = agreement.term.end(statedBy: context.day)?.end {
      let sign = EndText.sign(end, on: context.day, context.glyphs)
      writer.field(
        localized("Ends"),
        [
          Span("\(sign == " " ? "" : sign + " ")\(end)", EndText.role(end, on: context.day)),
          Span(", \(EndText.phrase(end, on: context.day))"),
        ], target: target)
    }
    let levels = Agreement.Relation.allCases.compactMap { relation in
      context.registry.certifiedLevel(of: agreement, by: relation, on: context.day).map {
        relation == .own
          ? localized("itself: \($0.rawValue)") : localized("in a host: \($0.rawValue)")
      }
    }
    writer.field(
      localized("Certified"),
      levels.isEmpty ? localized("not itself, and by no host") : levels.joined(separator: ", "),
      target: target)
    let verdicts = Branch.allCases.map { branch -> [Span] in
      let verdict = context.verdict(on: agreement.id, for: branch)
      return [
        Span("\(branch.word) "),
        Span("\(context.glyphs.sign(of: verdict)) \(verdict.rawValue)", Role(verdict)), Span("  "),
      ]
    }
    // Side by side where there is room for all.
    let isWide = writer.hasRoom(for: verdicts.joined().dropLast())
    for (place, spans) in (isWide ? [Array(verdicts.joined())] : verdicts).enumerated() {
      writer.field(place == 0 ? localized("Usable") : "", spans, target: target)
    }
  }
}
