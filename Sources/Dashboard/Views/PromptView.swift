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
    let note = DisplayText(untrusted: rules.note(on: prompt.text, state))
    let (right, left) = split(layout.status, note)
    canvas.put(
      note, at: right.origin.moved(columns: 1), style: StyleKey(.dim), clippedTo: right)
    let cursor = TextLineView.draw(prompt.line, label: rules.label, on: &canvas, in: left)
    let place = place(of: prompt, state, layout)
    if prompt.isOffering {
      offer(prompt, place, state, on: &canvas, layout.middle)
    } else if let problem = rules.problem(in: prompt.text, state) {
      point(at: problem, place, state, on: &canvas, layout.middle)
    }
    return cursor
  }

  private static func split(_ area: Rect, _ note: DisplayText) -> (note: Rect, line: Rect) {
    let (right, left) = area.split(note.isEmpty ? 0 : note.width + 2, from: .right)
    return (note: right, line: left)
  }

  /// Where the characters of the line stand.
  private static func place(
    of prompt: Prompt, _ state: DashboardState, _ layout: DashboardLayout
  ) -> TextLineView.Place {
    let rules = prompt.kind.rules
    let note = DisplayText(untrusted: rules.note(on: prompt.text, state))
    let label = DisplayText(untrusted: rules.label)
    let line = split(layout.status, note).line
    return TextLineView.Place(prompt.line, in: line.split(label.width, from: .left).rest)
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

  /// The candidates in sight, in a box above the word that they complete.
  private struct Offer {
    let box: Rect
    /// The index of the candidate in its first row.
    let first: Int
    let textWidth: Int

    init?(_ prompt: Prompt, _ place: TextLineView.Place, _ middle: Rect) {
      let candidates = prompt.completion.candidates
      let count = min(candidates.count, mostCandidates, middle.size.rows)
      guard count > 0 else { return nil }
      first = max(0, min((prompt.candidate ?? 0) - count / 2, candidates.count - count))
      let shown = candidates[first..<(first + count)]
      textWidth = shown.map { DisplayText(untrusted: $0.text).width }.max() ?? 0
      let detailWidth = shown.map { DisplayText(untrusted: $0.detail).width }.max() ?? 0
      let width = min(middle.size.columns, textWidth + (detailWidth == 0 ? 2 : detailWidth + 4))
      let wanted = place.point(ofCharacter: prompt.completion.range.lowerBound).column - 1
      box = Rect(
        column: max(middle.minColumn, min(wanted, middle.maxColumn - width)),
        row: middle.maxRow - count, columns: width, rows: count)
    }
  }

  private static func offer(
    _ prompt: Prompt, _ place: TextLineView.Place, _ state: DashboardState,
    on canvas: inout Canvas, _ middle: Rect
  ) {
    guard let offer = Offer(prompt, place, middle) else { return }
    canvas.fill(offer.box, style: StyleKey(.header))
    for offset in 0..<offer.box.size.rows {
      let index = offer.first + offset
      let candidate = prompt.completion.candidates[index]
      let line = offer.box.row(offset)
      canvas.put(
        DisplayText(untrusted: candidate.text), at: line.origin.moved(columns: 1),
        style: StyleKey(.header), clippedTo: line)
      canvas.put(
        DisplayText(untrusted: candidate.detail),
        at: line.origin.moved(columns: offer.textWidth + 3), style: StyleKey(.dim), clippedTo: line)
      guard index == prompt.candidate else { continue }
      canvas.put(
        DisplayText(untrusted: state.glyphs.chosen), at: line.origin, style: StyleKey(.key),
        clippedTo: line)
      canvas.overlay(role: Role.selection.rawValue, on: line)
    }
  }

  /// The candidate that stands at a place of the screen.
  static func candidate(
    at point: Point, _ prompt: Prompt, _ state: DashboardState, _ layout: DashboardLayout
  ) -> Int? {
    guard prompt.isOffering,
      let offer = Offer(prompt, place(of: prompt, state, layout), layout.middle),
      offer.box.contains(point)
    else { return nil }
    return offer.first + point.row - offer.box.minRow
  }
}
