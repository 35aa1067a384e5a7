import Terminal

/// What stands at a place of the screen, for the mouse.
enum ScreenTarget: Hashable {
  /// A tab, a key in the status row: whatever calls a command.
  case command(CommandID)
  /// The title of a column.
  case header(Pane, column: String)
  /// A row of a pane, by its index.
  case row(Pane, Int)
  /// Anything else of a pane.
  case pane(Pane)
  /// A line of a page, by its index.
  case line(Int)
  /// An item of a list, by its index.
  case item(Int)
  /// A candidate of a completion, by its index.
  case candidate(Int)
  /// Around a list.
  case outside
}

extension DashboardState {
  /// The views say where their parts stand; nothing is worked out a second time here.
  func target(at point: Point) -> ScreenTarget? {
    let layout = layout
    guard layout.mode != .sentence else { return nil }
    if let prompt {
      return PromptView.candidate(at: point, prompt, self, layout).map(ScreenTarget.candidate)
    }
    // Its fields and its question are answered by keys.
    if case .record? = overlays.last { return nil }
    if layout.status.contains(point), notice == nil {
      return KeysRow(self, in: layout.status).hints.first { $0.place.contains(point) }
        .map { .command($0.command) }
    }
    if layout.title.contains(point) {
      let part = TitleRow(self, in: layout.title).parts.first { $0.place.contains(point) }
      return part?.command.map(ScreenTarget.command)
    }
    return overlays.last.map { target(at: point, in: $0, layout) } ?? paneTarget(at: point, layout)
  }

  private func target(
    at point: Point, in overlay: Overlay, _ layout: DashboardLayout
  ) -> ScreenTarget? {
    let scroll = overlay.scroll
    if case .choice(let choice) = overlay {
      let box = choiceLayout(choice)
      guard box.frame.contains(point) else { return .outside }
      return box.list.contains(point)
        ? .item(scroll.top + point.row - box.list.minRow) : nil
    }
    let body = PageView.body(of: page(of: overlay), in: layout.middle)
    return body.contains(point) ? .line(scroll.top + point.row - body.minRow) : nil
  }

  private func paneTarget(at point: Point, _ layout: DashboardLayout) -> ScreenTarget? {
    guard let area = layout.panes.first(where: { $0.frame.contains(point) }) else { return nil }
    if area.body.contains(point) {
      return .row(area.pane, self[area.pane].top + point.row - area.body.minRow)
    }
    let title = table(in: area).header(self).titles.first { $0.place.contains(point) }
    return title.map { .header(area.pane, column: $0.column) } ?? .pane(area.pane)
  }
}
