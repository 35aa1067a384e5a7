extension Phrase {
  /// Puts what a library says in English into the language of the work going on: every place in a
  /// text where this phrase stands, with whatever its arguments are there, as long as they go over no
  /// end of a line.
  public func translated(in text: String) -> String {
    let language = Language.current
    guard language != .english, let template = language.table?[key] else { return text }
    let spoken = Template(key).pieces
    var translated = ""
    var rest = text[...]
    while !rest.isEmpty {
      if let (arguments, end) = Self.match(spoken[...], at: rest) {
        translated += Template(template).filled(with: arguments, by: language)
        rest = end
      } else {
        translated.append(rest.removeFirst())
      }
    }
    return translated
  }

  /// - Returns: what stands for the arguments, and what comes after it; `nil` when the text begins
  ///   otherwise.
  private static func match(
    _ pieces: ArraySlice<Template.Piece>, at text: Substring
  ) -> (arguments: [Argument], rest: Substring)? {
    var arguments: [Argument] = []
    var rest = text
    for (index, piece) in zip(pieces.indices, pieces) {
      switch piece {
      case .text(let words):
        guard rest.hasPrefix(words) else { return nil }
        rest = rest.dropFirst(words.count)
      case .argument:
        let line = rest.prefix { !$0.isNewline }
        guard case .text(let words) = pieces[(index + 1)...].first,
          let end = line.firstRange(of: words)?.lowerBound
        else { return nil }
        let argument = String(rest[..<end])
        let number = Int(argument).flatMap { String($0) == argument ? $0 : nil }
        arguments.append(number.map(Argument.number) ?? .text(argument))
        rest = rest[end...]
      case .form: return nil
      }
    }
    return (arguments, rest)
  }
}
