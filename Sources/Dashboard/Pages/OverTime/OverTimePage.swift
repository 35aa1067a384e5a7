import Agreements
import Languages

/// What looking tells better than reading: how many approvals were pending over time, and when each
/// agreement runs, on one axis of days.
enum OverTimePage {
  static func page(_ context: RowContext, _ chronicle: Chronicle, width: Int) -> Page {
    let agreements = TermBar.bars(context)
    if context.glyphs.isSpoken {
      return SpokenOverTimePage.page(agreements, context, chronicle, width: width)
    }
    let layout = Layout(context, chronicle, agreements, width: width)
    var page = Page(title: localized("Over time, as known on \(context.day)"))
    page.header = [axis(layout)]
    page.lines.append(Page.Line([Span(localized("Pending approvals of each branch"), .strong)]))
    page.lines += pending(chronicle, context, layout)
    page.lines.append(Page.Line())
    page.lines.append(Page.Line([Span(localized("The term of each agreement"), .strong)]))
    page.lines += agreements.map { $0.line(context, layout) }
    page.lines.append(Page.Line())
    page.lines += legend(context, width: width)
    return page
  }

  /// How a line is divided: a name, the cells of the axis, and what stands behind them in words.
  struct Layout {
    let name: Int
    let tail: Int
    let axis: TimeAxis

    init(_ context: RowContext, _ chronicle: Chronicle, _ bars: [TermBar], width: Int) {
      name = min(44, max(12, width * 3 / 10))
      tail = width < 100 ? 13 : 24
      let pendingSince = chronicle.pending.values.flatMap { $0.map(\.from) }
        .filter { $0 > Day(number: -719_162) }
      let days = bars.flatMap { [$0.begins?.earliest, $0.ends?.latest].compactMap(\.self) }
      // Far days would press what matters into a few cells.
      let (near, far) = (context.day.advanced(by: -3653), context.day.advanced(by: 3653))
      let first = (days + pendingSince + [context.day.advanced(by: -90)]).min() ?? context.day
      let last = (days + [context.today, context.day.advanced(by: 90)]).max() ?? context.day
      axis = TimeAxis(
        from: max(first, near), through: min(last, far), cells: width - name - tail)
    }
  }

  static let headerRows = 1

  /// The years, always in sight.
  private static func axis(_ layout: Layout) -> Page.Line {
    Page.Line([
      Span(String(repeating: " ", count: layout.name)), Span(layout.axis.years, .header),
    ])
  }

  // MARK: Pending approvals

  private static func pending(
    _ chronicle: Chronicle, _ context: RowContext, _ layout: Layout
  ) -> [Page.Line] {
    let branches = branches(context)
    let places = layout.axis.divided(
      into: layout.axis.cells * DensityRow.resolution(context.glyphs))
    let counts = branches.map { branch in
      (0..<places.cells).map { place -> Int in
        let last = places.lastDay(in: place)
        let first = place == 0 ? places.first : places.lastDay(in: place - 1).advanced(by: 1)
        // Of the days to come nothing is known yet.
        guard first <= context.day else { return 0 }
        return chronicle.pendingCount(of: branch, on: min(last, context.day))
      }
    }
    let highest = counts.joined().max() ?? 0
    return zip(branches, counts).map { branch, counts in
      let now = chronicle.pendingCount(of: branch, on: context.day)
      let most = mostPending(chronicle, branch, context)
      return Page.Line([
        Span(TextLayout.padded(branch.word, to: layout.name)),
        Span(DensityRow.text(counts, context.glyphs, highest: highest), .pending),
        Span(localized(" \(now) now, most \(most)"), now > 0 ? .text : .dim),
      ])
    }
  }

  static func branches(_ context: RowContext) -> [Branch] {
    Branch.allCases.filter { context.branch == nil || $0 == context.branch }
  }

  /// How many were pending at once, also on days that the picture has no room for.
  static func mostPending(
    _ chronicle: Chronicle, _ branch: Branch, _ context: RowContext
  ) -> Int {
    chronicle.pending[branch]?.filter { $0.from <= context.day }.map(\.count).max() ?? 0
  }

  private static func legend(_ context: RowContext, width: Int) -> [Page.Line] {
    let glyphs = context.glyphs
    var signs = [
      "\(glyphs.term) " + localized("in its term"),
      "\(glyphs.perhaps) " + localized("perhaps: a date is not exact or not known"),
      "\(glyphs.today) " + localized("today"),
    ]
    if context.day != context.today {
      signs.append("\(glyphs.here) " + localized("the day looked at"))
    }
    let text = signs.joined(separator: "   ")
    return TextLayout.wrapped(text, width: width).map { Page.Line([Span($0, .dim)]) }
  }
}
