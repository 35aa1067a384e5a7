extension DashboardState {
  /// Moves the chosen row of the focused pane, or the chosen line of the view over the panes.
  mutating func move(by steps: Int) {
    guard let overlay = overlays.popLast() else {
      select(self[focus].index + steps)
      return
    }
    var moved = overlay
    moved.scroll.move(
      to: overlay.scroll.index + steps, count: countOfLines(of: overlay),
      visible: visibleRows(of: overlay))
    overlays.append(moved)
  }

  mutating func select(_ index: Int) {
    self[focus].select(index, of: rows[focus], visible: layout.visibleRows(of: focus))
  }

  mutating func focus(_ pane: Pane) {
    focus = pane
    settleSelections()
  }

  /// How many rows or lines are in sight where the keys are heard.
  var visibleLines: Int {
    overlays.last.map(visibleRows) ?? layout.visibleRows(of: focus)
  }

  func visibleRows(of overlay: Overlay) -> Int {
    if case .matrix = overlay {
      let height = layout.visiblePageRows
      return max(
        1, height - AccessPage.headerRows - AccessMatrixLayout.footerRows(height: height))
    }
    if case .overTime = overlay {
      return max(1, layout.visiblePageRows - OverTimePage.headerRows)
    }
    if case .choice(let choice) = overlay { return choiceLayout(choice).list.size.rows }
    return layout.visiblePageRows
  }

  var countOfLines: Int { overlays.last.map(countOfLines) ?? rows[focus].count }

  func countOfLines(of overlay: Overlay) -> Int {
    if case .matrix = overlay { return max(1, AccessMatrix.agreements(self).count) }
    return page(of: overlay).lines.count
  }

  /// Brings every pane's selection and scrolling in line with its rows and its place.
  mutating func settleSelections() {
    let layout = layout
    for pane in Pane.allCases {
      self[pane].settle(on: rows[pane], visible: layout.visibleRows(of: pane))
    }
    for index in overlays.indices {
      let count = countOfLines(of: overlays[index])
      overlays[index].scroll.move(
        to: overlays[index].scroll.index, count: count, visible: visibleRows(of: overlays[index]))
    }
  }
}

extension Overlay {
  var scroll: ScrollState {
    get {
      switch self {
      case .detail(let detail): detail.scroll
      case .help(let scroll), .problems(let scroll), .matrix(let scroll), .overTime(let scroll):
        scroll
      case .choice(let choice): choice.scroll
      case .record(let form): form.scroll
      }
    }
    set {
      switch self {
      case .detail(var detail):
        detail.scroll = newValue
        self = .detail(detail)
      case .help: self = .help(newValue)
      case .problems: self = .problems(newValue)
      case .matrix: self = .matrix(newValue)
      case .overTime: self = .overTime(newValue)
      case .choice(var choice):
        choice.scroll = newValue
        self = .choice(choice)
      case .record(var form):
        form.scroll = newValue
        self = .record(form)
      }
    }
  }
}
