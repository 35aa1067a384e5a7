import Languages
import Terminal

extension DashboardState {
  /// What the mouse does is what a key does: it finds the command by what was hit.
  mutating func heard(_ mouse: Mouse) -> [Effect] {
    guard usesMouse else { return [] }
    notice = nil
    switch mouse.action {
    case .wheelUp: return turnWheel(by: -Self.wheelStep, at: mouse.position)
    case .wheelDown: return turnWheel(by: Self.wheelStep, at: mouse.position)
    case .press: return press(at: mouse.position)
    }
  }

  /// Rows for one notch of the wheel.
  private static let wheelStep = 3

  mutating func toggleMouse() -> [Effect] {
    usesMouse.toggle()
    notice = Notice(
      usesMouse
        ? localized("The mouse is Accord's again: click and wheel work.")
        : localized("The mouse selects text now; \(key(of: .toggleMouse)) gives it back to Accord.")
    )
    return [.useMouse(usesMouse)]
  }

  /// Scrolls what is under the pointer; the focus stays where it is.
  private mutating func turnWheel(by steps: Int, at point: Point) -> [Effect] {
    if let overlay = overlays.popLast() {
      var turned = overlay
      turned.scroll.turn(
        by: steps, count: page(of: overlay).lines.count, visible: visibleRows(of: overlay))
      overlays.append(turned)
    } else if let area = layout.panes.first(where: { $0.frame.contains(point) }) {
      self[area.pane].turn(by: steps, rows[area.pane], visible: area.body.size.rows)
    }
    return []
  }

  private mutating func press(at point: Point) -> [Effect] {
    guard let target = target(at: point) else { return [] }
    if prompt != nil {
      if case .candidate(let index) = target { takeCandidate(index) }
      return []
    }
    switch target {
    case .candidate: return []
    case .command(let command): return call(command)
    case .header(let pane, let column):
      focus(pane)
      sort(pane, by: column)
    case .row(let pane, let index): return press(row: index, of: pane)
    case .pane(let pane): focus(pane)
    case .line(let index): return press(line: index)
    case .item(let index):
      if case .choice(let choice)? = overlays.last { return choose(index, of: choice) }
    case .outside:
      if case .choice(let choice)? = overlays.last { return cancel(choice) }
    }
    return []
  }

  /// A row is chosen by the first click and opened by the second.
  private mutating func press(row index: Int, of pane: Pane) -> [Effect] {
    guard rows[pane].indices.contains(index) else {
      focus(pane)
      return []
    }
    let isChosen = focus == pane && self[pane].selection == rows[pane][index]
    focus(pane)
    select(index)
    return isChosen ? call(.open) : []
  }

  /// A line is chosen by the first click; the second opens its link, if it has one.
  private mutating func press(line index: Int) -> [Effect] {
    guard let overlay = overlays.last else { return [] }
    let lines = page(of: overlay).lines
    guard lines.indices.contains(index) else { return [] }
    let isChosen = overlay.scroll.index == index
    move(by: index - overlay.scroll.index)
    guard isChosen, lines[index].link != nil, overlay.context == .detail else { return [] }
    return call(.openSource)
  }
}

extension ScrollState {
  /// Moves what is in sight, and the chosen line only so far that it stays in sight.
  mutating func turn(by steps: Int, count: Int, visible: Int) {
    let height = max(1, visible)
    top = max(0, min(top + steps, count - height))
    index = max(0, min(max(top, min(index, top + height - 1)), count - 1))
  }
}

extension PaneState {
  mutating func turn(by steps: Int, _ rows: RowList, visible: Int) {
    var scroll = ScrollState()
    (scroll.index, scroll.top) = (index, top)
    scroll.turn(by: steps, count: rows.count, visible: visible)
    top = scroll.top
    select(scroll.index, of: rows, visible: visible)
  }
}
