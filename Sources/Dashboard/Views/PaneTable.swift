import Agreements
import Terminal

/// The table of a pane, of whatever its rows are. Made of functions and no protocol, so that each kind
/// of rows has code of its own: what is generic at run time takes three times as long.
struct PaneTable {
  private let drawing: (inout Canvas) -> Point?
  private let heading: () -> TableHeader

  fileprivate init<Row>(_ view: TableView<Row>) {
    drawing = { view.draw(on: &$0) }
    heading = { view.header }
  }

  /// - Returns: where the chosen row begins, when it is in sight.
  func draw(on canvas: inout Canvas) -> Point? { drawing(&canvas) }

  /// The titles of the columns, at their places.
  var header: TableHeader { heading() }
}

extension DashboardState {
  func table(in area: DashboardLayout.PaneArea) -> PaneTable {
    let ids = rows[area.pane]
    switch area.pane {
    case .vendors:
      let isFlat = VendorTable.isFlat(self[.vendors].table.sort)
      return PaneTable(
        TableView(VendorTable.columns, ids, area, self) { index, registry in
          VendorTable.row(ids[index], in: registry, isFlat: isFlat)
        })
    case .fedramp:
      return PaneTable(
        TableView(FedRAMPTable.columns(for: branch), ids, area, self) { index, registry in
          FedRAMPTable.row(ids[index], in: registry)
        })
    case .approvals:
      return PaneTable(
        TableView(ApprovalTable.columns, ids, area, self) { index, registry in
          ids.decisions?.approval(at: index) ?? ApprovalTable.row(ids[index], in: registry)
        })
    case .changes:
      let entries = rows.changes
      return PaneTable(
        TableView(ChangeTable.columns, ids, area, self) { index, _ in
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
