/// A text of the program before its language is known.
///
/// Written as a string in English; what is interpolated are its arguments. The English text with
/// `{1}`, `{2}`, … in the arguments' places is the phrase's key in the tables of other languages:
///
///     Phrase("\(path) has \(count) \(count, one: "problem", many: "problems").")
///     // key: "{1} has {2} {3?problem|problems}."
public struct Phrase: Hashable, Sendable {
  /// What the tables of other languages know it by.
  public let key: String
  /// The text in English.
  let english: String
  let arguments: [Argument]

  struct Argument: Hashable, Sendable {
    var text: String
    /// For a form that depends on how many there are.
    var number: Int?
  }

  /// The text in a language, English where that language's table does not have it.
  public func text(in language: Language) -> String {
    guard let template = language.table?[key] else { return english }
    return Template(template).filled(with: arguments, by: language)
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) {
    key = text
    english = text
    arguments = []
  }

  public init(stringInterpolation parts: Interpolation) {
    key = parts.key
    english = parts.english
    arguments = parts.arguments
  }

  public struct Interpolation: StringInterpolationProtocol {
    var key = ""
    var english = ""
    var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      key.reserveCapacity(literalCapacity + 3 * interpolationCount)
      english.reserveCapacity(literalCapacity + 8 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ text: String) {
      key += text
      english += text
    }

    public mutating func appendInterpolation(_ text: some StringProtocol) {
      append(Argument(text: String(text)))
    }

    public mutating func appendInterpolation(_ number: Int) {
      append(Argument(text: String(number), number: number))
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(Argument(text: value.description))
    }

    /// The word for one, or that for any other number of things.
    public mutating func appendInterpolation(_ number: Int, one: String, many: String) {
      let form = number == 1 ? one : many
      arguments.append(Argument(text: form, number: number))
      key += "{\(arguments.count)?\(one)|\(many)}"
      english += form
    }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      key += "{\(arguments.count)}"
      english += argument.text
    }
  }
}

/// The text of a phrase in the language of the work now going on.
public func localized(_ phrase: Phrase) -> String {
  let language = Language.current
  return language == .english ? phrase.english : phrase.text(in: language)
}
