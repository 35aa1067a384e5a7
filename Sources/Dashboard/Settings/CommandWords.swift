import Languages

/// A command as a user writes it, split into the program and its arguments: at spaces, with quotes
/// around what holds spaces. No shell is asked, so that nothing in it has any other meaning.
public enum CommandWords {
  public struct Problem: Error, CustomStringConvertible {
    public let text: Phrase
    public var description: String { text.description }
  }

  public static func split(_ command: String) throws(Problem) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if let open = quote {
        if character == open {
          quote = nil
        } else if character == "\\", open == "\"" {
          isEscaped = true
        } else {
          word = (word ?? "") + String(character)
        }
      } else {
        switch character {
        case "'", "\"":
          quote = character
          word = word ?? ""
        case "\\": isEscaped = true
        case _ where character.isWhitespace:
          if let complete = word { words.append(complete) }
          word = nil
        default: word = (word ?? "") + String(character)
        }
      }
    }
    guard quote == nil, !isEscaped else {
      throw Problem(
        text: quote.map { Phrase("a quote \($0) is not closed — add it at the end") }
          ?? Phrase("nothing follows the last \\ — remove it"))
    }
    if let complete = word { words.append(complete) }
    guard let program = words.first, !program.isEmpty else {
      throw Problem(
        text: Phrase("no program is named — write one, such as 'mail -s Changes me'"))
    }
    return words
  }
}
