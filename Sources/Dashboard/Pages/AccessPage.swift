import Agreements
import Languages

/// The access matrix as a page: its askers stay in sight at the top, the reasons of the chosen cell
/// at the bottom.
enum AccessPage {
  static let headerRows = 1

  static func page(_ state: DashboardState, _ scroll: ScrollState, width: Int) -> Page {
    let matrix = AccessMatrix(state)
    let height = state.layout.visiblePageRows
    let chosen = max(0, min(scroll.column, matrix.askers.count - 1))
    if state.glyphs.isSpoken {
      return SpokenAccessPage.page(matrix, state, scroll, chosen, width: width)
    }
    let layout = AccessMatrixLayout(
      width: width, height: height, askers: matrix.askers.count, chosen: chosen)
    var page = Page(title: title(state, matrix, layout))
    page.header = [header(matrix, layout, chosen, state)]
    let visible = max(0, height - headerRows - layout.footerRows)
    for (index, agreement) in matrix.agreements.enumerated() {
      // Each verdict is worked out: only those in sight are worth it.
      let isInSight = index >= scroll.top && index < scroll.top + visible
      page.lines.append(
        line(agreement, isInSight ? matrix : nil, layout, chosen, state))
    }
    if matrix.agreements.isEmpty {
      page.lines = [Page.Line([Span(localized("No agreement matches."), .dim)])]
    } else if matrix.askers.indices.contains(chosen) {
      let index = max(0, min(scroll.index, matrix.agreements.count - 1))
      page.footer = footer(
        matrix.agreements[index], matrix.askers[chosen], matrix, state,
        size: (width, layout.footerRows))
    }
    return page
  }

  private static func title(
    _ state: DashboardState, _ matrix: AccessMatrix, _ layout: AccessMatrixLayout
  ) -> String {
    let (level, shown) = (state.level.rawValue, layout.shown)
    guard shown.count < matrix.askers.count else {
      return localized("Access at \(level) on \(state.day)")
    }
    return localized(
      """
      Access at \(level) on \(state.day), \
      columns \(shown.lowerBound + 1) to \(shown.upperBound) of \(matrix.askers.count)
      """)
  }

  private static func header(
    _ matrix: AccessMatrix, _ layout: AccessMatrixLayout, _ chosen: Int,
    _ state: DashboardState
  ) -> Page.Line {
    let names = layout.shown.map { index -> Span in
      let name = matrix.shortName(of: matrix.askers[index])
      // A sign marks the chosen column here and in its cells: it must be seen without colour.
      return index == chosen
        ? Span(state.glyphs.chosen + cell(name), .strong) : Span(" " + cell(name), .header)
    }
    return Page.Line(
      [Span(TextLayout.padded(localized("Agreement"), to: layout.nameWidth), .header)] + names)
  }

  private static func line(
    _ id: Agreement.ID, _ matrix: AccessMatrix?, _ layout: AccessMatrixLayout, _ chosen: Int,
    _ state: DashboardState
  ) -> Page.Line {
    guard let agreement = state.registry.agreements[id] else { return Page.Line() }
    guard let matrix else {
      return Page.Line([], location: agreement.location, target: .agreement(id))
    }
    let glyphs = state.glyphs
    let verdicts = layout.shown.flatMap { index -> [Span] in
      let verdict = matrix.access(to: id, for: matrix.askers[index]).verdict
      let text = "\(glyphs.sign(of: verdict)) \(verdict.rawValue)"
      let mark = index == chosen ? glyphs.chosen : " "
      return [Span(mark, .strong), Span(cell(text), Role(verdict))]
    }
    let vendor = state.registry.name(of: agreement.vendor)
    let name =
      agreement.product.hasPrefix(vendor) ? agreement.product : "\(vendor): \(agreement.product)"
    return Page.Line(
      [Span(cut(name, to: layout.nameWidth))] + verdicts,
      location: agreement.location, target: .agreement(id))
  }

  /// What is missing comes first, so that it is in sight when there is no room for all.
  private static func footer(
    _ id: Agreement.ID, _ asker: AccessMatrix.Asker, _ matrix: AccessMatrix,
    _ state: DashboardState, size: (width: Int, rows: Int)
  ) -> [Page.Line] {
    guard size.rows > 1 else { return [] }
    let access = matrix.access(to: id, for: asker)
    var writer = DetailWriter(context: state.rowContext, width: size.width)
    writer.page.lines = [
      Page.Line([
        Span(matrix.name(of: asker), .strong),
        Span(", \(state.registry.agreements[id]?.product ?? id.text): "),
        Span(
          "\(state.glyphs.sign(of: access.verdict)) \(access.verdict.rawValue)",
          Role(access.verdict)),
      ])
    ]
    for answer in AccessPage.urgency {
      for finding in access.findings where finding.answer == answer {
        writer.finding(finding, label: finding.step.phrase)
      }
    }
    return Array(writer.page.lines.prefix(size.rows))
  }

  static let urgency: [Access.Answer] = [.no, .pending, .unknown, .conditional, .yes]

  private static func cell(_ text: String) -> String {
    cut(text, to: AccessMatrixLayout.cellWidth - 1)
  }

  private static func cut(_ text: String, to width: Int) -> String {
    TextLayout.padded(TextLayout.truncated(text, to: width - 1), to: width)
  }
}
