import Agreements
import Terminal

/// The four panes.
enum PanesView {
  /// - Returns: where the cursor stands: on the chosen row of the focused pane.
  static func draw(
    _ state: DashboardState, _ layout: DashboardLayout, on canvas: inout Canvas
  ) -> Point? {
    if !layout.divider.isEmpty {
      canvas.verticalLine(
        at: layout.divider.origin, rows: layout.divider.size.rows, style: StyleKey(.rule),
        glyphs: state.glyphs.box)
    }
    var cursor: Point?
    for area in layout.panes {
      PaneTitle.draw(state, area, on: &canvas)
      let place = draw(area, state, on: &canvas)
      if area.pane == state.focus { cursor = place ?? area.title.origin }
    }
    return cursor
  }

  private static func draw(
    _ area: DashboardLayout.PaneArea, _ state: DashboardState, on canvas: inout Canvas
  ) -> Point? {
    let ids = state.rows[area.pane]
    switch area.pane {
    case .vendors:
      return TableView(VendorTable.columns, ids, area, state) { index, registry in
        VendorTable.row(ids[index], in: registry)
      }.draw(on: &canvas)
    case .fedramp:
      return TableView(FedRAMPTable.columns(for: state.branch), ids, area, state) {
        index, registry in
        if case .offering(let id) = ids[index] { registry.offerings[id] } else { nil }
      }.draw(on: &canvas)
    case .approvals:
      return TableView(ApprovalTable.columns, ids, area, state) { index, registry in
        if case .approval(let id) = ids[index] { registry.approval(id) } else { nil }
      }.draw(on: &canvas)
    case .changes:
      let entries = state.rows.changes
      return TableView(ChangeTable.columns, ids, area, state) { index, _ in
        entries.indices.contains(index) ? entries[index] : nil
      }.draw(on: &canvas)
    }
  }
}

extension Glyphs {
  var box: BoxGlyphs { isUnicode ? .light : .ascii }
}
