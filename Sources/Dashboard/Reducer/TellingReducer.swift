import Agreements
import Languages

/// Telling somebody who does not look at the screen, as far as the settings ask for it.
extension DashboardState {
  /// Verdicts and approvals are what people wait for; of the branch that is shown, if one is.
  mutating func tell(_ news: [ChangeEntry]) -> [Effect] {
    let told = news.filter { entry in
      [.access, .approval].contains(entry.change.kind)
        && index.relation.includes(entry.change, in: branch)
    }
    guard let first = told.first else { return [] }
    let more = told.count > 1 ? localized(", and \(told.count - 1) more") : ""
    var effects: [Effect] = []
    if settings.settings.rings { effects.append(.ring) }
    if settings.settings.notifies {
      effects.append(.notify("\(first.change.summary(glyphs))\(more)"))
    }
    return effects
  }

  /// A day begins: what is counted in days follows, and what takes effect is told. The clock may
  /// have been set by any number of days, forward or back.
  mutating func begin(_ day: Day) -> [Effect] {
    guard day != today else { return [] }
    let before = today
    today = day
    // Whoever looks at what has become today looks at today.
    if asOf == day { asOf = nil }
    refreshRows()
    let news = history.entries.filter { entry in
      entry.change.effective != nil && entry.effect > before && entry.effect <= day
    }
    return tell(news)
  }

  /// What the title of the terminal's window says: what is new, and how much waits. `nil` where the
  /// settings do not ask for one.
  public var windowTitle: String? {
    guard settings.settings.setsTitle else { return nil }
    return Language.$current.withValue(language) { titleText }
  }

  private var titleText: String {
    let pending = Branch.allCases.reduce(0) { $0 + history.chronicle.pendingCount(of: $1, on: day) }
    let new = history.unseenCount
    let parts = [
      new > 0 ? localized("\(new) new") : nil, localized("\(pending) pending"),
      asOf.map { localized("as of \($0)") },
    ]
    return localized("Accord: \(parts.compactMap(\.self).joined(separator: ", "))")
  }
}
