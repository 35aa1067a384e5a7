import Terminal

@testable import CursesTerminal
@testable import Dashboard
@testable import accord

/// What is taken out of the dashboard: files, the clipboard, the title of the window.
extension Doors {
  func takingOut() throws -> [Outcome] {
    var outcomes: [Outcome] = []
    var state = DashboardState(
      size: Size(columns: 100, rows: 30), today: Self.today,
      snapshot: Snapshot(registry: reading.registry, diagnostics: reading.diagnostics),
      live: .notified)
    func export(_ endings: [String]) {
      for ending in endings {
        guard let file = state.export(to: "file.\(ending)") else { continue }
        outcomes.append(Outcome(door: .exported(ending), text: file.text))
      }
    }
    func copy() {
      for clipping in state.clippings {
        outcomes.append(Outcome(door: .clipboard, text: clipping.text))
        let bytes = ClipboardSequence.bytes(for: clipping.text, in: .none) ?? []
        outcomes.append(
          Outcome(door: .clipboardSequence, text: String(decoding: bytes, as: UTF8.self)))
      }
    }
    for pane in ["1", "2", "3", "4"] {
      for key in [pane, "g", "j"] { _ = reduce(&state, .key(try Key(key))) }
      export(["csv", "json", "jsonl", "md"])
      copy()
      _ = reduce(&state, .key(try Key("enter")))
      copy()
      _ = reduce(&state, .key(try Key("escape")))
    }
    // A picture is of what stands on the screen, which other doors are about.
    export(["svg", "txt", "ans"])
    outcomes.append(
      Outcome(
        door: .title,
        text: WindowTitle.change(from: nil, to: DisplayText(untrusted: "Accord: \(pasted)"))))
    outcomes.append(Outcome(door: .screen("notice"), text: notice(pasted, state)))
    return outcomes
  }

  /// The screen with a notice on it.
  private func notice(_ text: String, _ state: DashboardState) -> String {
    var state = state
    _ = reduce(&state, .noticed(Notice(text)))
    return render(state).canvas.text()
  }
}
