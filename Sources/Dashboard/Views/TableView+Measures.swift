import Terminal

/// How wide the columns are, and what they come to.
extension TableView {
  func fitted(_ state: DashboardState) -> [ColumnLayout.Fitted] {
    let question = ColumnLayout.Question(
      measures: TableMeasures.Key(of: area, state), arrangement: state[area.pane].table,
      width: area.body.size.columns - Self.prefixWidth)
    let worked = state.index.worked[area.pane].columns
    if let known = worked.answer(to: question) { return known }
    let widths = measures(state).widths
    let fitted = ColumnLayout.fit(
      columns.map(\.shape), question.arrangement, in: question.width
    ) { widths[$0] }
    worked.keep(fitted, to: question)
    return fitted
  }

  /// They are the same until something else is listed.
  private func measures(_ state: DashboardState) -> TableMeasures {
    let key = TableMeasures.Key(of: area, state)
    let worked = state.index.worked[area.pane].measures
    if let known = worked.answer(to: key) { return known }
    let measures = TableMeasures(widths: widestContents(state), sums: sums(state))
    worked.keep(measures, to: key)
    return measures
  }

  /// How wide each column would like to be. The first rows are asked, not the ones in sight, so that
  /// columns stay where they are while rows scroll.
  private func widestContents(_ state: DashboardState) -> [Int] {
    var widest = Array(repeating: 0, count: columns.count)
    for index in ids.indices.prefix(Self.sampleSize) {
      // Once for all columns: a record has many parts.
      guard let (record, context) = record(at: index, state) else { continue }
      for (place, column) in columns.enumerated() {
        let spans = column.spans(record, context)
        let width = spans.reduce(0) { $0 + DisplayText(untrusted: $1.text).width }
        widest[place] = max(widest[place], width)
      }
    }
    return widest
  }

  private static var sampleSize: Int { 60 }

  /// Sums of more rows than these would take longer to work out than a frame may.
  private static var mostSummedRows: Int { 5000 }

  /// What the columns come to, each in the longest words for which it has room.
  func drawSums(
    _ fitted: [ColumnLayout.Fitted], _ state: DashboardState, on canvas: inout Canvas
  ) {
    guard !area.sums.isEmpty, !ids.isEmpty, ids.count <= Self.mostSummedRows else {
      return canvas.fill(area.sums)
    }
    canvas.fill(area.sums, style: StyleKey(.header))
    let sums = measures(state).sums
    for (index, cell) in places(fitted, in: area.sums) {
      guard let text = sums[index].first(where: { $0.width <= cell.size.columns }) else { continue }
      canvas.put(
        text.fitted(to: cell.size.columns, alignment: columns[index].shape.alignment),
        at: cell.origin, style: StyleKey(.header), clippedTo: cell)
    }
  }

  private func sums(_ state: DashboardState) -> [[DisplayText]] {
    guard !area.sums.isEmpty, ids.count <= Self.mostSummedRows else {
      return columns.map { _ in [] }
    }
    let context = state.rowContext
    let records = ids.indices.compactMap { row($0, state.registry) }
    return columns.map { column in
      (column.sum?(records, context) ?? []).map { DisplayText(untrusted: $0) }
    }
  }
}
