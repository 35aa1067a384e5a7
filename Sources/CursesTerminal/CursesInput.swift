import CLinux
import CNcurses
import Glibc
import Terminal

/// What the user types, read without waiting. For the main thread, like the screen that has it.
public final class CursesInput {
  /// Reading from a window draws it first; a pad is never drawn.
  private let pad: UnsafeMutablePointer<WINDOW>?
  private var decoder = InputDecoder()
  /// How often in a row nothing could be read from the background.
  private var failures = 0

  init() {
    pad = newpad(1, 1)
    keypad(pad, true)
    nodelay(pad, true)
    // Read here, in full, on every type of terminal: some entries of terminfo name these, others
    // do not, and ncurses reads the mouse in the form that the entry names.
    for sequence in ["\u{1B}[M", "\u{1B}[<", "\u{1B}[I", "\u{1B}[O", "\u{1B}[200~", "\u{1B}[201~"] {
      define_key(sequence, 0)
    }
  }

  /// All that arrived since the last call: nothing, if nothing did. `hangUp` when the terminal is
  /// gone.
  public func events() -> [Event] {
    var events: [Event] = []
    var isSilent = true
    while true {
      // Bytes rather than wide characters: get_wch loses a character whose bytes arrive apart.
      let code = wgetch(pad)
      guard code != ERR else { break }
      isSilent = false
      if let byte = UInt8(exactly: code) {
        decoder.feed(.byte(byte), into: &events)
      } else if let key = Key(cursesCode: code) {
        decoder.feed(.key(key), into: &events)
      }
    }
    decoder.flush(into: &events)
    // ncurses tells the end of input, an interrupted call and silence by the same answer.
    guard isSilent, linux_is_at_end(STDIN_FILENO) != 0 else {
      failures = 0
      return events
    }
    // After a stop that nobody announced the loop is about to hear that the terminal is another's.
    // It hears nothing where no shell is left that could bring the terminal back.
    failures += 1
    if crash_guard_is_in_background(STDIN_FILENO) == 0 || failures > 3 { events.append(.hangUp) }
    return events
  }
}
