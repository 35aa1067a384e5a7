/// A text of the program before its language is known.
///
/// Written as a string literal in English; what is interpolated are its arguments. The English text
/// with `{1}`, `{2}`, … in the arguments' places is the phrase's key in the tables of other languages:
///
///     Phrase("\(path) has \(count) \(count, one: "problem", many: "problems").")
///     // key: "{1} has {2} {3?problem|problems}."
///
/// A phrase that is interpolated into another is told in the language of the whole.
///
/// Most phrases are made for an answer of which only a part is shown: what they say is put together
/// when it is asked for.
public struct Phrase: Sendable {
  /// What stands before the first argument.
  let opening: String
  let parts: [Part]

  /// An argument, and what stands between it and the next one.
  struct Part: Sendable {
    var argument: Argument
    var literal = ""
  }

  enum Argument: Sendable {
    /// The same in every language.
    case text(String)
    case number(Int)
    /// The word for one, or that for any other number of things, in English.
    case form(Int, one: String, many: String)
    case other(any LanguageText)

    /// For a form that depends on how many there are.
    var number: Int? {
      switch self {
      case .number(let number), .form(let number, _, _): number
      case .text, .other: nil
      }
    }

    func text(in language: Language) -> String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .form(let number, let one, let many): number == 1 ? one : many
      case .other(let text): text.text(in: language)
      }
    }
  }

  var arguments: [Argument] { parts.map(\.argument) }

  init(opening: String, parts: [Part] = []) {
    self.opening = opening
    self.parts = parts
  }

  /// Makes a phrase of a literal, whose French and other texts the tables have.
  public init(_ literal: PhraseLiteral) { self = literal.phrase }

  /// What the tables of other languages know it by.
  public var key: String {
    var key = opening
    for (index, part) in parts.enumerated() {
      if case .form(_, let one, let many) = part.argument {
        key += "{\(index + 1)?\(one)|\(many)}"
      } else {
        key += "{\(index + 1)}"
      }
      key += part.literal
    }
    return key
  }

  /// The text in English.
  public var english: String { written(in: .english) }

  /// The text in a language, English where that language's table does not have it.
  public func text(in language: Language) -> String {
    guard language != .english else { return english }
    let key = key
    guard let template = language.table?[key] else {
      // What is made of parts, such as a list, has no text of its own.
      return written(in: language)
    }
    return parts.isEmpty
      ? template : Template(template).filled(with: arguments, by: language)
  }

  /// Its own words in English, and the arguments in a language.
  private func written(in language: Language) -> String {
    guard let first = parts.first else { return opening }
    // An argument alone is not copied.
    var text = first.argument.text(in: language)
    if !opening.isEmpty { text = opening + text }
    text += first.literal
    for part in parts.dropFirst() {
      text += part.argument.text(in: language)
      text += part.literal
    }
    return text
  }

  /// The text in the language of the work now going on.
  public var text: String { text(in: Language.current) }
}

/// What says the same in every language in other words.
protocol LanguageText: Sendable {
  func text(in language: Language) -> String
  /// The same with nothing deferred in it.
  var kept: any LanguageText { get }
}

extension LanguageText {
  var kept: any LanguageText { self }
}

extension Phrase: LanguageText {
  var kept: any LanguageText { made }
}

/// Two phrases are the same when they say the same.
extension Phrase: Hashable {
  public static func == (left: Phrase, right: Phrase) -> Bool {
    // What is made the same way says the same, and that is seen without making its text.
    left.isMade(like: right) || left.english == right.english
  }

  /// Whether it is seen at a glance to say the same.
  fileprivate func isMade(like other: Phrase) -> Bool {
    opening == other.opening && parts == other.parts
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension Phrase.Part: Equatable {}

extension Phrase.Argument: Equatable {
  /// Whether they are seen to be the same at a glance.
  static func == (left: Phrase.Argument, right: Phrase.Argument) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.form(let left, let one, let many), .form(let right, let otherOne, let otherMany)):
      left == right && one == otherOne && many == otherMany
    case (.other(let left as Phrase), .other(let right as Phrase)): left.isMade(like: right)
    default: false
    }
  }
}

extension Phrase: CustomStringConvertible {
  /// The text in the language of the work now going on.
  public var description: String { text }
}

/// The text of a phrase in the language of the work now going on.
public func localized(_ literal: PhraseLiteral) -> String { literal.phrase.text }
