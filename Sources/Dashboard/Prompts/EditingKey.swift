import Languages
import Terminal

/// What keys do in a line that is being typed: as in a shell. Help lists them from here.
enum EditingKey: CaseIterable {
  case enter, cancel, deleteBackward, deleteForward, deleteWord, deleteToStart
  case left, right, start, end
  case older, newer, complete, completeBackward
  case pageUp, pageDown

  static func meant(by key: Key) -> EditingKey? {
    let name = key.description
    return allCases.first { $0.keys.contains(name) }
  }

  /// As a user would write them.
  var keys: [String] {
    switch self {
    case .enter: ["enter"]
    case .cancel: ["escape", "ctrl-c", "ctrl-g"]
    case .deleteBackward: ["backspace"]
    case .deleteForward: ["delete", "ctrl-d"]
    case .deleteWord: ["ctrl-w", "alt-backspace"]
    case .deleteToStart: ["ctrl-u"]
    case .left: ["left"]
    case .right: ["right"]
    case .start: ["home", "ctrl-a"]
    case .end: ["end", "ctrl-e"]
    case .older: ["up", "ctrl-p"]
    case .newer: ["down", "ctrl-n"]
    case .complete: ["tab"]
    case .completeBackward: ["shift-tab"]
    case .pageUp: ["page-up"]
    case .pageDown: ["page-down"]
    }
  }

  /// One sentence.
  var help: String {
    switch self {
    case .enter: localized("Take the line as it stands, or the chosen item of a list.")
    case .cancel: localized("Give up and go back to what was there before.")
    case .deleteBackward: localized("Delete the character before the cursor.")
    case .deleteForward: localized("Delete the character at the cursor.")
    case .deleteWord: localized("Delete back to the beginning of the word.")
    case .deleteToStart: localized("Delete all before the cursor.")
    case .left: localized("Go one character to the left.")
    case .right: localized("Go one character to the right.")
    case .start: localized("Go to the beginning of the line.")
    case .end: localized("Go to the end of the line.")
    case .older: localized("Show the line entered before this one; in a list, go up.")
    case .newer: localized("Show the line entered after this one; in a list, go down.")
    case .complete: localized("Complete the word, and go on to the next candidate.")
    case .completeBackward: localized("Go back to the candidate before.")
    case .pageUp: localized("Go up by as many rows as are in sight.")
    case .pageDown: localized("Go down by as many rows as are in sight.")
    }
  }
}

extension TextLine {
  /// Edits the line, where the key means that.
  /// - Returns: whether it does.
  mutating func take(_ key: EditingKey) -> Bool {
    switch key {
    case .deleteBackward: deleteBackward()
    case .deleteForward: deleteForward()
    case .deleteWord: deleteWord()
    case .deleteToStart: deleteToStart()
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .start: moveToStart()
    case .end: moveToEnd()
    default: return false
    }
    return true
  }
}
