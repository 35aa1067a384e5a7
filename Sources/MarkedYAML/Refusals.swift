/// What YAML allows and data files do not.
extension YAMLProblem {
  static func alias(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, "an alias ('*')",
      why: "data files repeat what they mean, so that each line stands "
        + "for itself", help: "write the value out, or put text that starts with '*' in quotes")
  }

  static func anchor(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, "an anchor ('&')", why: "data files have no aliases that could refer to it",
      help: "remove it, or put text that starts with '&' in quotes")
  }

  static func tag(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, "a tag ('!')", why: "the schema says what type a value has",
      help: "remove it, or put text that starts with '!' in quotes")
  }

  static func tagDirective(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, "a %TAG directive", why: "data files have no tags", help: "remove the line")
  }

  static func secondDocument(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, "a second document", why: "a data file holds one, and '---' starts another",
      help: "move it into a file of its own, or remove the '---'")
  }

  static func keyIsCollection(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, "a list or mapping stands as a key", why: "keys are words",
      help: "write a key, or put text that starts with '[' or '{' in quotes")
  }

  static func mergeKey(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, "a merge key ('<<')",
      why: "data files repeat what they mean, so that each record "
        + "stands for itself", help: "write the keys out")
  }

  static func duplicate(_ key: String, at place: YAMLPlace, first: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, "the key \(key.quotedForMessage) stands twice",
      why: "it was given at line \(first.line), column \(first.column), and that one counts",
      help: "remove one of the two")
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
