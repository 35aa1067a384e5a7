import Terminal

/// What is asked of the terminal beside showing cells. None of it has an answer that must come.
extension CursesScreen {
  /// Asks for the background colour. The answer, if any comes, is an `Event.background`.
  public func requestBackground() {
    if type.mayAnswerColorQuestions { TerminalOutput.write("\u{1B}]11;?\u{1B}\\") }
  }

  /// Why a text does not reach the clipboard by the terminal.
  public enum ClipboardRefusal: Error, Hashable, Sendable {
    /// More than so many bytes are dropped on the way.
    case tooLong(limit: Int)
    /// This kind of terminal is known to have none.
    case noClipboard
  }

  /// Asks the terminal to put a text into its clipboard. Terminals do not say whether they did.
  public func setClipboard(to text: String) throws(ClipboardRefusal) {
    guard type.mayHaveClipboard else { throw .noClipboard }
    guard let bytes = ClipboardSequence.bytes(for: text, in: type.multiplexer) else {
      throw .tooLong(limit: ClipboardSequence.limit)
    }
    TerminalOutput.write(bytes[...])
  }

  /// Sounds the bell, or whatever the terminal does in its place.
  public func ring() { tell("\u{07}") }

  /// Asks the terminal for a message of the desktop. Terminals that know none show nothing.
  public func notify(_ text: DisplayText) { tell(type.notification(text)) }

  func tell(_ sequence: String) {
    if ownership == .ours { TerminalOutput.write(sequence) }
  }
}
