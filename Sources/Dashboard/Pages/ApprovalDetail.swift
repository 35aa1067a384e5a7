import Agreements
import Languages

/// An approval: every decision in order, and what it means for access today.
enum ApprovalDetail {
  static func write(_ approval: Approval, _ writer: inout DetailWriter) {
    let context = writer.context
    let decision = approval.decision(on: context.day)
    let body = ApprovalTable.name(ofDeciderIn: approval.id, context)
    writer.title("\(body): \(decision?.product ?? "")")
    writer.field(localized("Body"), body)
    writer.field(localized("Branch"), approval.id.branch.rawValue)
    let parents = approval.id.body.map { context.registry.lineage(of: $0).dropFirst() } ?? []
    writer.field(localized("Part of"), parents.map(\.name).joined(separator: ", "))
    let agreement = approval.id.agreement.flatMap { context.registry.agreements[$0] }
    writer.field(
      localized("Agreement"),
      agreement.map { "\(context.vendorName($0.vendor)), \($0.product)" }
        ?? localized("none: outside every agreement"), location: agreement?.location)
    if let waiting = approval.waiting(on: context.day) {
      writer.field(
        localized("Waiting"),
        waiting.isExact
          ? localized("\(waiting.days) days, since \(waiting.since)")
          : localized("at least \(waiting.days) days, since \(waiting.since)"), .pending)
    }
    decisions(approval, &writer)
    if let agreement {
      writer.heading(localized("May it be used on \(context.day)?"))
      writer.access(
        context.access(to: agreement.id, for: approval.id.branch, body: approval.id.body),
        label: localized("Verdict"))
    }
    writer.sources(approval.decisions.reversed().flatMap(\.sources), of: decision?.location)
  }

  private static func decisions(_ approval: Approval, _ writer: inout DetailWriter) {
    writer.heading(localized("Decisions"))
    for decision in approval.decisions.reversed() {
      let certainty = decision.certainty.map { ", \($0.rawValue)" } ?? ""
      let note = decision.note.map { ": \($0)" } ?? ""
      writer.field(
        decision.date?.description ?? localized("date unknown"),
        writer.lead(
          "\(writer.context.glyphs.sign(of: decision.status)) \(decision.status.rawValue)",
          Role(decision.status), from: decision.date)
          + [Span(certainty + note + writer.attribution(decision.sources))],
        location: decision.location)
      writer.field("", decision.conflict, .warning)
    }
  }
}
