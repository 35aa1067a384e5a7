import Agreements
import Terminal

/// The table of a pane, of whatever its rows are. Made of functions and no protocol, so that each kind
/// of rows has code of its own: what is generic at run time takes three times as long.
struct PaneTable {
  private let drawing: (DashboardState, Int?, inout Canvas) -> Point?
  private let heading: (DashboardState) -> TableHeader

  fileprivate init<Row>(_ view: TableView<Row>) {
    drawing = { view.draw($0, choiceWas: $1, on: &$2) }
    heading = view.header
  }

  /// - Parameter choiceWas: the place of the row that was chosen when the table was drawn, if nothing
  ///   else is another since.
  /// - Returns: where the chosen row begins, when it is in sight.
  func draw(_ state: DashboardState, choiceWas: Int? = nil, on canvas: inout Canvas) -> Point? {
    drawing(state, choiceWas, &canvas)
  }

  /// The titles of the columns, at their places.
  func header(_ state: DashboardState) -> TableHeader { heading(state) }
}

extension DashboardState {
  func table(in area: DashboardLayout.PaneArea) -> PaneTable {
    let ids = rows[area.pane]
    switch area.pane {
    case .vendors:
      let isFlat = VendorTable.isFlat(self[.vendors].table.sort)
      return PaneTable(
        TableView(VendorTable.columns, ids, area, filter) { index, registry in
          VendorTable.row(ids[index], in: registry, isFlat: isFlat)
        })
    case .fedramp:
      return PaneTable(
        TableView(FedRAMPTable.columns(for: branch), ids, area, filter) { index, registry in
          FedRAMPTable.row(ids[index], in: registry)
        })
    case .approvals:
      return PaneTable(
        TableView(ApprovalTable.columns, ids, area, filter) { index, registry in
          ids.decisions?.approval(at: index) ?? ApprovalTable.row(ids[index], in: registry)
        })
    case .changes:
      let entries = rows.changes
      return PaneTable(
        TableView(ChangeTable.columns, ids, area, filter) { index, _ in
          entries.indices.contains(index) ? entries[index] : nil
        })
    }
  }
}

extension Pane {
  /// The columns of its table.
  var columns: [ColumnShape] {
    switch self {
    case .vendors: VendorTable.columns.map(\.shape)
    case .fedramp: FedRAMPTable.columns.map(\.shape)
    case .approvals: ApprovalTable.columns.map(\.shape)
    case .changes: ChangeTable.columns.map(\.shape)
    }
  }
}

extension Glyphs {
  /// Read aloud, lines are noise.
  var box: BoxGlyphs { isUnicode ? .light : isSpoken ? .blank : .ascii }
}
