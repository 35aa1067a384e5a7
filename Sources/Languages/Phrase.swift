/// A text of the program before its language is known.
///
/// Written as a string literal in English; what is interpolated are its arguments. The English text
/// with `{1}`, `{2}`, … in the arguments' places is the phrase's key in the tables of other languages:
///
///     Phrase("\(path) has \(count) \(count, one: "problem", many: "problems").")
///     // key: "{1} has {2} {3?problem|problems}."
///
/// A phrase that is interpolated into another is told in the language of the whole.
public struct Phrase: Sendable {
  /// What the tables of other languages know it by.
  public let key: String
  /// The text in English.
  public let english: String
  let arguments: [Argument]

  /// One text that a phrase is made with.
  struct Argument: Sendable {
    /// In English.
    var text: String
    /// For a form that depends on how many there are.
    var number: Int?
    /// What it is in other languages; `nil` for what is the same in all.
    var part: (any LanguageText)?

    func text(in language: Language) -> String { part?.text(in: language) ?? text }
  }

  init(key: String, english: String, arguments: [Argument]) {
    self.key = key
    self.english = english
    self.arguments = arguments
  }

  /// Makes a phrase of a literal, whose French and other texts the tables have.
  public init(_ literal: PhraseLiteral) { self = literal.phrase }

  /// The text in a language, English where that language's table does not have it.
  public func text(in language: Language) -> String {
    if language == .english { return english }
    if let template = language.table?[key] {
      return arguments.isEmpty ? template : Template(template).filled(with: arguments, by: language)
    }
    // What is made of parts, such as a list, has no text of its own.
    return arguments.isEmpty ? english : Template(key).filled(with: arguments, by: language)
  }

  /// The text in the language of the work now going on.
  public var text: String { text(in: Language.current) }
}

/// What says the same in every language in other words.
protocol LanguageText: Sendable {
  func text(in language: Language) -> String
}

extension Phrase: LanguageText {}

/// Two phrases are the same when they say the same.
extension Phrase: Hashable {
  public static func == (left: Phrase, right: Phrase) -> Bool { left.english == right.english }
  public func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension Phrase: CustomStringConvertible {
  /// The text in the language of the work now going on.
  public var description: String { text }
}

/// The text of a phrase in the language of the work now going on.
public func localized(_ literal: PhraseLiteral) -> String { literal.phrase.text }
