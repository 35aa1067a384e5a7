extension Phrase {
  /// A text of the data, the same in every language.
  public static func data(_ text: some StringProtocol) -> Phrase {
    Phrase(opening: "", parts: [Part(argument: .text(String(text)))])
  }

  /// Nothing, where a phrase has nothing to add.
  public static let empty = Phrase(opening: "")

  /// A phrase that is made each time somebody asks what it says: of most answers only a part is shown.
  public static func deferred(_ make: @escaping @Sendable () -> Phrase) -> Phrase {
    Phrase(opening: "", parts: [Part(argument: .other(DeferredPhrase(make: make)))])
  }

  /// The phrase with nothing deferred in it: for what is kept and compared, which must not hold on to
  /// what a deferred one is made from.
  public var made: Phrase {
    Phrase(
      opening: opening,
      parts: parts.map { part in
        guard case .other(let text) = part.argument else { return part }
        return Part(argument: .other(text.kept), literal: part.literal)
      })
  }

  /// Whether it says nothing.
  public var isEmpty: Bool {
    opening.isEmpty
      && parts.allSatisfy { $0.literal.isEmpty && $0.argument.text(in: .english).isEmpty }
  }

  /// Whether it is a text of the data, or nothing.
  public var isData: Bool {
    guard opening.isEmpty, parts.count <= 1 else { return false }
    guard let only = parts.first else { return true }
    switch only.argument {
    case .text, .number: return only.literal.isEmpty
    case .form, .other: return false
    }
  }

  /// The same phrase where it goes on with a sentence: without the capital that begins one. Names
  /// keep theirs, and so does what the data begins with.
  public var insideSentence: Phrase {
    Phrase(opening: "", parts: [Part(argument: .other(SentencePart(phrase: self)))])
  }

  /// Whether the words that it begins with in a language are its own.
  fileprivate func beginsWithOwnWords(in language: Language) -> Bool {
    let template = Template(language.table?[key] ?? key)
    switch template.pieces.first {
    case .text, .form: return true
    case .argument(let index) where parts.indices.contains(index):
      guard case .other(let text) = parts[index].argument else { return false }
      let phrase = text as? Phrase ?? (text as? DeferredPhrase)?.make()
      return phrase?.beginsWithOwnWords(in: language) ?? false
    case .argument, nil: return false
    }
  }
}

/// A phrase that is not made yet.
private struct DeferredPhrase: LanguageText {
  let make: @Sendable () -> Phrase

  func text(in language: Language) -> String { make().text(in: language) }
  var kept: any LanguageText { make().made }
}

/// A phrase inside of a sentence.
private struct SentencePart: LanguageText {
  let phrase: Phrase

  var kept: any LanguageText { SentencePart(phrase: phrase.made) }

  func text(in language: Language) -> String {
    let text = phrase.text(in: language)
    let word = text.prefix { $0.isLetter }
    // `FedRAMP` and `GSA` are names.
    guard phrase.beginsWithOwnWords(in: language), !word.dropFirst().contains(where: \.isUppercase)
    else { return text }
    return word.prefix(1).lowercased() + text.dropFirst(word.isEmpty ? 0 : 1)
  }
}

extension Sequence<Phrase> {
  /// One after the other, with a sign between them that is the same in every language.
  public func joined(separator: String = "") -> Phrase {
    var parts = PhraseLiteral.Interpolation(literalCapacity: 16, interpolationCount: 4)
    for (position, part) in enumerated() {
      if position > 0 { parts.appendLiteral(separator) }
      parts.appendInterpolation(part)
    }
    return Phrase(PhraseLiteral(stringInterpolation: parts))
  }
}
