import Agreements
import Languages
import Terminal

/// Keys in the form, and what the files have to say to it.
extension DashboardState {
  mutating func openRecordForm() {
    overlays.append(.record(RecordForm(about: chosenRow, self)))
  }

  /// A key while a decision is stated.
  mutating func pressed(_ key: Key, in form: RecordForm) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.character("l"), .control): return [.repaint]
    case (.character("z"), .control): return [.suspend]
    default: break
    }
    var form = form
    switch form.stage {
    case .filling: return fill(&form, key)
    case .shown: return decide(&form, key)
    case .checking, .writing:
      // A file may take its time; what is being written cannot be called back.
      if form.stage == .checking, EditingKey.meant(by: key) == .cancel {
        form.stage = .filling
        show(form)
      }
      return []
    }
  }

  mutating func pasted(_ line: String, into form: RecordForm) {
    guard form.stage == .filling, let field = form.focus else { return }
    var form = form
    form[line: field].insert(line)
    form.candidate = nil
    show(form)
  }

  mutating func take(_ answer: RecordAnswer) {
    switch answer {
    case .recorded(let id, let text):
      records.append(id)
      closeForm()
      reply(localized("\(text) \(key(of: .takeBackRecord)) takes it back."))
    case .takenBack(let id, let text):
      records.removeAll { $0 == id }
      reply(text)
    case .planned(let diff):
      guard var form = recordForm, form.stage == .checking else { return }
      form.stage = .shown(diff: diff)
      form.scroll = ScrollState()
      show(form)
    case .refused(let refusal):
      guard var form = recordForm, form.stage != .filling else {
        notice = Notice(refusal.message, .error)
        return
      }
      refuse(&form, refusal)
    }
  }

  private mutating func reply(_ text: String) {
    var notice = Notice(text)
    notice.isAnswer = true
    self.notice = notice
  }

  // MARK: Filling in

  private mutating func fill(_ form: inout RecordForm, _ key: Key) -> [Effect] {
    let candidates = candidates(of: form)
    switch EditingKey.meant(by: key) {
    case .cancel:
      overlays.removeLast()
      return []
    case .complete: form.moveFocus(by: 1)
    case .completeBackward: form.moveFocus(by: -1)
    case .newer: choose(1, of: candidates, &form)
    case .older: choose(-1, of: candidates, &form)
    case .enter:
      guard let field = form.focus else { return check(&form) }
      let chosen = form.candidate ?? (candidates.count == 1 && !form[field].isEmpty ? 0 : nil)
      if let chosen, candidates.indices.contains(chosen) { form[field] = candidates[chosen].text }
      form.moveFocus(by: 1)
    case let editing?:
      guard let field = form.focus else { break }
      if form[line: field].take(editing) { forget(field, &form) }
    case nil:
      guard let field = form.focus, case .character(let character) = key.code,
        key.modifiers.isEmpty
      else { break }
      form[line: field].insert(String(character))
      forget(field, &form)
    }
    show(form)
    return []
  }

  /// Goes through the candidates; where there are none, through the fields.
  private func choose(
    _ steps: Int, of candidates: [Completion.Candidate], _ form: inout RecordForm
  ) {
    guard !candidates.isEmpty else { return form.moveFocus(by: steps) }
    let last = candidates.count - 1
    let current =
      form.candidate
      ?? form.focus.flatMap { field in candidates.firstIndex { $0.text == form[field] } }
    form.candidate = current.map { max(0, min($0 + steps, last)) } ?? (steps > 0 ? 0 : last)
  }

  /// The text is another: what was said of it holds no longer.
  private func forget(_ field: RecordField, _ form: inout RecordForm) {
    form.candidate = nil
    if form.refusal?.field == field || form.refusal?.field == nil { form.refusal = nil }
  }

  private mutating func check(_ form: inout RecordForm) -> [Effect] {
    do throws(RecordRefusal) {
      let draft = try RecordDraft(form)
      form.refusal = nil
      form.stage = .checking
      show(form)
      return [.planRecord(draft)]
    } catch {
      refuse(&form, error)
      return []
    }
  }

  /// Says what is wrong where it stands.
  private mutating func refuse(_ form: inout RecordForm, _ refusal: RecordRefusal) {
    form.stage = .filling
    form.refusal = refusal
    form.candidate = nil
    if let field = refusal.field { form.focus = field }
    show(form)
  }

  // MARK: Agreeing

  private mutating func decide(_ form: inout RecordForm, _ key: Key) -> [Effect] {
    if key.modifiers.isEmpty, case .character(let character) = key.code {
      switch character {
      case "y":
        guard let draft = try? RecordDraft(form) else { return [] }
        form.stage = .writing
        show(form)
        return [.writeRecord(draft)]
      case "n", "q":
        form.stage = .filling
        show(form)
      case "j": move(by: 1)
      case "k": move(by: -1)
      default: break
      }
      return []
    }
    switch EditingKey.meant(by: key) {
    case .cancel:
      form.stage = .filling
      show(form)
    case .newer: move(by: 1)
    case .older: move(by: -1)
    case .pageDown: movePage(by: max(1, visibleLines - 1))
    case .pageUp: movePage(by: -max(1, visibleLines - 1))
    default: break
    }
    return []
  }

  // MARK: The form

  private var recordForm: RecordForm? {
    if case .record(let form)? = overlays.last { form } else { nil }
  }

  private mutating func show(_ form: RecordForm) {
    overlays[overlays.count - 1] = .record(form)
  }

  private mutating func closeForm() {
    if case .record? = overlays.last { overlays.removeLast() }
  }
}
