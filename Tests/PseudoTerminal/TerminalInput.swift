import CVTerm

/// A button of the mouse.
public enum MouseButton: Int32, Sendable {
  case left = 1
  case middle, right, wheelUp, wheelDown
}

/// What a user does at the terminal.
///
/// Nothing here fails: a program that is gone reads nothing, and the next `wait` says so.
extension TerminalSession {
  /// Sends text as it is; escape sequences may be among it.
  public func type(_ text: String) { send(Array(text.utf8)) }

  /// Presses keys one after the other, in the encoding that the program asked for.
  public func press(_ keys: TestKey...) {
    for key in keys {
      switch key.code {
      case .character: send(key.bytes ?? [])
      case .special(let code):
        terminal.press(code, VTermModifier(rawValue: key.modifiers))
        send(terminal.takeOutgoing())
      }
    }
  }

  /// Pastes text as terminals do: with returns between the lines, and framed if the program asked
  /// for that.
  public func paste(_ text: String) {
    terminal.paste(text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : $0 })
    send(terminal.takeOutgoing())
  }

  /// Moves the mouse, then presses a button and releases it. The program hears what it asked for.
  public func click(_ button: MouseButton = .left, row: Int, column: Int) {
    terminal.moveMouse(to: ScreenPosition(row: row, column: column))
    terminal.mouseButton(button.rawValue, isPressed: true)
    // A wheel has no release.
    if button.rawValue < MouseButton.wheelUp.rawValue {
      terminal.mouseButton(button.rawValue, isPressed: false)
    }
    send(terminal.takeOutgoing())
  }

  /// Moves the mouse with a button held down.
  public func drag(
    _ button: MouseButton = .left, from start: ScreenPosition, to end: ScreenPosition
  ) {
    terminal.moveMouse(to: start)
    terminal.mouseButton(button.rawValue, isPressed: true)
    terminal.moveMouse(to: end)
    terminal.mouseButton(button.rawValue, isPressed: false)
    send(terminal.takeOutgoing())
  }

  /// Gives the window the focus or takes it away, for programs that asked to be told.
  public func focus(_ isFocused: Bool) {
    terminal.focus(isFocused)
    send(terminal.takeOutgoing())
  }

  /// Writes over the screen behind the program's back, as another program's messages would.
  public func spoil(with text: String = "SPOILT") {
    terminal.feed(Array("\u{1b}[H\u{1b}[0m\(text)".utf8))
  }

  private func send(_ bytes: [UInt8]) {
    unsent += bytes
    writeUnsent()
  }

  /// Writes what the terminal takes now; the rest follows while the session reads.
  func writeUnsent() {
    guard !unsent.isEmpty else { return }
    if let master = device.master, let written = master.write(unsent) {
      unsent.removeFirst(written)
    } else {
      unsent = []
    }
  }
}
