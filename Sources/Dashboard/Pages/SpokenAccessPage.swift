import Agreements
import Languages

/// The access matrix as a screen reader hears it: one sentence for each agreement, about the branch
/// or body that is chosen with left and right, and below it one for each reason.
enum SpokenAccessPage {
  static func page(
    _ matrix: AccessMatrix, _ state: DashboardState, _ scroll: ScrollState, _ chosen: Int,
    width: Int
  ) -> Page {
    guard matrix.askers.indices.contains(chosen), !matrix.agreements.isEmpty else {
      var page = Page(title: localized("Access at \(state.level.rawValue) on \(state.day)"))
      page.lines = [Page.Line([Span(localized("No agreement matches."), .dim)])]
      return page
    }
    let asker = matrix.askers[chosen]
    var page = Page(title: title(matrix.name(of: asker), chosen, matrix, state))
    let footerRows = AccessMatrixLayout.footerRows(height: state.layout.visiblePageRows)
    // Each verdict is worked out: only those in sight are worth it.
    let visible = scroll.top..<(scroll.top + state.layout.visiblePageRows)
    for (place, id) in matrix.agreements.enumerated() {
      guard let agreement = state.registry.agreements[id] else { continue }
      let text =
        visible.contains(place)
        ? sentence(agreement, matrix.access(to: id, for: asker).verdict, state) : ""
      page.lines.append(
        Page.Line([Span(text)], location: agreement.location, target: .agreement(id)))
    }
    let index = max(0, min(scroll.index, matrix.agreements.count - 1))
    page.footer = reasons(
      matrix.access(to: matrix.agreements[index], for: asker), state, width: width, footerRows)
    return page
  }

  private static func title(
    _ name: String, _ chosen: Int, _ matrix: AccessMatrix, _ state: DashboardState
  ) -> String {
    let (level, count) = (state.level.rawValue, matrix.askers.count)
    return localized(
      "Access at \(level) on \(state.day) for \(name), \(chosen + 1) of \(count)")
  }

  private static func sentence(
    _ agreement: Agreement, _ verdict: Access.Verdict, _ state: DashboardState
  ) -> String {
    let vendor = state.registry.name(of: agreement.vendor)
    let product = agreement.product
    return product.hasPrefix(vendor)
      ? localized("\(product): \(verdict.rawValue).")
      : localized("\(vendor), \(product): \(verdict.rawValue).")
  }

  private static func reasons(
    _ access: Access, _ state: DashboardState, width: Int, _ rows: Int
  ) -> [Page.Line] {
    var writer = DetailWriter(context: state.rowContext, width: width)
    for answer in AccessPage.urgency {
      for finding in access.findings where finding.answer == answer {
        writer.finding(finding, label: finding.step.phrase)
      }
    }
    return Array(writer.page.lines.prefix(rows))
  }
}
