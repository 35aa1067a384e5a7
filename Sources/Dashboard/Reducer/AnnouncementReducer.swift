import Agreements
import Languages

/// What of the state is said aloud when it is another than before.
struct Audible {
  fileprivate let pane: Pane
  fileprivate let branch: Branch?
  fileprivate let day: Day
  fileprivate let filter: String
  fileprivate let page: String?
  fileprivate let notice: Notice?
  fileprivate let changes: Int

  init(_ state: DashboardState) {
    pane = state.focus
    branch = state.branch
    day = state.day
    filter = state.filter.text
    page = state.topPage.map { state.page(of: $0).title }
    notice = state.notice
    changes = state.history.witnessed.count
  }
}

extension DashboardState {
  static let mostAnnouncements = 50
  /// Changes of one reading that are told one by one.
  private static let mostChangesTold = 5

  /// Appends what is different from before to what a screen reader says.
  mutating func announce(since before: Audible) {
    let now = Audible(self)
    var lines = changesToTell(now.changes - before.changes)
    if now.branch != before.branch {
      lines.append(localized("Showing \(now.branch?.nameInSentence ?? localized("all branches"))."))
    }
    if now.day != before.day { lines.append(localized("Showing \(now.day).")) }
    if now.filter != before.filter { lines.append(localized("\(rowsInFocus) match.")) }
    if let page = now.page, page != before.page { lines.append(localized("Opened \(page).")) }
    let isBack = now.page == nil && before.page != nil
    if isBack || now.pane != before.pane { lines.append("\(now.pane.title), \(rowsInFocus).") }
    if let notice = now.notice, notice != before.notice { lines.append(notice.text) }
    announcements = (announcements + lines).suffix(Self.mostAnnouncements)
  }

  private var rowsInFocus: String {
    let count = rows[focus].count
    return localized("\(GroupedNumber(count)) \(count, one: "row", many: "rows")")
  }

  private func changesToTell(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let told = history.witnessed.prefix(min(count, Self.mostChangesTold)).map { entry in
      let change = entry.change
      let field = change.field.map { ", \($0)" } ?? ""
      let values = [
        change.from.map { localized("from \($0)") }, change.to.map { localized("to \($0)") },
      ]
      let words = values.compactMap(\.self).joined(separator: " ")
      return localized("Changed: \(change.title)\(field)\(words.isEmpty ? "" : ", \(words)").")
    }
    let rest = count - told.count
    return told + (rest > 0 ? [localized("\(rest) more changes.")] : [])
  }
}
