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
        "this is no YAML", why: "the text before it does not allow what stands here",
        help: "compare the indentation and the quotes with the lines around it")
    return YAMLProblem(at: place, words.what, why: words.why, help: words.help)
  }

  private var wordsForContext: YAMLProblem? {
    if character == "\t" || problem.contains("tab character") {
      return YAMLProblem(
        at: place, "a tab stands where text or spaces are expected",
        why: "YAML indents with spaces only", help: "replace the tab by spaces")
    }
    if problem.hasPrefix("Maximum nesting level") {
      return YAMLProblem(
        at: place, "lists and mappings are nested too deeply",
        why: "hundreds of them are opened here", help: "flatten the data")
    }
    switch context {
    case "while scanning an anchor": return .anchor(at: contextPlace)
    case "while scanning an alias": return .alias(at: contextPlace)
    case "while scanning a tag", "while parsing a tag", "while parsing a node":
      return .tag(at: contextPlace)
    case "while scanning a quoted scalar" where problem.hasPrefix("found unexpected"):
      return YAMLProblem(
        at: contextPlace, "a quote is opened and never closed",
        why: "the text behind it runs to the end of the document",
        help: "close the quote; inside single quotes write a quote twice ('')")
    case "while parsing a flow sequence": return notClosed("[", by: "]")
    case "while parsing a flow mapping": return notClosed("{", by: "}")
    case "while scanning a directive", "while scanning a %YAML directive":
      return YAMLProblem(
        at: contextPlace, "a line starts with '%'", why: "YAML takes it for a directive",
        help: "put the text in quotes, or remove the line")
    case "while scanning for the next token":
      return character.map(cannotStartText)
    default: return nil
    }
  }

  private func notClosed(_ opening: String, by closing: String) -> YAMLProblem {
    if character == nil {
      return YAMLProblem(
        at: contextPlace, "a '\(opening)' is opened and never closed",
        why: "the text ends before a '\(closing)'",
        help: "add it, or put text that starts with '\(opening)' in quotes")
    }
    return YAMLProblem(
      at: place, "a ',' or '\(closing)' is missing before this",
      why: "the '\(opening)' at line \(contextPlace.line), column \(contextPlace.column) is still "
        + "open",
      help: "add it, or put text that contains '\(opening)' in quotes")
  }

  private func cannotStartText(_ character: Character) -> YAMLProblem {
    YAMLProblem(
      at: place, "text starts with \(String(character).quotedForMessage)",
      why: "YAML keeps that character for itself", help: "put the text in quotes")
  }

  private struct Words {
    let what: String
    let why: String
    let help: String

    init(_ what: String, why: String, help: String) {
      self.what = what
      self.why = why
      self.help = help
    }
  }

  private static let words: [String: Words] = [
    "mapping values are not allowed in this context": Words(
      "a ':' where no value can start",
      why: "unquoted text contains ': ', or the line is indented further than its neighbours",
      help: "put the text in quotes, or line the key up with the ones above"),
    "did not find expected key": Words(
      "a key is expected here",
      why: "the line stands neither below its parent nor beside its neighbours, or text follows a "
        + "closing quote",
      help: "line it up with the keys above, or put the whole text in quotes"),
    "did not find expected '-' indicator": Words(
      "a '-' is expected here", why: "the line is indented like an item of the list above",
      help: "start it with '- ', or line it up with the keys around the list"),
    "could not find expected ':'": Words(
      "a ':' is missing", why: "a line here holds text and no key",
      help: "write 'key: value', or indent the line so that it goes on with the text above"),
    "block sequence entries are not allowed in this context": Words(
      "a '-' where no list can start", why: "a list starts on a line of its own",
      help: "move it to the next line, or put text that starts with '- ' in quotes"),
    "mapping keys are not allowed in this context": Words(
      "a '?' where no key can start", why: "YAML takes '? ' for the mark of a key",
      help: "put the text in quotes"),
    "did not find expected node content": Words(
      "a value is expected here", why: "what stands here closes or separates values",
      help: "write a value, or put the text in quotes"),
    "did not find expected <document start>": Words(
      "something follows the end of the document",
      why: "the first value of the file is complete before this line",
      help: "line it up with the keys above, or remove it"),
    "found unknown escape character": Words(
      "an unknown escape in double quotes", why: "a '\\' in double quotes starts an escape",
      help: "use single quotes, or write '\\\\'"),
    "did not find expected hexdecimal number": Words(
      "an escape without its digits", why: "\\x takes two hexadecimal digits, \\u four, \\U eight",
      help: "complete it, or use single quotes"),
    "found invalid Unicode character escape code": Words(
      "an escape that names no character", why: "there is no such Unicode scalar",
      help: "write the character itself"),
    "did not find expected comment or line break": Words(
      "text stands on the line of a '|' or '>'", why: "block text starts on the next line",
      help: "move it there, or put text that starts with '|' or '>' in quotes"),
    "found an indentation indicator equal to 0": Words(
      "a block text asks for the indentation 0", why: "it has to be indented by 1 to 9",
      help: "leave the digit out"),
    "found unexpected ':'": Words(
      "a ':' inside unquoted text", why: "between brackets a ':' separates a key from its value",
      help: "put the text in quotes"),
    "found unexpected document indicator": Words(
      "'---' or '...' inside a value", why: "at the start of a line they separate documents",
      help: "indent the line, or close the quote before it"),
  ]
}
