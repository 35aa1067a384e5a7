import Agreements

/// An approval: every decision in order, and what it means for access today.
enum ApprovalDetail {
  static func write(_ approval: Approval, _ writer: inout DetailWriter) {
    let context = writer.context
    let decision = approval.decision(on: context.day)
    let body = ApprovalTable.name(ofDeciderIn: approval.id, context)
    writer.title("\(body): \(decision?.product ?? "")")
    writer.field("Body", body)
    writer.field("Branch", approval.id.branch.rawValue)
    let parents = approval.id.body.map { context.registry.lineage(of: $0).dropFirst() } ?? []
    writer.field("Part of", parents.map(\.name).joined(separator: ", "))
    let agreement = approval.id.agreement.flatMap { context.registry.agreements[$0] }
    writer.field(
      "Agreement",
      agreement.map { "\(context.vendorName($0.vendor)), \($0.product)" }
        ?? "none: outside every agreement", location: agreement?.location)
    if let waiting = approval.waiting(on: context.day) {
      let least = waiting.isExact ? "" : "at least "
      writer.field("Waiting", "\(least)\(waiting.days) days, since \(waiting.since)", .pending)
    }
    decisions(approval, &writer)
    if let agreement {
      writer.heading("May it be used on \(context.day)?")
      writer.access(
        context.access(to: agreement.id, for: approval.id.branch, body: approval.id.body),
        label: "Verdict")
    }
    writer.sources(approval.decisions.reversed().flatMap(\.sources), of: decision?.location)
  }

  private static func decisions(_ approval: Approval, _ writer: inout DetailWriter) {
    writer.heading("Decisions")
    for decision in approval.decisions.reversed() {
      let certainty = decision.certainty.map { ", \($0.rawValue)" } ?? ""
      let note = decision.note.map { ": \($0)" } ?? ""
      writer.field(
        decision.date?.description ?? "date unknown",
        writer.lead(
          "\(writer.context.glyphs.sign(of: decision.status)) \(decision.status.rawValue)",
          Role(decision.status), from: decision.date)
          + [Span(certainty + note + writer.attribution(decision.sources))],
        location: decision.location)
      writer.field("", decision.conflict, .warning)
    }
  }
}
