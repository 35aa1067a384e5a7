import Languages

/// By which column a pane is sorted. Choosing the one that it is sorted by already reverses it.
struct SortChoice: ChoiceRules {
  let pane: Pane

  var title: String { localized("Sort \(pane.title) by") }

  private static let standard = ""

  func items(_ state: DashboardState) -> [ChoiceItem] {
    let keys = state[pane].table.sort
    let standard = ChoiceItem(
      Self.standard, localized("Standard order"),
      detail: pane.standardOrder
        + (keys.isEmpty ? state.glyphs.separator + localized("now") : ""))
    return [standard]
      + pane.columns.map { column in
        ChoiceItem(column.id, column.name, detail: detail(of: column, keys, state.glyphs))
      }
  }

  private func detail(
    of column: ColumnShape, _ keys: [TableArrangement.SortKey], _ glyphs: Glyphs
  ) -> String {
    guard let place = keys.firstIndex(where: { $0.column == column.id }) else { return "" }
    let key = keys[place]
    let word = key.isDescending ? localized("descending") : localized("ascending")
    let direction = "\(glyphs.sorted(isDescending: key.isDescending)) \(word)"
    return place == 0 ? direction : localized("\(direction), where the first is equal")
  }

  func first(_ state: DashboardState) -> String? { state[pane].table.sort.first?.column }

  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    state.sort(pane, by: item.id == Self.standard ? nil : item.id)
    return []
  }
}

extension Pane {
  /// How its rows stand when they are not sorted by a column.
  var standardOrder: String {
    switch self {
    case .vendors: localized("by vendor, as in the data")
    case .fedramp: localized("offerings of agreements first, then High first")
    case .approvals: localized("pending first, the longest waiting at the top")
    case .changes: localized("newest first")
    }
  }
}

extension ColumnShape {
  /// The title as a word.
  var name: String { String(title.drop { $0 == " " }) }
}
