import Languages

/// The command palette: every command by its name, its id and its key, those used most first.
struct PaletteChoice: ChoiceRules {
  let title = localized("Commands")
  /// No id of the table has it.
  private static let ownPrefix = "own:"

  func items(_ state: DashboardState) -> [ChoiceItem] {
    let context = state.context
    // The palette itself is left out: it is here already.
    let commands = Command.all.filter { $0.contexts.contains(context) && $0.id != .palette }
    let ranked = commands.enumerated().sorted { first, second in
      let uses = (state.uses[first.element.id] ?? 0, state.uses[second.element.id] ?? 0)
      return uses.0 != uses.1 ? uses.0 > uses.1 : first.offset < second.offset
    }
    let own = UserCommand.contexts.contains(context) ? state.userCommands : []
    return own.map { command in
      ChoiceItem(
        Self.ownPrefix + command.name, command.title, detail: command.line,
        shortcut: command.keys.first?.description ?? "", reason: state.reasonAgainst(command))
    }
      + ranked.map { _, command in
        ChoiceItem(
          command.id.rawValue, command.title, or: command.titlePhrase.text(in: .english),
          detail: command.help,
          shortcut: state.keymap.firstKey(for: command.id) ?? "",
          reason: state.reasonAgainst(command.id))
      }
  }

  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    if let own = state.userCommands.first(where: { Self.ownPrefix + $0.name == item.id }) {
      return state.call(own)
    }
    guard let command = CommandID(rawValue: item.id) else { return [] }
    state.uses[command, default: 0] += 1
    return state.call(command)
  }
}
