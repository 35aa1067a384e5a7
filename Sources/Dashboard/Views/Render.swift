import Languages
import Terminal

/// Draws the whole screen. Nothing but the state goes in.
public func render(_ state: DashboardState) -> Frame {
  Language.$current.withValue(state.language) { draw(state) }
}

private func draw(_ state: DashboardState) -> Frame {
  let layout = state.layout
  guard layout.mode != .sentence else {
    var canvas = Canvas(size: state.size)
    SmallScreenView.draw(on: &canvas, size: state.size)
    return Frame(canvas: canvas)
  }
  var (canvas, cursor) = drawMiddle(state, layout)
  if case .choice(let choice)? = state.overlays.last {
    cursor = ChoiceView.draw(choice, state, on: &canvas, in: layout.middle)
  }
  AnnouncementsView.draw(state, on: &canvas, in: layout.announcements)
  if case .record(let form)? = state.overlays.last {
    cursor = RecordFormView.draw(form, state, on: &canvas, in: layout.middle)
  }
  PendingKeysView.draw(state, on: &canvas, in: layout.middle)
  let typing = StatusRow.draw(state, on: &canvas, layout)
  return Frame(canvas: canvas, cursor: typing ?? cursor)
}

/// A page, or else the panes.
private func drawMiddle(
  _ state: DashboardState, _ layout: DashboardLayout
) -> (canvas: Canvas, cursor: Point?) {
  let worked = state.index.worked
  if let page = state.overlays.last(where: { $0.context != nil }) {
    var canvas = Canvas(size: state.size)
    TitleRow(state, in: layout.title).draw(on: &canvas, worked)
    TimelineStrip.draw(state, on: &canvas, in: layout.timeline)
    let cursor = PageView.draw(
      state.page(of: page), page.scroll, find: state.find.text, on: &canvas, in: layout.middle)
    return (canvas, cursor)
  }
  var picture =
    worked.picture(layout, state.size) ?? PanesPicture(layout, state.size, state.glyphs)
  let cursor = picture.draw(state)
  worked.keep(picture)
  return (picture.canvas, cursor)
}

/// What is shown where nothing else fits.
enum SmallScreenView {
  static func draw(on canvas: inout Canvas, size: Size) {
    let smallest = DashboardLayout.smallest
    let needed = "\(smallest.columns)x\(smallest.rows)"
    let sentence = DisplayText(
      untrusted: localized("Accord needs \(needed), this is \(size.columns)x\(size.rows)."))
    let lines = sentence.wrapped(to: size.columns)
    let area = canvas.bounds.centered(
      Size(columns: lines.map(\.width).max() ?? 0, rows: lines.count))
    for (row, line) in lines.enumerated() {
      canvas.put(line, at: Point(column: area.minColumn, row: area.minRow + row))
    }
  }
}
