import Languages
import Terminal

/// Draws the whole screen. Nothing but the state goes in.
public func render(_ state: DashboardState) -> Frame {
  Language.$current.withValue(state.language) { draw(state) }
}

private func draw(_ state: DashboardState) -> Frame {
  var canvas = Canvas(size: state.size)
  let layout = state.layout
  guard layout.mode != .sentence else {
    SmallScreenView.draw(on: &canvas, size: state.size)
    return Frame(canvas: canvas)
  }
  TitleRow(state, in: layout.title).draw(on: &canvas, state.index.worked)
  TimelineStrip(state, in: layout.timeline)?.draw(on: &canvas, state.index.worked)
  var cursor: Point?
  let page = state.overlays.last { $0.context != nil }
  if let page {
    cursor = PageView.draw(
      state.page(of: page), page.scroll, find: state.find.text, on: &canvas, in: layout.middle)
  } else {
    cursor = PanesView.draw(state, layout, on: &canvas)
  }
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
