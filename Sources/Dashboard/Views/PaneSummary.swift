import Agreements
import Languages
import Terminal

/// What the rows of a pane come to, in words: the longest that fits is shown.
enum PaneSummary {
  /// What the words depend on, besides the registry.
  struct Key: Equatable, Sendable {
    var measures: TableMeasures.Key
    var progress: Int?
    var isHistoryRead: Bool
    var unseenCount: Int
    var laterChanges: Int
    var isToday: Bool

    init(of area: DashboardLayout.PaneArea, _ state: borrowing DashboardState) {
      measures = TableMeasures.Key(of: area, state)
      progress = state.decisions.progress
      isHistoryRead = state.history.isCurrent
      unseenCount = state.history.unseenCount
      laterChanges = state.rows.laterChanges
      isToday = state.asOf == nil
    }
  }

  /// A summary in the parts that it was put together from: with a key that moves the choice only the
  /// place among the rows is another.
  struct Text {
    var parts: [DisplayText]
    var width: Int { parts.reduce(0) { $0 + $1.width } }
  }

  static func texts(
    for area: DashboardLayout.PaneArea, _ state: DashboardState
  ) -> LazyMapSequence<[[DisplayText]], Text> {
    let pane = area.pane
    let rows = state.rows[pane]
    let place = DisplayText(
      untrusted: rows.isEmpty
        ? "0" : "\((state[pane].index + 1).grouped)/\(rows.count.grouped)")
    let separator = DisplayText(untrusted: state.glyphs.separator)
    let filter = RowFilter(state.filter.text, for: pane.recordKind)
    // A pane that a filter does not concern says so: its rows are not those asked for.
    let tagged = state.taggedPlaces(in: pane).count
    let remarks = [
      filter.error == nil ? nil : localized("not filtered"),
      tagged == 0 ? nil : localized("\(GroupedNumber(tagged)) tagged"),
    ].compactMap(\.self).flatMap { [DisplayText(untrusted: $0), separator] }
    // What the rows come to says more than the place among them.
    let words = Self.words(for: area, state)
    let texts = words.map { [$0, separator, place] } + words.map { [$0] } + [[place]]
    return texts.lazy.map { Text(parts: remarks + $0) }
  }

  /// They are the same until something else is listed.
  static func words(
    for area: DashboardLayout.PaneArea, _ state: DashboardState
  ) -> [DisplayText] {
    let key = Key(of: area, state)
    let worked = state.index.worked[area.pane].summary
    if let known = worked.answer(to: key) { return known }
    let words = words(for: area.pane, state).map { DisplayText(untrusted: $0) }
    worked.keep(words, to: key)
    return words
  }

  private static func words(for pane: Pane, _ state: DashboardState) -> [String] {
    switch pane {
    case .vendors: vendors(state)
    case .fedramp: fedramp(state)
    case .approvals: approvals(state)
    case .changes: changes(state)
    }
  }

  private static func vendors(_ state: DashboardState) -> [String] {
    let shown = state.rows[.vendors].count { if case .agreement = $0 { true } else { false } }
    let count = localized("\(shown) \(shown, one: "agreement", many: "agreements")")
    guard state.branch != nil, state.rows.unstated > 0 else { return [count] }
    return [localized("\(count), \(state.rows.unstated) more name no branch"), count]
  }

  /// How many offerings stand at High, in each status. Where not all of them are in sight, each number
  /// says so: what a branch or a filter leaves is not what there is.
  private static func fedramp(_ state: DashboardState) -> [String] {
    let high = state.rows.high
    // What is no longer listed is left out first.
    func text(
      _ word: (CertificationStatus, Int) -> String, _ of: String, _ gap: String, delisted: Bool
    ) -> String {
      let counts = HighCounts.order.filter { delisted || $0 != .delisted }.compactMap { status in
        high.count(of: status).map { all in
          let shown = high.isPartial ? "\(high.shown[status] ?? 0)\(of)" : ""
          return "\(shown)\(all) \(word(status, all))"
        }
      }
      return counts.joined(separator: gap)
    }
    let of = " \(localized("of")) "
    let forms = [true, false].map { delisted in
      [
        localized("High: \(text(HighCounts.word, of, ", ", delisted: delisted))"),
        localized("High: \(text(HighCounts.shortWord, of, ", ", delisted: delisted))"),
        "High " + text(HighCounts.shortWord, "/", " ", delisted: delisted),
      ]
    }
    let inOrder = zip(forms[0], forms[1]).flatMap { [$0, $1] }
    let listed = localized("\(high.listed) listed") + state.glyphs.separator
    return [listed + forms[0][0], listed + forms[1][0]] + inOrder
  }

  private static func approvals(_ state: DashboardState) -> [String] {
    if let percent = state.decisions.progress {
      let key = state.decisions.columns == nil ? localized(", ctrl-c stops") : ""
      return [
        localized("reading bulk files, \(percent) %\(key)"), localized("reading \(percent) %"),
      ]
    }
    if let listed = state.rows[.approvals].decisions { return approvals(listed) }
    var pending = 0
    var longest: Approval.Waiting?
    for case .approval(let id) in state.rows[.approvals] {
      guard let waiting = state.registry.approval(id)?.waiting(on: state.day) else { continue }
      pending += 1
      longest = max(longest ?? waiting, waiting)
    }
    let count = localized("\(pending) pending")
    guard let longest else { return [count] }
    return [localized("\(count), longest \(longest.days) d"), count]
  }

  /// Of a million decisions each branch has its count; the filter is taken into account.
  private static func approvals(_ listed: ListedDecisions) -> [String] {
    let list = listed.list
    let counts = Branch.allCases.map { "\($0.word) \((list.counts[$0] ?? 0).grouped)" }
      .joined(separator: ", ")
    let count = localized("\(GroupedNumber(list.pending)) pending")
    guard let since = list.waitingSince else { return [localized("\(counts); \(count)"), count] }
    let longest = localized(
      "\(count), longest \(GroupedNumber(since.latest.days(to: listed.day))) d")
    return [localized("\(counts); \(longest)"), longest, count]
  }

  private static func changes(_ state: DashboardState) -> [String] {
    let new = state.history.unseenCount
    let news = new == 0 ? nil : localized("\(new) new")
    let later = state.rows.laterChanges
    let left =
      later == 0
      ? nil
      : state.asOf == nil
        ? localized("\(later) still to come") : localized("\(later) later left out")
    guard state.history.isCurrent else { return [localized("reading the history")] }
    let texts = [[news, left], [news ?? left]].map { $0.compactMap(\.self) }
    return texts.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
  }
}
