import Languages
import Terminal

/// The filters that have names, to be set again, and the one that is set now, to be named.
struct SavedFiltersChoice: ChoiceRules {
  let title = localized("Saved filters")
  let keys = [(key: "delete", hint: localized("remove"))]

  /// No name that can be given: names are not empty.
  private static let naming = ""

  func items(_ state: DashboardState) -> [ChoiceItem] {
    let text = state.filter.text
    let naming = ChoiceItem(
      Self.naming, localized("Save this filter …"), detail: text,
      reason: text.isEmpty ? localized("there is no filter") : nil)
    return state.savedFilters.entries.map { ChoiceItem($0.name, $0.name, detail: $0.text) }
      + [naming]
  }

  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    if item.id == Self.naming {
      state.openPrompt(.filterName)
    } else if let text = state.savedFilters[item.id] {
      FilterPrompt().changed(to: text, &state)
    }
    return []
  }

  func pressed(
    _ key: Key, at item: ChoiceItem, _ state: inout DashboardState
  ) -> [Effect]? {
    guard key == Key(.delete), item.id != Self.naming else { return nil }
    state.savedFilters[item.id] = nil
    return [.keepFilter(name: item.id, text: nil)]
  }
}

/// The name under which a filter is kept.
struct FilterNamePrompt: PromptRules {
  let label = localized("Save this filter as: ")

  func problem(in text: String, _ state: DashboardState) -> PromptProblem? {
    text.contains { !$0.isWhitespace }
      ? nil : PromptProblem(column: 1, localized("write a name for it"))
  }

  func note(on text: String, _ state: DashboardState) -> String {
    state.savedFilters[name(text)] == nil ? "" : localized("replaces the one of that name")
  }

  func entered(_ text: String, _ state: inout DashboardState) -> [Effect] {
    let name = name(text)
    state.savedFilters[name] = state.filter.text
    state.notice = Notice(
      localized("Saved as \(name); \(state.key(of: .savedFilters)) sets it again."))
    return [.keepFilter(name: name, text: state.filter.text)]
  }

  private func name(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
