/// The command palette: every command by its name, its id and its key, those used most first.
struct PaletteChoice: ChoiceRules {
  let title = "Commands"

  func items(_ state: DashboardState) -> [ChoiceItem] {
    let context = state.context
    // The palette itself is left out: it is here already.
    let commands = Command.all.filter { $0.contexts.contains(context) && $0.id != .palette }
    let ranked = commands.enumerated().sorted { first, second in
      let uses = (state.uses[first.element.id] ?? 0, state.uses[second.element.id] ?? 0)
      return uses.0 != uses.1 ? uses.0 > uses.1 : first.offset < second.offset
    }
    return ranked.map { _, command in
      ChoiceItem(
        command.id.rawValue, command.title, detail: command.help,
        shortcut: state.keymap.firstKey(for: command.id) ?? "",
        reason: state.reasonAgainst(command.id))
    }
  }

  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    guard let command = CommandID(rawValue: item.id) else { return [] }
    state.uses[command, default: 0] += 1
    return state.call(command)
  }
}
