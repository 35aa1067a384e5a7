import Agreements
import Languages
import Terminal

extension DashboardState {
  /// Everything that the record of a row says, by the names that files and filters know.
  func fields(of row: RowID) -> (kind: RecordKind, row: Row)? {
    switch row {
    case .vendor(let id): registry.row(of: .vendor(id), on: day).map { (.vendors, $0) }
    case .agreement(let id): registry.row(of: .agreement(id), on: day).map { (.agreements, $0) }
    case .offering(let id): registry.row(of: .offering(id), on: day).map { (.certifications, $0) }
    case .approval(let id): registry.row(of: .approval(id), on: day).map { (.approvals, $0) }
    case .change(let id):
      entry(of: id).map { entry in
        let moment = Moment(registry, on: day)
        return (.changes, FieldTable.changes.row(of: entry.change, at: moment))
      }
    }
  }

  /// The tagged rows of the focused pane, in order.
  var taggedRows: [Row] {
    taggedPlaces(in: focus).compactMap { place in
      fields(of: rows[focus][place]).flatMap { $0.kind == focus.recordKind ? $0.row : nil }
    }
  }

  /// For people.
  static func name(ofTagged count: Int) -> String {
    localized("\(GroupedNumber(count)) tagged \(count, one: "row", many: "rows")")
  }

  /// The rows of a pane as they stand on the screen, also those out of sight; without the vendors
  /// above their agreements.
  func records(of pane: Pane) -> [Row] {
    rows[pane].compactMap { id in
      fields(of: id).flatMap { $0.kind == pane.recordKind ? $0.row : nil }
    }
  }
}

extension DashboardState {
  func recordCount(of pane: Pane) -> Int {
    guard pane == .vendors else { return rows[pane].count }
    return rows[pane].count { if case .agreement = $0 { true } else { false } }
  }
}

extension Row {
  /// What the main columns say, for people, parted by tabs.
  func line(of kind: RecordKind) -> String {
    selecting(kind.mainColumns).values.map { DisplayText(untrusted: $0.text).string }
      .joined(separator: "\t")
  }
}

extension Page {
  /// The text that people read, without the look of it.
  var text: String {
    (header + lines + footer).map { $0.text + "\n" }.joined()
  }
}

extension Page.Line {
  var text: String {
    var text = DisplayText(untrusted: spans.map(\.text).joined()).string
    while text.last == " " { text.removeLast() }
    return text
  }
}
