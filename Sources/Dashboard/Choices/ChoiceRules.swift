import Agreements
import Terminal

/// What a kind of list offers and does. A new kind is a case of `ChoiceKind`, a type that conforms
/// to this, and a line in `ChoiceKind.rules`.
protocol ChoiceRules: Sendable {
  var title: String { get }
  /// Everything there is to choose, best first.
  func items(_ state: DashboardState) -> [ChoiceItem]
  /// The item to begin at; `nil` for the first.
  func first(_ state: DashboardState) -> String?
  /// An item was chosen, with the list closed already.
  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect]
  /// The selection came to an item: for a preview.
  func reached(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect]
  /// The list was closed without choosing.
  func cancelled(_ state: inout DashboardState) -> [Effect]
  /// Keys of this list alone, with a word for each, for its last line.
  var keys: [(key: String, hint: String)] { get }
  /// A key of this list alone.
  /// - Returns: whether it was one.
  func pressed(
    _ key: Key, at item: ChoiceItem, _ state: inout DashboardState
  ) -> [Effect]?
}

extension ChoiceRules {
  func first(_ state: DashboardState) -> String? { nil }
  func reached(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] { [] }
  func cancelled(_ state: inout DashboardState) -> [Effect] { [] }
  var keys: [(key: String, hint: String)] { [] }
  func pressed(
    _ key: Key, at item: ChoiceItem, _ state: inout DashboardState
  ) -> [Effect]? { nil }
}

extension ChoiceKind {
  var rules: any ChoiceRules {
    switch self {
    case .palette: PaletteChoice()
    case .savedFilters: SavedFiltersChoice()
    case .sort(let pane): SortChoice(pane: pane)
    case .columns(let pane): ColumnsChoice(pane: pane)
    case .copy: CopyChoice()
    case .overwrite(let file): OverwriteChoice(file: file)
    case .themes: ThemeChoices()
    }
  }
}

extension DashboardState {
  /// The items of a list that what is typed leaves, best matches first.
  func items(of choice: ChoiceState) -> [ChoiceItem] {
    let items = choice.kind.rules.items(self)
    let wanted = choice.line.text.split(separator: " ").map { $0.lowercased() }
    guard !wanted.isEmpty else { return items }
    let scored = items.enumerated().compactMap { place, item in
      item.score(wanted).map { (score: $0, place: place, item: item) }
    }
    return scored.sorted { ($0.score, $0.place) < ($1.score, $1.place) }.map(\.item)
  }
}

extension ChoiceItem {
  /// How far the item is from the words looked for, 0 for the best; `nil` when it has not all.
  fileprivate func score(_ words: [String]) -> Int? {
    var sum = 0
    for word in words {
      let scores = [
        shortcut.lowercased() == word ? 0 : nil,
        FuzzyMatch.score(word, in: label),
        otherLabel == label ? nil : FuzzyMatch.score(word, in: otherLabel).map { $0 + 1 },
        FuzzyMatch.score(word, in: id).map { $0 + 1 },
        detail.lowercased().contains(word) ? 40 : nil,
      ]
      guard let best = scores.compactMap({ $0 }).min() else { return nil }
      sum += best
    }
    return sum
  }
}
