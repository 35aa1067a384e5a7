import Agreements
import Languages

/// What keys do on the views over the panes, beyond moving by lines.
extension DashboardState {
  /// The view over the panes that is read; lists to choose from may stand before it.
  var topPage: Overlay? { overlays.last { $0.context != nil } }

  /// The record that the chosen line of that view leads to.
  var target: RowID? {
    guard let overlay = topPage else { return nil }
    // The help leads nowhere, and takes long to work out.
    if case .help = overlay { return nil }
    let lines = page(of: overlay).lines
    let index = overlay.scroll.index
    return lines.indices.contains(index) ? lines[index].target : nil
  }

  /// Opens what the chosen row or line leads to.
  mutating func openDetails() {
    guard let row = overlays.isEmpty ? self[focus].selection : target else {
      if !overlays.isEmpty { notice = Notice(localized("This line leads to no other record.")) }
      return
    }
    // A change is about a record: what there is to see is that, as it was on the day.
    if case .change(let id) = row, let entry = entry(of: id), goToRecord(of: entry) { return }
    overlays.append(.detail(DetailState(row: row)))
  }

  /// Goes left or right: from pane to pane, in the access matrix from column to column.
  mutating func move(_ side: Pane.Side) {
    guard case .matrix(var scroll)? = overlays.last else { return focus(focus.neighbour(side)) }
    let count = AccessMatrix(self).askers.count
    scroll.column = max(0, min(scroll.column + (side == .left ? -1 : 1), count - 1))
    overlays[overlays.count - 1] = .matrix(scroll)
  }

  /// Moves by many rows. A view over the panes moves as a whole, so that the next lines come into
  /// sight at once.
  mutating func movePage(by steps: Int) {
    guard var overlay = overlays.popLast() else { return move(by: steps) }
    let count = countOfLines(of: overlay)
    overlay.scroll.movePage(by: steps, count: count, visible: visibleRows(of: overlay))
    overlays.append(overlay)
  }

  /// Opens the link of the chosen line, or the record's first link.
  mutating func openSource() -> [Effect] {
    let overlay = overlays.last
    let chosen = overlay.flatMap { overlay -> String? in
      let lines = page(of: overlay).lines
      return lines.indices.contains(overlay.scroll.index) ? lines[overlay.scroll.index].link : nil
    }
    guard let link = chosen ?? chosenRow.flatMap(firstLink) else {
      notice = Notice(localized("This record has no source with a link."), .warning)
      return []
    }
    guard link.hasPrefix("https://") || link.hasPrefix("http://") else {
      notice = Notice(
        localized("Only http and https links are opened; this one is neither."), .error)
      return []
    }
    // A browser may open elsewhere, or take its time.
    notice = Notice(localized("Opening \(link)"))
    return [.openLink(link)]
  }

  func firstLink(of row: RowID) -> String? {
    page(of: .detail(DetailState(row: row))).lines.lazy.compactMap(\.link).first
  }
}

extension ScrollState {
  mutating func movePage(by steps: Int, count: Int, visible: Int) {
    let last = max(0, count - max(1, visible))
    let shifted = max(0, min(top + steps, last))
    // At either end of the text the chosen line goes on to its first or last line.
    index = shifted == top ? (steps < 0 ? 0 : count - 1) : index + shifted - top
    top = shifted
    move(to: index, count: count, visible: visible)
  }
}
