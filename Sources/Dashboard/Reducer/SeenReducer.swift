import Agreements
import Languages

/// What is new to the user: the marks on rows, and taking them off.
extension DashboardState {
  mutating func take(
    _ chronicle: Chronicle, _ ledger: SeenLedger, of reading: Int
  ) -> [Effect] {
    // A newer reading is under way: its own chronicle follows.
    guard reading == self.reading else { return [] }
    // What is there when the dashboard opens is on the screen; what comes later is told.
    let isLater = history.isKnown
    let before = history.unseen
    history.take(chronicle, ledger)
    markRowsOfUnseen()
    refreshRowsWithNews()
    guard isLater else { return [] }
    return tell(
      history.entries.filter { history.isUnseen($0.id) && !before.contains($0.id) })
  }

  mutating func take(_ ledger: SeenLedger) {
    history.take(ledger)
    unmarkRowsOfSeen()
    refreshRows()
  }

  /// The mark that a row carries.
  func mark(of row: RowID) -> ChangeMark? {
    if case .change(let id) = row { return history.isUnseen(id) ? .changed : nil }
    return marks[row]
  }

  /// The chosen change, or what is new about the chosen record.
  mutating func markChosenSeen() -> [Effect] {
    guard let row = chosenRow else { return [] }
    let changes: [ChangeID]
    if case .change(let id) = row {
      changes = history.isUnseen(id) ? [id] : []
    } else {
      changes = history.unseenChanges(of: row)
    }
    guard !changes.isEmpty || marks[row] != nil else {
      notice = Notice(
        localized(
          "Nothing new here; \(key(of: .markAllSeen)) marks all \(history.unseenCount) seen."))
      return []
    }
    marks[row] = nil
    tombstones.removeAll { $0.row == row }
    return markSeen(changes)
  }

  mutating func markAllSeen() -> [Effect] {
    let changes = history.unseenChanges
    notice = Notice(
      changes.isEmpty && marks.isEmpty
        ? localized("Nothing new to mark.") : localized("Marked \(Self.count(changes.count)) seen.")
    )
    marks = [:]
    tombstones = []
    return markSeen(changes)
  }

  private mutating func markSeen(_ changes: [ChangeID]) -> [Effect] {
    let keys = history.markSeen(changes)
    unmarkRowsOfSeen()
    refreshRows()
    return keys.isEmpty ? [] : [.markSeen(keys)]
  }

  private mutating func markRowsOfUnseen() {
    for row in history.rowsOfUnseen where marks[row] == nil { marks[row] = .changed }
  }

  /// Rows stay marked while anything about them is new.
  private mutating func unmarkRowsOfSeen() {
    let unseen = history.rowsOfUnseen
    marks = marks.filter { unseen.contains($0.key) }
    tombstones.removeAll { marks[$0.row] == nil }
  }

  static func count(_ changes: Int) -> String {
    localized("\(changes) \(changes, one: "change", many: "changes")")
  }
}

extension ChangeHistory {
  /// In the order in which they are told.
  var unseenChanges: [ChangeID] { entries.map(\.id).filter(isUnseen) }

  func unseenChanges(of row: RowID) -> [ChangeID] {
    entries.filter { $0.change.subject.row == row && isUnseen($0.id) }.map(\.id)
  }

  /// Records about which something is new.
  var rowsOfUnseen: Set<RowID> {
    guard unseenCount > 0 else { return [] }
    return Set(entries.lazy.filter { isUnseen($0.id) }.compactMap(\.change.subject.row))
  }
}
