import Languages

extension DashboardState {
  /// Sorts a pane by a column, or not at all. The chosen row stays chosen.
  mutating func sort(_ pane: Pane, by column: String?) {
    if let column { self[pane].table.sort(by: column) } else { self[pane].table.unsort() }
    tellSort(of: pane)
  }

  mutating func reverseSort() {
    self[focus].table.reverse()
    tellSort(of: focus)
  }

  /// Sorts the focused pane by the column beside the one that it is sorted by.
  mutating func moveSort(by steps: Int) {
    guard let area = layout.area(of: focus) else { return }
    let columns = table(in: area).header(self).titles.map(\.column)
    guard !columns.isEmpty else { return }
    let sorted = self[focus].table.sort.first?.column
    let place = sorted.flatMap { columns.firstIndex(of: $0) }
    let next = place.map { ($0 + steps + columns.count) % columns.count }
    sort(focus, by: columns[next ?? (steps > 0 ? 0 : columns.count - 1)])
  }

  private mutating func tellSort(of pane: Pane) {
    refreshRows()
    let names = self[pane].table.sort.compactMap { key in
      pane.columns.first { $0.id == key.column }.map {
        key.isDescending
          ? localized("\($0.name), descending") : localized("\($0.name), ascending")
      }
    }
    notice = Notice(
      names.isEmpty
        ? localized("\(pane.title) stands in its standard order: \(pane.standardOrder).")
        : localized("\(pane.title) sorted by \(names.joined(separator: localized("; then by "))).")
    )
  }
}
