import Terminal

/// The line that is being typed: in the status row, with what is wrong in it, or what may stand at
/// the cursor, in the rows above.
enum PromptView {
  /// Candidates in sight at once.
  static let mostCandidates = 8

  /// - Returns: where the cursor stands.
  static func draw(
    _ prompt: Prompt, _ state: DashboardState, on canvas: inout Canvas,
    _ layout: DashboardLayout
  ) -> Point {
    let rules = prompt.kind.rules
    let area = layout.status
    let note = DisplayText(untrusted: rules.note(on: prompt.text, state))
    let (right, left) = area.split(note.isEmpty ? 0 : note.width + 2, from: .right)
    canvas.put(
      note, at: right.origin.moved(columns: 1), style: StyleKey(.dim), clippedTo: right)
    let label = DisplayText(untrusted: rules.label)
    let cursor = TextLineView.draw(prompt.line, label: rules.label, on: &canvas, in: left)
    let place = TextLineView.Place(prompt.line, in: left.split(label.width, from: .left).rest)
    if let problem = rules.problem(in: prompt.text, state) {
      point(at: problem, place, state, on: &canvas, layout.middle)
    } else {
      offer(prompt, place, state, on: &canvas, layout.middle)
    }
    return cursor
  }

  /// A caret under the message, above the place that it is about.
  private static func point(
    at problem: PromptProblem, _ place: TextLineView.Place, _ state: DashboardState,
    on canvas: inout Canvas, _ middle: Rect
  ) {
    let row = middle.row(middle.size.rows - 1)
    canvas.fill(row)
    let message = DisplayText(untrusted: problem.message)
    let column = max(
      row.minColumn,
      min(
        place.point(ofCharacter: problem.column - 1).column, row.maxColumn - 1))
    let style = StyleKey(.error)
    canvas.put(
      DisplayText(untrusted: state.glyphs.pointer), at: Point(column: column, row: row.minRow),
      style: style, clippedTo: row)
    let after = row.maxColumn - column - 2
    if message.width <= after || column < row.size.columns / 2 {
      canvas.put(
        message.truncated(to: after, ellipsis: state.glyphs.ellipsis),
        at: Point(column: column + 2, row: row.minRow), style: style, clippedTo: row)
    } else {
      let text = message.truncated(
        to: column - row.minColumn - 1, ellipsis: state.glyphs.ellipsis)
      canvas.put(
        text, at: Point(column: column - 1 - text.width, row: row.minRow), style: style,
        clippedTo: row)
    }
  }

  /// The candidates in a box above the word that they complete.
  private static func offer(
    _ prompt: Prompt, _ place: TextLineView.Place, _ state: DashboardState,
    on canvas: inout Canvas, _ middle: Rect
  ) {
    let candidates = prompt.completion.candidates
    guard !candidates.isEmpty else { return }
    let count = min(candidates.count, mostCandidates, middle.size.rows)
    let first = max(0, min((prompt.candidate ?? 0) - count / 2, candidates.count - count))
    let shown = Array(candidates[first..<(first + count)].enumerated())
    let textWidth = shown.map { DisplayText(untrusted: $0.element.text).width }.max() ?? 0
    let detailWidth = shown.map { DisplayText(untrusted: $0.element.detail).width }.max() ?? 0
    let width = min(
      middle.size.columns, textWidth + (detailWidth == 0 ? 2 : detailWidth + 4))
    let wanted = place.point(ofCharacter: prompt.completion.range.lowerBound).column - 1
    let box = Rect(
      column: max(middle.minColumn, min(wanted, middle.maxColumn - width)),
      row: middle.maxRow - count, columns: width, rows: count)
    canvas.fill(box, style: StyleKey(.header))
    for (offset, candidate) in shown {
      let line = box.row(offset)
      canvas.put(
        DisplayText(untrusted: candidate.text), at: line.origin.moved(columns: 1),
        style: StyleKey(.header), clippedTo: line)
      canvas.put(
        DisplayText(untrusted: candidate.detail),
        at: line.origin.moved(columns: textWidth + 3), style: StyleKey(.dim), clippedTo: line)
      guard first + offset == prompt.candidate else { continue }
      canvas.put(
        DisplayText(untrusted: state.glyphs.chosen), at: line.origin, style: StyleKey(.key),
        clippedTo: line)
      canvas.overlay(role: Role.selection.rawValue, on: line)
    }
  }
}
