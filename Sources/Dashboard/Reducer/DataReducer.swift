import Agreements
import Languages

extension DashboardState {
  /// A new reading of the files, shown at once unless updates are paused.
  mutating func take(_ snapshot: Snapshot, at moment: WallTime) -> [Effect] {
    if isPaused {
      heldSnapshot = HeldSnapshot(snapshot: snapshot, moment: moment)
      let key = keymap.firstKey(for: .pause) ?? ""
      notice = Notice(localized("The files have changed; \(key) lets the changes in."))
      return []
    }
    return show(snapshot, at: moment)
  }

  /// The rest of the first reading: it was there all along, so nothing changed.
  mutating func complete(with snapshot: Snapshot, at moment: WallTime) -> [Effect] {
    self.snapshot = snapshot
    reading += 1
    report(old: Snapshot(registry: Registry()), changes: 0)
    refreshRows()
    return [.chronicle(snapshot.registry, reading: reading, at: moment)]
  }

  mutating func togglePause() -> [Effect] {
    isPaused.toggle()
    guard !isPaused, let held = heldSnapshot else { return [] }
    heldSnapshot = nil
    return show(held.snapshot, at: held.moment)
  }

  mutating func changeLiveState(to live: LiveState) {
    self.live = live
    switch live {
    case .polling(let reason), .unfollowed(let reason): notice = Notice(reason, .warning)
    case .embedded, .reading, .notified: break
    }
  }

  private mutating func show(_ new: Snapshot, at moment: WallTime) -> [Effect] {
    let old = snapshot
    let changes = new.registry.difference(from: old.registry)
    for change in changes { mark(change, old: old.registry) }
    // What came back is no longer gone.
    tombstones.removeAll { Self.exists($0.row, in: new.registry) }
    history.witness(changes, at: moment)
    snapshot = new
    reading += 1
    report(old: old, changes: changes.count)
    refreshRowsWithNews()
    return [.chronicle(new.registry, reading: reading, at: moment)]
  }

  /// Works out the rows anew. Who stands at the top of the changes and looks elsewhere sees the newest
  /// come in there; what is chosen under the keys stays chosen.
  mutating func refreshRowsWithNews() {
    if focus != .changes, self[.changes].index == 0 { self[.changes].selection = nil }
    refreshRows()
  }

  private mutating func mark(_ change: Change, old: Registry) {
    guard let row = change.subject.row else { return }
    let isWhole = change.field == nil
    let mark: ChangeMark =
      isWhole && change.from == nil ? .added : isWhole && change.to == nil ? .removed : .changed
    // A row that came and changed since is still a new one.
    if marks[row] == .added, mark == .changed { return }
    marks[row] = mark
    if mark == .removed { bury(row, old: old) }
  }

  /// Keeps a row that went away in its place, so that its going can be seen.
  private mutating func bury(_ row: RowID, old: Registry) {
    for pane in Pane.allCases {
      guard let index = rows[pane].firstIndex(of: row) else { continue }
      tombstones.append(
        Tombstone(
          row: row, pane: pane, below: index > 0 ? rows[pane][index - 1] : nil, registry: old))
    }
  }

  static func exists(_ row: RowID, in registry: Registry) -> Bool {
    switch row {
    case .vendor(let id): registry.vendors[id] != nil
    case .agreement(let id): registry.agreements[id] != nil
    case .offering(let id): registry.offerings[id] != nil
    case .approval(let id): registry.approval(id) != nil
    case .change: true
    }
  }

  private mutating func report(old: Snapshot, changes: Int) {
    let errors = snapshot.diagnostics.count { $0.severity == .error }
    let before = old.diagnostics.count { $0.severity == .error }
    let key = keymap.firstKey(for: .problems) ?? ""
    if errors > 0, snapshot.diagnostics != old.diagnostics {
      notice = Notice(
        localized(
          """
          \(errors) \(errors, one: "problem", many: "problems") in the data files; \
          \(key) shows where.
          """), .error)
    } else if before > 0, errors == 0 {
      notice = Notice(localized("The problems in the data files are mended."))
    } else if changes > 0, notice?.isAnswer != true {
      notice = Notice(localized("\(changes) \(changes, one: "change", many: "changes")."))
    }
  }
}

extension Change.Subject {
  /// The row that stands for the record, where there is one.
  var row: RowID? {
    switch self {
    case .vendor(let id): .vendor(id)
    case .agreement(let id): .agreement(id)
    case .offering(let id): .offering(id)
    case .approval(let id): .approval(id)
    case .body, .source, .programme, .event, .search, .registry: nil
    }
  }
}
