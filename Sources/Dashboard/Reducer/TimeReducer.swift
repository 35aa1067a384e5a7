import Agreements
import Languages

/// Looking at other days: every pane, count and verdict follows.
extension DashboardState {
  /// Goes to the last day before the one looked at on which something changes.
  mutating func stepBack() {
    let before = stepDays.last(before: day)
    let target = day > today ? max(before ?? today, today) : before
    step(to: target, otherwise: localized("Nothing is known to have changed before \(day)."))
  }

  /// Goes to the first day after the one looked at on which something changes, also to those that
  /// are still to come.
  mutating func stepForward() {
    let after = stepDays.first(after: day)
    let target = day < today ? min(after ?? today, today) : after
    step(to: target, otherwise: localized("Nothing is known to change after \(day)."))
  }

  mutating func returnToToday() {
    look(at: today)
    notice = Notice(localized("Back to today, \(today)."))
  }

  /// Shows everything as it was, or will be as far as it is known, on a day.
  mutating func look(at day: Day) {
    asOf = day == today ? nil : day
    refreshRows()
    // What happened last stands at the top: a step is about that.
    self[.changes].select(
      0, of: rows[.changes], visible: layout.visibleRows(of: .changes))
    settleSelections()
  }

  /// Goes to a day that was asked for, and says what happened on it.
  mutating func visit(_ day: Day) {
    look(at: day)
    notice = Notice(newsOfTheDay)
  }

  /// The days to step through: those of the changes that branch and filter leave, or else all.
  var stepDays: [Day] {
    guard branch != nil || !filter.text.isEmpty else { return history.days }
    return rows.changeDays.reduce(into: []) { days, day in
      if days.last != day { days.append(day) }
    }
  }

  private mutating func step(to target: Day?, otherwise nothing: String) {
    guard let target else {
      notice = Notice(nothing)
      return
    }
    visit(target)
  }

  /// What changed on the day looked at, in a line.
  private var newsOfTheDay: String {
    let changes = rows.changes.filter { $0.change.effective?.latest == day }
    guard let first = changes.first else {
      if asOf == nil { return localized("Today, \(day).") }
      if history.days.contains(day) {
        return localized("\(day): a date is reached or a term is over.")
      }
      guard let last = rows.changeDays.last(before: day) else {
        return localized("\(day): before everything that is known to have changed.")
      }
      return localized("\(day): no change on this day; the last one before was on \(last).")
    }
    let more = changes.count > 1 ? localized(" (and \(changes.count - 1) more)") : ""
    return localized("\(day)\(more): \(first.change.summary(glyphs))")
  }

  // MARK: The record of a change

  /// Shows the record that a change is about, as it was on the day of the change.
  /// - Returns: whether there is such a record, in one of the panes.
  mutating func goToRecord(of entry: ChangeEntry) -> Bool {
    guard let row = entry.change.subject.row, Self.exists(row, in: registry) else { return false }
    if let effect = entry.day { look(at: effect) }
    focus(row.pane)
    if let index = rows[row.pane].firstIndex(of: row) { select(index) }
    overlays.append(.detail(DetailState(row: row)))
    notice = Notice(localized("As of \(day): \(entry.change.summary(glyphs))"))
    return true
  }

  /// Shows the chosen change itself: from what to what, why, and who says so.
  mutating func showChange() {
    guard case .change(let id)? = rows[.changes].isEmpty ? nil : self[.changes].selection else {
      notice = Notice(localized("There is no change to choose."), .warning)
      return
    }
    overlays.append(.detail(DetailState(row: .change(id))))
  }
}

extension RowID {
  /// The pane that lists it.
  var pane: Pane {
    switch self {
    case .vendor, .agreement: .vendors
    case .offering: .fedramp
    case .approval: .approvals
    case .change: .changes
    }
  }
}

extension Change {
  /// What, and from what to what.
  func summary(_ glyphs: Glyphs) -> String {
    switch (from, to) {
    case (_?, let to?) where isConfirmation: localized("\(title): \(to), \(confirmation)")
    case (let from?, let to?): localized("\(title): \(from) \(glyphs.arrow) \(to)")
    case (nil, let to?) where to != title.english: localized("\(title): \(to)")
    case (let from?, nil): localized("\(title): no longer \(from)")
    default: title.text
    }
  }
}
