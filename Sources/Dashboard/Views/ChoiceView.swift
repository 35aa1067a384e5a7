import Languages
import Terminal

/// Where a list to choose from stands: in the middle, with the panes in sight around it.
struct ChoiceLayout {
  let frame: Rect
  /// The line that narrows the list.
  let line: Rect
  let list: Rect
  /// The keys of the list, and a sentence on the chosen item.
  let foot: Rect

  static let widest = 84

  /// - Parameter count: how many items there are without narrowing, so that the box keeps its size.
  init(_ area: Rect, count: Int) {
    let columns = min(area.size.columns, Self.widest)
    frame = area.centered(
      Size(columns: columns, rows: min(area.size.rows, max(3, count) + 4)))
    let inside = frame.inset()
    let (line, rest) = inside.split(1, from: .top)
    self.line = line
    (foot, list) = rest.split(rest.size.rows > 1 ? 1 : 0, from: .bottom)
  }
}

/// A list over the panes, with one item chosen.
enum ChoiceView {
  /// - Returns: where the cursor stands: in the line, behind what was typed.
  static func draw(
    _ choice: ChoiceState, _ state: DashboardState, on canvas: inout Canvas, in area: Rect
  ) -> Point? {
    let items = state.items(of: choice)
    let layout = state.choiceLayout(choice)
    canvas.fill(layout.frame)
    let isSpoken = state.glyphs.isSpoken
    if !isSpoken {
      canvas.box(layout.frame, style: StyleKey(.rule), glyphs: state.glyphs.box)
    }
    let rules = choice.kind.rules
    canvas.put(
      isSpoken ? "\(rules.title)" : "[\(rules.title)]", at: layout.frame.origin.moved(columns: 2),
      style: StyleKey(.titleFocused),
      clippedTo: layout.frame)
    let position: DisplayText =
      items.isEmpty ? " 0 " : " \(choice.scroll.index + 1)/\(items.count) "
    canvas.put(
      position,
      at: Point(column: layout.frame.maxColumn - position.width - 2, row: layout.frame.minRow),
      style: StyleKey(.dim), clippedTo: layout.frame)
    let cursor = TextLineView.draw(
      choice.line, label: "\(state.glyphs.chosen) ", on: &canvas, in: layout.line)
    draw(items, choice, state, on: &canvas, in: layout.list)
    drawFoot(choice, on: &canvas, in: layout.foot)
    // A screen reader reads the line with the cursor: the chosen item, not what was typed.
    guard isSpoken, items.indices.contains(choice.scroll.index) else { return cursor }
    return layout.list.row(choice.scroll.index - choice.scroll.top).origin.moved(columns: 2)
  }

  private static func draw(
    _ items: [ChoiceItem], _ choice: ChoiceState, _ state: DashboardState,
    on canvas: inout Canvas, in area: Rect
  ) {
    if items.isEmpty {
      canvas.put(
        DisplayText(untrusted: localized("nothing matches")), at: area.origin.moved(columns: 2),
        style: StyleKey(.dim), clippedTo: area
      )
    }
    let all = choice.kind.rules.items(state)
    let keyWidth = all.map { DisplayText(untrusted: $0.shortcut).width }.max() ?? 0
    let labelWidth = min(
      all.map { DisplayText(untrusted: $0.label).width }.max() ?? 0,
      max(8, area.size.columns - keyWidth - 6))
    for offset in 0..<area.size.rows {
      let index = choice.scroll.top + offset
      guard items.indices.contains(index) else { break }
      let line = area.row(offset)
      draw(items[index], keyWidth, labelWidth, state, on: &canvas, in: line)
      if index == choice.scroll.index {
        canvas.put(
          DisplayText(untrusted: state.glyphs.chosen), at: line.origin, style: StyleKey(.key),
          clippedTo: line)
        canvas.overlay(role: Role.selection.rawValue, on: line)
      }
    }
  }

  private static func draw(
    _ item: ChoiceItem, _ keyWidth: Int, _ labelWidth: Int, _ state: DashboardState,
    on canvas: inout Canvas, in line: Rect
  ) {
    if state.glyphs.isSpoken { return speak(item, on: &canvas, in: line) }
    let isOff = item.reason != nil
    var left = line.minColumn + 2
    if keyWidth > 0 {
      canvas.put(
        DisplayText(untrusted: item.shortcut), at: Point(column: left, row: line.minRow),
        style: StyleKey(isOff ? .dim : .key), clippedTo: line)
      left += keyWidth + 2
    }
    canvas.put(
      DisplayText(untrusted: item.label).truncated(to: labelWidth, ellipsis: state.glyphs.ellipsis),
      at: Point(column: left, row: line.minRow), style: StyleKey(isOff ? .dim : .text),
      clippedTo: line)
    left += labelWidth + 2
    let room = line.maxColumn - left - 1
    let detail = DisplayText(
      untrusted: item.reason.map { "\(state.glyphs.no) \($0)" } ?? item.detail)
    guard room > 8 else { return }
    canvas.put(
      detail.truncated(to: room, ellipsis: state.glyphs.ellipsis),
      at: Point(column: left, row: line.minRow), style: StyleKey(.dim), clippedTo: line)
  }

  /// An item as a line of words, for a screen reader.
  private static func speak(_ item: ChoiceItem, on canvas: inout Canvas, in line: Rect) {
    let head = [item.shortcut, item.label].filter { !$0.isEmpty }.joined(separator: ", ")
    let detail = item.reason.map { localized("not now: \($0)") } ?? item.detail
    let text = detail.isEmpty ? head : localized("\(head): \(detail)")
    canvas.put(
      DisplayText(untrusted: TextLayout.words(text)).truncated(
        to: line.size.columns - 3, ellipsis: "..."),
      at: line.origin.moved(columns: 2), style: StyleKey(.text), clippedTo: line)
  }

  private static func drawFoot(
    _ choice: ChoiceState, on canvas: inout Canvas, in area: Rect
  ) {
    let keys =
      choice.kind.rules.keys + [("enter", localized("choose")), ("escape", localized("back"))]
    KeyHint.draw(keys, on: &canvas, in: area.split(2, from: .left).rest)
  }
}

extension DashboardState {
  func choiceLayout(_ choice: ChoiceState) -> ChoiceLayout {
    ChoiceLayout(layout.middle, count: choice.kind.rules.items(self).count)
  }
}
