import Languages

/// What libyaml has to say about a text, and what that means to the person who wrote it.
struct Complaint {
  let problem: String
  let context: String
  let place: YAMLPlace
  /// Where the thing began inside of which the problem is.
  let contextPlace: YAMLPlace
  /// The character at the place of the problem.
  let character: Character?

  /// Known complaints get an explanation of their own, told apart first by where libyaml was and
  /// then by what it missed.
  var inOurWords: YAMLProblem {
    if let problem = wordsForContext { return problem }
    let words =
      Complaint.words[problem]
      ?? Words(
        Phrase("this is no YAML"),
        why: Phrase("the text before it does not allow what stands here"),
        help: Phrase("compare the indentation and the quotes with the lines around it"))
    return YAMLProblem(at: place, words.what, why: words.why, help: words.help)
  }

  private var wordsForContext: YAMLProblem? {
    if character == "\t" || problem.contains("tab character") {
      return YAMLProblem(
        at: place, Phrase("a tab stands where text or spaces are expected"),
        why: Phrase("YAML indents with spaces only"), help: Phrase("replace the tab by spaces"))
    }
    if problem.hasPrefix("Maximum nesting level") {
      return YAMLProblem(
        at: place, Phrase("lists and mappings are nested too deeply"),
        why: Phrase("hundreds of them are opened here"), help: Phrase("flatten the data"))
    }
    switch context {
    case "while scanning an anchor": return .anchor(at: contextPlace)
    case "while scanning an alias": return .alias(at: contextPlace)
    case "while scanning a tag", "while parsing a tag", "while parsing a node":
      return .tag(at: contextPlace)
    case "while scanning a quoted scalar" where problem.hasPrefix("found unexpected"):
      return YAMLProblem(
        at: contextPlace, Phrase("a quote is opened and never closed"),
        why: Phrase("the text behind it runs to the end of the document"),
        help: Phrase("close the quote; inside single quotes write a quote twice ('')"))
    case "while parsing a flow sequence": return notClosed("[", by: "]")
    case "while parsing a flow mapping": return notClosed("{", by: "}")
    case "while scanning a directive", "while scanning a %YAML directive":
      return YAMLProblem(
        at: contextPlace, Phrase("a line starts with '%'"),
        why: Phrase("YAML takes it for a directive"),
        help: Phrase("put the text in quotes, or remove the line"))
    case "while scanning for the next token":
      return character.map(cannotStartText)
    default: return nil
    }
  }

  private func notClosed(_ opening: String, by closing: String) -> YAMLProblem {
    if character == nil {
      return YAMLProblem(
        at: contextPlace, Phrase("a '\(opening)' is opened and never closed"),
        why: Phrase("the text ends before a '\(closing)'"),
        help: Phrase("add it, or put text that starts with '\(opening)' in quotes"))
    }
    return YAMLProblem(
      at: place, Phrase("a ',' or '\(closing)' is missing before this"),
      why: Phrase(
        """
        the '\(opening)' at line \(contextPlace.line), column \(contextPlace.column) \
        is still open
        """),
      help: Phrase("add it, or put text that contains '\(opening)' in quotes"))
  }

  private func cannotStartText(_ character: Character) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("text starts with \(String(character).quotedForMessage)"),
      why: Phrase("YAML keeps that character for itself"), help: Phrase("put the text in quotes"))
  }

  private struct Words {
    let what: Phrase
    let why: Phrase
    let help: Phrase

    init(_ what: Phrase, why: Phrase, help: Phrase) {
      self.what = what
      self.why = why
      self.help = help
    }
  }

  private static let words: [String: Words] = [
    "mapping values are not allowed in this context": Words(
      Phrase("a ':' where no value can start"),
      why: Phrase(
        "unquoted text contains ': ', or the line is indented further than its neighbours"),
      help: Phrase("put the text in quotes, or line the key up with the ones above")),
    "did not find expected key": Words(
      Phrase("a key is expected here"),
      why: Phrase(
        """
        the line stands neither below its parent nor beside its neighbours, or text \
        follows a closing quote
        """),
      help: Phrase("line it up with the keys above, or put the whole text in quotes")),
    "did not find expected '-' indicator": Words(
      Phrase("a '-' is expected here"),
      why: Phrase("the line is indented like an item of the list above"),
      help: Phrase("start it with '- ', or line it up with the keys around the list")),
    "could not find expected ':'": Words(
      Phrase("a ':' is missing"), why: Phrase("a line here holds text and no key"),
      help: Phrase("write 'key: value', or indent the line so that it goes on with the text above")),
    "block sequence entries are not allowed in this context": Words(
      Phrase("a '-' where no list can start"), why: Phrase("a list starts on a line of its own"),
      help: Phrase("move it to the next line, or put text that starts with '- ' in quotes")),
    "mapping keys are not allowed in this context": Words(
      Phrase("a '?' where no key can start"), why: Phrase("YAML takes '? ' for the mark of a key"),
      help: Phrase("put the text in quotes")),
    "did not find expected node content": Words(
      Phrase("a value is expected here"),
      why: Phrase("what stands here closes or separates values"),
      help: Phrase("write a value, or put the text in quotes")),
    "did not find expected <document start>": Words(
      Phrase("something follows the end of the document"),
      why: Phrase("the first value of the file is complete before this line"),
      help: Phrase("line it up with the keys above, or remove it")),
    "found unknown escape character": Words(
      Phrase("an unknown escape in double quotes"),
      why: Phrase("a '\\' in double quotes starts an escape"),
      help: Phrase("use single quotes, or write '\\\\'")),
    "did not find expected hexdecimal number": Words(
      Phrase("an escape without its digits"),
      why: Phrase("\\x takes two hexadecimal digits, \\u four, \\U eight"),
      help: Phrase("complete it, or use single quotes")),
    "found invalid Unicode character escape code": Words(
      Phrase("an escape that names no character"), why: Phrase("there is no such Unicode scalar"),
      help: Phrase("write the character itself")),
    "did not find expected comment or line break": Words(
      Phrase("text stands on the line of a '|' or '>'"),
      why: Phrase("block text starts on the next line"),
      help: Phrase("move it there, or put text that starts with '|' or '>' in quotes")),
    "found an indentation indicator equal to 0": Words(
      Phrase("a block text asks for the indentation 0"),
      why: Phrase("it has to be indented by 1 to 9"),
      help: Phrase("leave the digit out")),
    "found unexpected ':'": Words(
      Phrase("a ':' inside unquoted text"),
      why: Phrase("between brackets a ':' separates a key from its value"),
      help: Phrase("put the text in quotes")),
    "found unexpected document indicator": Words(
      Phrase("'---' or '...' inside a value"),
      why: Phrase("at the start of a line they separate documents"),
      help: Phrase("indent the line, or close the quote before it")),
  ]
}
