import Languages
import Terminal

/// Which columns a pane shows, in what order and how wide.
struct ColumnsChoice: ChoiceRules {
  let pane: Pane

  var title: String { localized("Columns of \(pane.title)") }

  let keys = [
    ("space", localized("show or hide")), ("<", localized("left")), (">", localized("right")),
    ("-", localized("narrower")), ("+", localized("wider")),
    ("=", localized("as it was")),
  ].map { (key: $0.0, hint: $0.1) }

  private static let all = ""

  func items(_ state: DashboardState) -> [ChoiceItem] {
    let arrangement = state[pane].table
    let widths = widths(state)
    let columns = arrangement.arranged(pane.columns.map(\.id)).compactMap { id in
      pane.columns.first { $0.id == id }
    }
    let items = columns.map { column in
      let isShown = widths[column.id] != nil
      let isHidden = arrangement.visibility[column.id] == .never
      let sign = isShown ? state.glyphs.yes : isHidden ? " " : state.glyphs.none
      return ChoiceItem(
        column.id, "\(sign) \(column.name)",
        detail: detail(of: column, arrangement, width: widths[column.id]))
    }
    let isStandard = arrangement == TableArrangement(sortedLike: arrangement)
    return items + [
      ChoiceItem(
        Self.all, localized("  Standard columns"), detail: localized("all as they were"),
        reason: isStandard ? localized("nothing is arranged") : nil)
    ]
  }

  private func detail(
    of column: ColumnShape, _ arrangement: TableArrangement, width: Int?
  ) -> String {
    var words: [String] = []
    if arrangement.visibility[column.id] == .never {
      words.append(localized("hidden"))
    } else if let width {
      words.append(localized("\(width) wide"))
    } else {
      words.append(localized("no room"))
    }
    if arrangement.widths[column.id] != nil { words.append(localized("as you set it")) }
    if arrangement.visibility[column.id] == .always { words.append(localized("always shown")) }
    return words.joined(separator: ", ")
  }

  /// How wide each column is on the screen now.
  private func widths(_ state: DashboardState) -> [String: Int] {
    guard let area = state.layout.area(of: pane) else { return [:] }
    return Dictionary(
      state.table(in: area).header(state).titles.map { ($0.column, $0.place.size.columns) },
      uniquingKeysWith: { first, _ in first })
  }

  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    if item.id == Self.all {
      state[pane].table = TableArrangement(sortedLike: state[pane].table)
    }
    return []
  }

  func pressed(
    _ key: Key, at item: ChoiceItem, _ state: inout DashboardState
  ) -> [Effect]? {
    guard case .character(let character) = key.code, key.modifiers.isEmpty else { return nil }
    let isColumn = item.id != Self.all
    switch character {
    case " ": if isColumn { toggle(item.id, &state) }
    case "<", ">":
      if isColumn {
        state[pane].table.move(
          item.id, by: character == "<" ? -1 : 1, among: pane.columns.map(\.id))
      }
    case "-", "+": if isColumn { widen(item.id, by: character == "-" ? -1 : 1, &state) }
    case "=":
      state[pane].table.widths[item.id] = nil
      state[pane].table.visibility[item.id] = nil
    default: return nil
    }
    return []
  }

  /// Hides a column that is in sight; shows a hidden one; makes room for one that found none.
  private func toggle(_ column: String, _ state: inout DashboardState) {
    let isInSight = widths(state)[column] != nil
    let visibility = state[pane].table.visibility[column]
    state[pane].table.visibility[column] =
      visibility == .never ? nil : isInSight ? .never : .always
  }

  private func widen(_ column: String, by step: Int, _ state: inout DashboardState) {
    guard let width = widths(state)[column] else { return }
    let range = TableArrangement.widthRange
    state[pane].table.widths[column] = max(range.lowerBound, min(width + step, range.upperBound))
  }
}

extension TableArrangement {
  /// The standard columns, sorted as in another arrangement.
  init(sortedLike other: TableArrangement) {
    self.init()
    setSort(other.sort)
  }
}
