import Agreements
import Languages

/// Tagging rows, and going from one tagged row to the next.
extension DashboardState {
  /// Tags the chosen row or takes its tag off, and goes on to the next row, so that several in a
  /// row are tagged by one key.
  mutating func toggleTag() {
    let chosen = rowsToTag
    guard !chosen.isEmpty else { return }
    let isTagged = !chosen.allSatisfy(tags.contains)
    if isTagged { tags.insert(chosen) } else { tags.remove(chosen) }
    let count = taggedPlaces(in: focus).count
    notice = Notice(
      isTagged
        ? localized(
          "Tagged: \(count) in \(focus.title). Copy and export take the tagged rows only.")
        : localized("No longer tagged: \(count) left in \(focus.title)."))
    move(by: 1)
  }

  /// The chosen row; below a vendor, the agreements that are listed, which are the pane's records.
  private var rowsToTag: [RowID] {
    guard let row = self[focus].selection else { return [] }
    guard case .vendor = row else { return [row] }
    return rows[focus][(self[focus].index + 1)...].prefix {
      if case .agreement = $0 { true } else { false }
    }
  }

  /// Goes to the next tagged row of the focused pane, or to the one before; round at the ends.
  mutating func moveToTag(forward: Bool) {
    let places = taggedPlaces(in: focus)
    let here = self[focus].index
    let next =
      forward
      ? places.first { $0 > here } ?? places.first
      : places.last { $0 < here } ?? places.last
    if let next { move(by: next - here) }
  }

  /// Takes all tags off the rows of the focused pane.
  mutating func clearTags() {
    let listed = taggedPlaces(in: focus).map { rows[focus][$0] }
    tags.remove(listed)
    notice = Notice(
      localized(
        "\(GroupedNumber(listed.count)) \(listed.count, one: "tag", many: "tags") taken off."))
  }
}
