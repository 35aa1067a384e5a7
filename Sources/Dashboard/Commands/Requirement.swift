import Languages

/// What has to be so for a command to do anything.
enum Requirement: Hashable, Sendable {
  /// A row is chosen.
  case row
  /// The data stands in files of the user's.
  case dataFiles
  /// Something is new to the user.
  case marks
  /// Another day than today is looked at.
  case otherDay
  /// There is something to clear.
  case filter
  /// Text was looked for in pages.
  case found
  /// The focused pane has rows and columns on the screen.
  case paneInSight
  /// The focused pane is sorted by a column.
  case sorted
  case viewBefore, viewAfter
  /// Rows of the focused pane are tagged.
  case tags
  /// There is something to copy.
  case clipping
  /// Files may be written.
  case writing
  /// A decision was recorded in this session.
  case records

  /// Why it is not so, as a part of a sentence; `nil` when it is.
  func reason(_ state: DashboardState) -> String? {
    switch self {
    case .row:
      state.chosenRow == nil ? localized("no row is chosen") : nil
    case .dataFiles:
      state.live == .embedded
        ? localized("the shipped data cannot be edited; `accord init DIR` writes it out as files")
        : nil
    case .marks:
      state.marks.isEmpty && state.history.unseenCount == 0 ? localized("nothing is new") : nil
    case .otherDay:
      state.asOf == nil ? localized("this is today") : nil
    case .filter:
      state.filter.text.isEmpty ? localized("there is no filter") : nil
    case .found:
      state.find.text.isEmpty
        ? localized("nothing was looked for; \(state.key(of: .find)) does")
        : nil
    case .paneInSight:
      state.layout.area(of: state.focus) == nil ? localized("the screen is too small") : nil
    case .sorted:
      state[state.focus].table.sort.isEmpty
        ? localized(
          "\(state.focus.title) is not sorted by a column; \(state.key(of: .sort)) chooses one")
        : nil
    case .viewBefore:
      state.views.past.isEmpty ? localized("there is no view before this one") : nil
    case .records:
      state.records.isEmpty ? localized("no decision was recorded in this session") : nil
    case .viewAfter:
      state.views.future.isEmpty ? localized("there is no view after this one") : nil
    case .tags:
      state.taggedPlaces(in: state.focus).isEmpty
        ? localized("no row here is tagged; \(state.key(of: .tag)) tags one") : nil
    case .clipping:
      state.hasClippings ? nil : localized("there is nothing to copy here")
    case .writing:
      state.isReadOnly ? localized("the dashboard was opened with --read-only") : nil
    }
  }
}

extension DashboardState {
  /// The key that calls a command, for texts; its title where it has none.
  func key(of command: CommandID) -> String {
    keymap.firstKey(for: command) ?? Command.named(command)?.title ?? command.rawValue
  }

  /// Why a command cannot be called now; `nil` when it can.
  func reasonAgainst(_ command: CommandID) -> String? {
    guard let command = Command.named(command) else { return nil }
    return reasonAgainst(command)
  }

  func reasonAgainst(_ command: Command) -> String? {
    for requirement in command.requirements {
      if let reason = requirement.reason(self) { return reason }
    }
    return nil
  }

  /// Performs a command, or says why not.
  mutating func call(_ command: CommandID) -> [Effect] {
    if let reason = reasonAgainst(command) {
      notice = Notice(
        localized("\(Command.named(command)?.title ?? command.rawValue): \(reason)."), .warning)
      return []
    }
    return perform(command)
  }
}
