import Languages

/// The themes, each shown while it is chosen. What is chosen holds for this run; the settings file
/// is the user's own.
struct ThemeChoices: ChoiceRules {
  var title: String { localized("Theme") }

  func items(_ state: DashboardState) -> [ChoiceItem] {
    let automatic = state.appearance.name(of: .automatic)
    return [
      ChoiceItem(
        ThemeChoice.automatic.name, "auto", detail: localized("\(automatic), for this terminal"))
    ]
      + state.appearance.names.map { name in
        ChoiceItem(name, name, detail: state.appearance.theme(named: name)?.summary ?? "")
      }
  }

  func first(_ state: DashboardState) -> String? { state.appearance.choice.name }

  func reached(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    state.appearance.preview(state.appearance.name(of: ThemeChoice(name: item.id)))
    return []
  }

  func cancelled(_ state: inout DashboardState) -> [Effect] {
    state.appearance.preview(nil)
    return []
  }

  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    state.appearance.preview(nil)
    state.appearance.choose(ThemeChoice(name: item.id))
    state.notice = Notice(
      localized("The theme is \(item.id) now; to keep it, write theme: \(item.id) in config.yaml."))
    return []
  }
}
