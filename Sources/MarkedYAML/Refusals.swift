import Languages

/// What YAML allows and data files do not.
extension YAMLProblem {
  static func alias(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("an alias ('*')"),
      why: Phrase("data files repeat what they mean, so that each line stands for itself"),
      help: Phrase("write the value out, or put text that starts with '*' in quotes"))
  }

  static func anchor(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("an anchor ('&')"),
      why: Phrase("data files have no aliases that could refer to it"),
      help: Phrase("remove it, or put text that starts with '&' in quotes"))
  }

  static func tag(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("a tag ('!')"), why: Phrase("the schema says what type a value has"),
      help: Phrase("remove it, or put text that starts with '!' in quotes"))
  }

  static func tagDirective(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("a %TAG directive"), why: Phrase("data files have no tags"),
      help: Phrase("remove the line"))
  }

  static func secondDocument(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("a second document"),
      why: Phrase("a data file holds one, and '---' starts another"),
      help: Phrase("move it into a file of its own, or remove the '---'"))
  }

  static func keyIsCollection(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("a list or mapping stands as a key"), why: Phrase("keys are words"),
      help: Phrase("write a key, or put text that starts with '[' or '{' in quotes"))
  }

  static func mergeKey(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("a merge key ('<<')"),
      why: Phrase("data files repeat what they mean, so that each record stands for itself"),
      help: Phrase("write the keys out"))
  }

  static func duplicate(_ key: String, at place: YAMLPlace, first: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("the key \(key.quotedForMessage) stands twice"),
      why: Phrase(
        "it was given at line \(first.line), column \(first.column), and that one counts"),
      help: Phrase("remove one of the two"))
  }
}

extension String {
  /// In quotes, shortened, and with everything invisible written as an escape: what a file holds
  /// must not act on the terminal that shows a message about it.
  public var quotedForMessage: String {
    let limit = 60
    var result = "'"
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == limit { return result + "…'" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
