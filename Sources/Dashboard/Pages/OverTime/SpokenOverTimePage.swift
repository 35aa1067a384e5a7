import Agreements
import Languages

/// What was pending over time, and when each agreement runs, as a screen reader hears it: a sentence
/// for each branch and each agreement, without the picture.
enum SpokenOverTimePage {
  static func page(
    _ agreements: [TermBar], _ context: RowContext, _ chronicle: Chronicle, width: Int
  ) -> Page {
    var writer = DetailWriter(context: context, width: width)
    writer.title(localized("Over time, as known on \(context.day)"))
    writer.heading(localized("Pending approvals of each branch"))
    for branch in OverTimePage.branches(context) {
      let now = chronicle.pendingCount(of: branch, on: context.day)
      let most = OverTimePage.mostPending(chronicle, branch, context)
      writer.field(branch.word, localized("\(now) now, \(most) at most"))
    }
    writer.heading(localized("The term of each agreement"))
    for bar in agreements {
      let agreement = bar.agreement
      writer.field(
        "\(context.vendorName(agreement.vendor)), \(agreement.product)", sentence(bar, context),
        location: agreement.location, target: .agreement(agreement.id))
    }
    return writer.page
  }

  private static func sentence(_ bar: TermBar, _ context: RowContext) -> String {
    let start = bar.begins.map { localized("from \($0)") }
    let end = bar.ends.map { localized("to \($0), \(EndText.phrase($0, on: context.day))") }
    return [start, end ?? localized("no end known")].compactMap(\.self).joined(separator: ", ")
  }
}
