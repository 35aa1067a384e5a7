/// A translated text with the places of its arguments: `{2}` is the second one's text,
/// `{2?accord|accords}` the form that goes with its number. Braces around anything else stand for
/// themselves.
struct Template {
  enum Piece: Equatable {
    case text(Substring)
    /// Counted from zero.
    case argument(Int)
    case form(Int, one: Substring, many: Substring)
  }

  let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      if brace > rest.startIndex { pieces.append(.text(rest[..<brace])) }
      let after = rest[rest.index(after: brace)...]
      if let end = after.firstIndex(of: "}"), let place = Self.place(after[..<end]) {
        pieces.append(place)
        rest = after[after.index(after: end)...]
      } else {
        pieces.append(.text(rest[brace...brace]))
        rest = after
      }
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    self.pieces = pieces
  }

  private static func place(_ inside: Substring) -> Piece? {
    let digits = inside.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0 else { return nil }
    let rest = inside[digits.endIndex...]
    if rest.isEmpty { return .argument(number - 1) }
    guard rest.first == "?" else { return nil }
    let forms = rest.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
    guard forms.count == 2 else { return nil }
    return .form(number - 1, one: forms[0], many: forms[1])
  }

  func filled(with arguments: [Phrase.Argument], by language: Language) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text):
        filled += text
      case .argument(let index):
        if arguments.indices.contains(index) { filled += arguments[index].text(in: language) }
      case .form(let index, let one, let many):
        let number = arguments.indices.contains(index) ? arguments[index].number : nil
        filled += language.isOne(number ?? 1) ? one : many
      }
    }
    return filled
  }
}

extension Language {
  /// Whether a number of things takes the singular (Unicode CLDR, Language Plural Rules).
  func isOne(_ number: Int) -> Bool {
    switch self {
    case .english: number == 1
    case .french: number.magnitude < 2
    }
  }
}
