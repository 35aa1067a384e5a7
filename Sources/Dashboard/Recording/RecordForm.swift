import Agreements

/// A decision that is being stated, field by field; then the change of the files that it comes to.
public struct RecordForm: Hashable, Sendable {
  enum Stage: Hashable, Sendable {
    case filling
    /// The files are looked at, or written; that takes place elsewhere.
    case checking, writing
    /// The change as it would be written, to be agreed to.
    case shown(diff: String)
  }

  var stage = Stage.filling
  /// The field that hears the keys; `nil` for the button below them.
  var focus: RecordField? = .agreement
  /// The chosen one of the candidates.
  var candidate: Int?
  var refusal: RecordRefusal?
  /// How far the diff is scrolled.
  var scroll = ScrollState()
  private var lines: [RecordField: TextLine] = [:]

  subscript(line field: RecordField) -> TextLine {
    get { lines[field] ?? TextLine() }
    set { lines[field] = newValue }
  }

  /// What is stated, without spaces around it.
  subscript(field: RecordField) -> String {
    get {
      let text = self[line: field].text
      guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
      else { return "" }
      return String(text[first...last])
    }
    set { self[line: field] = TextLine(newValue) }
  }

  /// With what is known from the row that is looked at.
  init(about row: RowID?, _ state: DashboardState) {
    self[.date] = state.today.description
    self[.branch] = state.branch?.rawValue ?? ""
    switch row {
    case .agreement(let id): self[.agreement] = id.text
    case .approval(let id):
      self[.agreement] = id.agreement?.text ?? ""
      self[.branch] = id.branch.rawValue
      self[.body] = id.body?.text ?? ""
    default: break
    }
    focus = RecordField.allCases.first { self[$0].isEmpty }
    if focus == .body, case .approval? = row { focus = .status }
  }

  mutating func moveFocus(by steps: Int) {
    let fields = RecordField.allCases
    let place = focus.flatMap { fields.firstIndex(of: $0) } ?? fields.count
    let next = max(0, min(place + steps, fields.count))
    focus = fields.indices.contains(next) ? fields[next] : nil
    candidate = nil
  }
}

extension DashboardState {
  /// What may stand in the focused field and has what is typed in it.
  func candidates(of form: RecordForm) -> [Completion.Candidate] {
    guard let field = form.focus else { return [] }
    let all = field.candidates(self, form)
    let typed = form[field].lowercased()
    // What stands there already is no filter: the others are to be seen as well.
    if typed.isEmpty || all.contains(where: { $0.text == form[field] }) { return all }
    return all.filter {
      $0.text.lowercased().contains(typed) || $0.detail.lowercased().contains(typed)
    }
  }
}
