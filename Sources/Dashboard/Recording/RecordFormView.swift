import Languages
import Terminal

/// The form over the panes: a label and a line for each field, what may stand in it below, and what
/// is wrong with it.
enum RecordFormView {
  private enum Row {
    case field(RecordField)
    case candidate(Int, Completion.Candidate)
    case text(String, Role)
    case button
    case blank
  }

  private static let labelWidth = 12
  private static let mostCandidates = 6

  /// - Returns: where the cursor stands.
  static func draw(
    _ form: RecordForm, _ state: DashboardState, on canvas: inout Canvas, in area: Rect
  ) -> Point? {
    canvas.fill(area)
    if case .shown = form.stage {
      return PageView.draw(
        page(form, width: max(1, area.size.columns - 2)), form.scroll, find: "", on: &canvas,
        in: area)
    }
    let (title, body) = area.split(1, from: .top)
    canvas.fill(title, style: StyleKey(.titleFocused))
    canvas.put(
      DisplayText(untrusted: localized("Record a decision")), at: title.origin.moved(columns: 1),
      style: StyleKey(.titleFocused),
      clippedTo: title)
    let rows = rows(form, state, width: body.size.columns - labelWidth - 2)
    let focused = rows.lastIndex { row in
      switch row {
      case .field(let field): field == form.focus
      case .button: form.focus == nil
      default: false
      }
    }
    // The field and what stands below it are in sight.
    let below = mostCandidates + 3
    let first = max(
      0, min(max(0, (focused ?? 0) + below - body.size.rows), rows.count - body.size.rows))
    var cursor: Point?
    for offset in 0..<body.size.rows {
      guard rows.indices.contains(first + offset) else { break }
      let place = draw(rows[first + offset], form, state, on: &canvas, in: body.row(offset))
      cursor = place ?? cursor
    }
    return cursor
  }

  private static func rows(_ form: RecordForm, _ state: DashboardState, width: Int) -> [Row] {
    var rows: [Row] = [.blank]
    for field in RecordField.allCases {
      rows.append(.field(field))
      if let refusal = form.refusal, refusal.field == field {
        rows += lines(refusal.message, width, .error)
      }
      guard field == form.focus else { continue }
      let all = state.candidates(of: form)
      let start = max(
        0, min((form.candidate ?? 0) - mostCandidates / 2, all.count - mostCandidates))
      rows += all.enumerated().dropFirst(start).prefix(mostCandidates).map { .candidate($0, $1) }
    }
    rows += [.blank, .button]
    if let refusal = form.refusal, refusal.field == nil {
      rows += lines(refusal.message, width, .error)
    }
    return rows
  }

  private static func lines(_ text: String, _ width: Int, _ role: Role) -> [Row] {
    TextLayout.wrapped(text, width: max(8, width)).map { .text($0, role) }
  }

  private static func draw(
    _ row: Row, _ form: RecordForm, _ state: DashboardState, on canvas: inout Canvas, in area: Rect
  ) -> Point? {
    let right = area.split(labelWidth, from: .left).rest
    switch row {
    case .blank: break
    case .text(let text, let role):
      canvas.put(
        DisplayText(untrusted: text), at: right.origin, style: StyleKey(role), clippedTo: right)
    case .candidate(let index, let candidate):
      let detail = candidate.detail.isEmpty ? "" : "  \(candidate.detail)"
      let text = DisplayText(untrusted: candidate.text)
      let inside = right.split(2, from: .left).rest
      let isChosen = index == form.candidate
      canvas.put(
        DisplayText(untrusted: isChosen ? state.glyphs.chosen : " "), at: right.origin,
        style: StyleKey(.key), clippedTo: right)
      let width = canvas.put(
        text, at: inside.origin, style: StyleKey(isChosen ? .text : .dim), clippedTo: inside)
      canvas.put(
        DisplayText(untrusted: detail), at: inside.origin.moved(columns: width),
        style: StyleKey(.dim), clippedTo: inside)
      if isChosen { canvas.overlay(role: Role.selection.rawValue, on: right) }
    case .button:
      let label = DisplayText(
        untrusted: form.stage == .filling
          ? "[ \(localized("Show what would be written")) ]" : localized("Looking at the files"))
      canvas.put(label, at: right.origin, style: StyleKey(.key), clippedTo: right)
      guard form.focus == nil else { break }
      canvas.overlay(
        role: Role.selection.rawValue, on: right.split(label.width, from: .left).part)
      return right.origin
    case .field(let field): return draw(field, form, on: &canvas, in: area)
    }
    return nil
  }

  private static func draw(
    _ field: RecordField, _ form: RecordForm, on canvas: inout Canvas, in area: Rect
  ) -> Point? {
    let isFocused = field == form.focus
    let (left, right) = area.split(labelWidth, from: .left)
    canvas.put(
      DisplayText(untrusted: field.label), at: left.origin.moved(columns: 1),
      style: StyleKey(isFocused ? .key : .dim), clippedTo: left)
    let line = form[line: field]
    guard isFocused else {
      canvas.put(DisplayText(untrusted: line.text), at: right.origin, clippedTo: right)
      return nil
    }
    let cursor = TextLineView.draw(line, label: "", on: &canvas, in: right)
    if line.text.isEmpty {
      canvas.put(
        DisplayText(untrusted: field.hint), at: right.origin, style: StyleKey(.dim),
        clippedTo: right)
    }
    return cursor
  }

  /// The keys of the moment.
  static func keys(_ form: RecordForm) -> [(key: String, hint: String)] {
    switch form.stage {
    case .filling:
      [
        ("tab", localized("next field")), ("shift-tab", localized("field before")),
        ("up/down", localized("choose")),
        ("enter", form.focus == nil ? localized("show") : localized("take")),
        ("escape", localized("give up")),
      ]
    case .shown:
      [
        ("y", localized("write it")), ("n", localized("back to the form")),
        ("up/down", localized("scroll")),
      ]
    case .checking: [("escape", localized("back"))]
    case .writing: []
    }
  }

  /// The change as it would be written.
  static func page(_ form: RecordForm, width: Int) -> Page {
    var page = Page(title: localized("Write this?"))
    guard case .shown(let diff) = form.stage else { return page }
    let lines = diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    page.lines = lines.flatMap { line -> [Page.Line] in
      let role: Role =
        switch line.first {
        case "+" where !line.hasPrefix("+++ "): .added
        case "-" where !line.hasPrefix("--- "): .removed
        case "@": .dim
        case "+", "-": .strong
        default: .text
        }
      return cut(String(line), width).map { Page.Line([Span($0, role)]) }
    }
    return page
  }

  /// Parts of at most so many characters: a diff is read as it stands, spaces included.
  private static func cut(_ line: String, _ width: Int) -> [String] {
    var rest = Substring(line)
    var parts: [String] = []
    repeat {
      parts.append(String(rest.prefix(max(1, width))))
      rest = rest.dropFirst(max(1, width))
    } while !rest.isEmpty
    return parts
  }
}
