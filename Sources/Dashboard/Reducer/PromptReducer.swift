import Languages
import Terminal

extension DashboardState {
  /// Lets the user type a line in the status row.
  mutating func openPrompt(_ kind: PromptKind, with text: String = "") {
    prompt = Prompt(kind, text)
    complete()
  }

  /// A key while a line is typed.
  mutating func typed(_ key: Key) -> [Effect] {
    guard let meant = EditingKey.meant(by: key) else { return typedOther(key) }
    switch meant {
    case .enter: return enterPrompt()
    case .cancel: cancelPrompt()
    case .deleteBackward where prompt?.text.isEmpty ?? true: cancelPrompt()
    case .older: recall(by: 1)
    case .newer: recall(by: -1)
    case .complete: takeCandidate(by: 1)
    case .completeBackward: takeCandidate(by: -1)
    case .pageUp: return perform(.pageUp)
    case .pageDown: return perform(.pageDown)
    default: editPrompt { _ = $0.take(meant) }
    }
    return []
  }

  /// A pasted text is text: never a command, and one line.
  mutating func pasted(_ text: String) {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    if prompt != nil {
      editPrompt { $0.insert(line) }
    } else if case .choice(var choice)? = overlays.last {
      choice.line.insert(line)
      narrow(choice)
    } else if case .record(let form)? = overlays.last {
      pasted(line, into: form)
    } else {
      let key = keymap.firstKey(for: .filter) ?? ""
      notice = Notice(
        localized("Pasted text goes where a line is typed: press \(key) for the filter first."),
        .warning)
    }
  }

  private mutating func typedOther(_ key: Key) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.character(let character), []): editPrompt { $0.insert(String(character)) }
    case (.character("l"), .control): return [.repaint]
    case (.character("z"), .control): return [.suspend]
    default: break
    }
    return []
  }

  private mutating func enterPrompt() -> [Effect] {
    guard let prompt else { return [] }
    let rules = prompt.kind.rules
    if let problem = rules.problem(in: prompt.text, self) {
      // The place is pointed at, and the cursor goes there; candidates would hide the message.
      self.prompt?.line.move(to: problem.column - 1)
      self.prompt?.candidate = nil
      self.prompt?.completion.isQuiet = true
      return []
    }
    promptHistory.add(prompt.text, to: prompt.kind)
    self.prompt = nil
    return rules.entered(prompt.text, &self)
  }

  private mutating func cancelPrompt() {
    guard let prompt else { return }
    self.prompt = nil
    prompt.kind.rules.cancelled(prompt.before, &self)
  }

  private mutating func editPrompt(_ change: (inout TextLine) -> Void) {
    guard var prompt else { return }
    let before = prompt.line
    change(&prompt.line)
    prompt.recalled = nil
    setPrompt(prompt, textBefore: before.text)
    if prompt.line != before { complete() }
  }

  private mutating func setPrompt(_ prompt: Prompt, textBefore: String) {
    self.prompt = prompt
    if prompt.text != textBefore { prompt.kind.rules.changed(to: prompt.text, &self) }
  }

  // MARK: History

  private mutating func recall(by steps: Int) {
    guard var prompt else { return }
    let lines = promptHistory[prompt.kind]
    let index = (prompt.recalled?.index ?? -1) + steps
    guard index >= -1, index < lines.count else { return }
    let draft = prompt.recalled?.draft ?? prompt.text
    let before = prompt.text
    prompt.line = TextLine(index < 0 ? draft : lines[index])
    prompt.recalled = index < 0 ? nil : Prompt.Recalled(index: index, draft: draft)
    setPrompt(prompt, textBefore: before)
    complete()
  }

  // MARK: Completion

  mutating func complete() {
    guard let prompt else { return }
    let completion = prompt.kind.rules.completion(of: prompt.line, self)
    self.prompt?.completion = completion
    self.prompt?.candidate = nil
  }

  private mutating func takeCandidate(by steps: Int) {
    guard let prompt, !prompt.completion.candidates.isEmpty else { return }
    let count = prompt.completion.candidates.count
    let next = prompt.candidate.map { ($0 + steps + count) % count }
    takeCandidate(next ?? (steps > 0 ? 0 : count - 1))
  }

  mutating func takeCandidate(_ next: Int) {
    guard var prompt, prompt.completion.candidates.indices.contains(next) else { return }
    let count = prompt.completion.candidates.count
    let text = prompt.completion.candidates[next].text
    let before = prompt.text
    let range = prompt.completion.range
    prompt.line.replace(range, with: text)
    prompt.completion.range = range.lowerBound..<(range.lowerBound + text.count)
    prompt.candidate = next
    prompt.recalled = nil
    setPrompt(prompt, textBefore: before)
    // The only one there is: what follows it may be completed in turn.
    if count == 1 { complete() }
  }
}
