import Agreements
import Languages

/// The term of an agreement as a bar on an axis of days, as far as it was known on a day.
struct TermBar {
  let agreement: Agreement
  /// When it begins: the start of its term, or when it was announced.
  let begins: ApproximateDate?
  /// The end that stood on the day; `nil` when none is known.
  let ends: ApproximateDate?

  init(_ agreement: Agreement, on day: Day) {
    self.agreement = agreement
    begins = agreement.term.start ?? agreement.announced
    ends = (agreement.term.end(statedBy: day) ?? agreement.term.possibleEnd(statedBy: day))?.end
  }

  /// Of the agreements of the branch that is shown: what ends first comes first, what has no end
  /// last.
  static func bars(_ context: RowContext) -> [TermBar] {
    let bars = context.registry.agreements
      .filter { context.index.relation.includes($0.id, in: context.branch) }
      .map { TermBar($0, on: context.day) }
    return bars.enumerated().sorted { left, right in
      switch (left.element.ends, right.element.ends) {
      case (let first?, let second?) where first.latest != second.latest:
        first.latest < second.latest
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  func line(_ context: RowContext, _ layout: OverTimePage.Layout) -> Page.Line {
    let vendor = context.vendorName(agreement.vendor)
    let name = "\(vendor): \(agreement.product)"
    let cut = TextLayout.truncated(name, to: layout.name - 1, context.glyphs)
    return Page.Line(
      [Span(TextLayout.padded(cut, to: layout.name))] + bar(context, layout.axis)
        + [Span(" "), tail(context, layout)],
      location: agreement.location, target: .agreement(agreement.id))
  }

  // MARK: The bar

  private enum Cell { case nothing, perhaps, term, today, here }

  private func bar(_ context: RowContext, _ axis: TimeAxis) -> [Span] {
    var cells = Array(repeating: Cell.nothing, count: axis.cells)
    if begins != nil || ends != nil {
      // Without a beginning or an end it may reach as far as one can see.
      let first = begins.map { axis.cell(of: $0.earliest) } ?? 0
      let last = ends.map { axis.cell(of: $0.latest) } ?? axis.cells - 1
      let isOutside = begins.map { $0.earliest > axis.last } ?? false
      if first <= last, !isOutside, ends.map({ $0.latest >= axis.first }) ?? true {
        for cell in first...last { cells[cell] = .perhaps }
        if let begins, let ends {
          let (sure, end) = (axis.cell(of: begins.latest), axis.cell(of: ends.earliest))
          if sure <= end { for cell in sure...end { cells[cell] = .term } }
        }
      }
    }
    cells[axis.cell(of: context.today)] = .today
    if context.day != context.today { cells[axis.cell(of: context.day)] = .here }
    return spans(cells, context)
  }

  private func spans(_ cells: [Cell], _ context: RowContext) -> [Span] {
    let glyphs = context.glyphs
    let role = role(context)
    return cells.reduce(into: [Span]()) { spans, cell in
      let next =
        switch cell {
        case .nothing: Span(" ")
        case .perhaps: Span(glyphs.perhaps, role)
        case .term: Span(glyphs.term, role)
        case .today: Span(glyphs.today, .strong)
        case .here: Span(glyphs.here, .timeTravel)
        }
      if let last = spans.last, last.role == next.role {
        spans[spans.count - 1] = Span(last.text + next.text, last.role)
      } else {
        spans.append(next)
      }
    }
  }

  private func role(_ context: RowContext) -> Role {
    if let begins, begins.earliest > context.day { return .pending }
    guard let ends else { return .unknown }
    let left = context.day.days(to: ends.latest)
    if left < 0 { return .dim }
    return left <= EndText.warningDays ? .caution : .good
  }

  /// When it ends, in words: no colour is needed to see it.
  private func tail(_ context: RowContext, _ layout: OverTimePage.Layout) -> Span {
    guard let ends else {
      return Span(localized("? no end known").prefixed(layout.tail - 1), .unknown)
    }
    let sign = EndText.sign(ends, on: context.day, context.glyphs)
    let text = "\(sign) \(ends)"
    let left = EndText.left(ends, on: context.day)
    let isWide = text.count + left.count + 3 <= layout.tail
    return Span(isWide ? "\(text), \(left)" : text, EndText.role(ends, on: context.day))
  }
}

extension String {
  /// The longest beginning of whole words in so many columns.
  fileprivate func prefixed(_ columns: Int) -> String {
    guard count > columns else { return self }
    let cut = prefix(columns)
    return cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)
  }
}
