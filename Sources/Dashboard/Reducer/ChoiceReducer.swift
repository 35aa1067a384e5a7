import Languages
import Terminal

extension DashboardState {
  /// Lets the user choose from a list.
  mutating func openChoice(_ kind: ChoiceKind) {
    var choice = ChoiceState(kind)
    let items = items(of: choice)
    prompt = nil
    let first = kind.rules.first(self).flatMap { id in items.firstIndex { $0.id == id } } ?? 0
    choice.scroll.move(to: first, count: items.count, visible: visibleItems(choice))
    overlays.append(.choice(choice))
  }

  /// A key while there is something to choose.
  mutating func pressed(_ key: Key, in choice: ChoiceState) -> [Effect] {
    let items = items(of: choice)
    let index = choice.scroll.index
    let item = items.indices.contains(index) ? items[index] : nil
    if let item, let effects = choice.kind.rules.pressed(key, at: item, &self) {
      // It may stand in another place of the list now.
      let place = self.items(of: choice).firstIndex { $0.id == item.id } ?? index
      return effects + go(to: place, in: choice)
    }
    var choice = choice
    switch EditingKey.meant(by: key) {
    case .enter: return choose(item, of: choice)
    case .cancel: return cancel(choice)
    case .deleteBackward where choice.line.text.isEmpty: return cancel(choice)
    case .older, .completeBackward: return go(to: index - 1, in: choice)
    case .newer, .complete: return go(to: index + 1, in: choice)
    case .pageUp: return go(to: index - visibleItems(choice), in: choice)
    case .pageDown: return go(to: index + visibleItems(choice), in: choice)
    case let editing?:
      _ = choice.line.take(editing)
      return narrow(choice)
    case nil:
      return typed(key, in: choice)
    }
  }

  private mutating func typed(_ key: Key, in choice: ChoiceState) -> [Effect] {
    var choice = choice
    switch (key.code, key.modifiers) {
    case (.character(let character), []):
      choice.line.insert(String(character))
      return narrow(choice)
    case (.character("l"), .control): return [.repaint]
    case (.character("z"), .control): return [.suspend]
    default: return []
    }
  }

  /// What is typed is another: the best match is chosen.
  @discardableResult
  mutating func narrow(_ choice: ChoiceState) -> [Effect] {
    guard case .choice(let before)? = overlays.last else { return [] }
    return go(to: choice.line.text == before.line.text ? choice.scroll.index : 0, in: choice)
  }

  private mutating func go(to index: Int, in choice: ChoiceState) -> [Effect] {
    var choice = choice
    let items = items(of: choice)
    choice.scroll.move(to: index, count: items.count, visible: visibleItems(choice))
    overlays[overlays.count - 1] = .choice(choice)
    guard items.indices.contains(choice.scroll.index) else { return [] }
    return choice.kind.rules.reached(items[choice.scroll.index], &self)
  }

  /// Chooses an item by its index.
  mutating func choose(_ index: Int, of choice: ChoiceState) -> [Effect] {
    let items = items(of: choice)
    guard items.indices.contains(index) else { return [] }
    return choose(items[index], of: choice)
  }

  private mutating func choose(_ item: ChoiceItem?, of choice: ChoiceState) -> [Effect] {
    guard let item else { return [] }
    if let reason = item.reason {
      notice = Notice(localized("\(item.label): \(reason)."), .warning)
      return []
    }
    overlays.removeLast()
    return choice.kind.rules.chosen(item, &self)
  }

  mutating func cancel(_ choice: ChoiceState) -> [Effect] {
    overlays.removeLast()
    return choice.kind.rules.cancelled(&self)
  }

  private func visibleItems(_ choice: ChoiceState) -> Int {
    choiceLayout(choice).list.size.rows
  }
}
