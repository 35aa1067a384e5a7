import Languages

extension Query {
  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: the filter as it is typed.
  ///   - columns: the fields that it may name.
  public init(_ text: String, columns: [Column]) throws(QueryError) {
    var parser = QueryParser(text, columns: columns)
    self.init(try parser.terms())
  }
}

private struct QueryParser {
  private let characters: [Character]
  private let columns: [Column]
  private var position = 0

  init(_ text: String, columns: [Column]) {
    characters = Array(text)
    self.columns = columns
  }

  mutating func terms() throws(QueryError) -> [Query.Term] {
    var terms: [Query.Term] = []
    skipSpaces()
    while position < characters.count {
      terms.append(try term())
      skipSpaces()
    }
    return terms
  }

  private mutating func term() throws(QueryError) -> Query.Term {
    let start = position
    let isNegated = take("!")
    guard position < characters.count, !characters[position].isWhitespace else {
      throw error(
        at: start, Phrase("nothing follows the !"),
        Phrase("write what to leave out, as in !pending"))
    }
    if characters[position] == "\"" {
      return Query.Term(condition: .word(try quoted().lowercased()), isNegated: isNegated)
    }
    if take("~") { return Query.Term(condition: try fuzzy(at: start), isNegated: isNegated) }
    let nameStart = position
    let name = takeWhile { !$0.isWhitespace && !QueryParser.signs.contains($0) }
    guard position < characters.count, let comparison = takeComparison() else {
      return Query.Term(condition: QueryParser.bare(name), isNegated: isNegated)
    }
    let fields = try fields(named: name, at: nameStart)
    let operand = try operand(for: fields, comparison, name)
    return Query.Term(
      condition: .field(fields: fields.map(\.name), comparison, operand), isNegated: isNegated)
  }

  private static let signs: Set<Character> = [":", "=", "<", ">", "~"]

  private mutating func fuzzy(at start: Int) throws(QueryError) -> Query.Condition {
    let isQuoted = position < characters.count && characters[position] == "\""
    let word = isQuoted ? try quoted() : takeWhile { !$0.isWhitespace }
    guard !word.isEmpty else {
      throw error(
        at: start, Phrase("nothing follows the ~"),
        Phrase("write some letters of a word, as in ~anthrpic"))
    }
    return .fuzzy(FuzzyWord(word))
  }

  private static func bare(_ word: String) -> Query.Condition {
    ImpactLevel(word: word).map(Query.Condition.level) ?? .word(word.lowercased())
  }

  // MARK: Fields

  private func fields(named name: String, at start: Int) throws(QueryError) -> [Column] {
    let name = name.lowercased()
    guard !name.isEmpty else {
      throw error(
        at: start, Phrase("no field stands before the \(characters[start])"),
        Phrase(
          """
          name one, as in \(columns.first?.name ?? "id"):value, or put the words in quotes
          """))
    }
    let exact = columns.filter { $0.name == name }
    let meant = exact.isEmpty ? columns.filter { $0.aliases.contains(name) } : exact
    guard meant.isEmpty else { return meant }
    let names = columns.flatMap { [$0.name] + $0.aliases }
    let help =
      Spelling.nearest(to: name, in: names).map { Phrase("did you mean \($0)?") }
      ?? Phrase("the fields are \(columns.map(\.name).joined(separator: ", "))")
    throw error(at: start, Phrase("there is no field \(name)"), help)
  }

  // MARK: Values

  private mutating func operand(
    for fields: [Column], _ comparison: Query.Comparison, _ name: String
  ) throws(QueryError) -> Query.Operand {
    let start = position
    let isQuoted = position < characters.count && characters[position] == "\""
    let text = isQuoted ? try quoted() : takeWhile { !$0.isWhitespace }
    let kind = fields.first?.kind ?? .text
    guard !text.isEmpty || isQuoted else {
      throw error(
        at: start, Phrase("\(name + comparison.rawValue) has no value"),
        Phrase("write one, as in \(name + comparison.rawValue + kind.example)"))
    }
    let isOrder = ![.equal, .contains, .fuzzy].contains(comparison)
    if comparison == .fuzzy, kind != .text, kind != .list {
      throw error(
        at: start, Phrase("\(name) cannot be found roughly"),
        Phrase("only text can; use \(name):\(text)"))
    }
    if !isOrder, !isQuoted, text.lowercased() == "unknown" { return .unknown }
    if isOrder, !kind.isOrdered {
      throw error(
        at: start, Phrase("\(name) cannot be compared with \(comparison.rawValue)"),
        Phrase("numbers, days, dates and levels can; use \(name):\(text)"))
    }
    guard let operand = kind.operand(text) else {
      throw error(
        at: start, Phrase("\(name) is \(kind.phrase), and \(text) is none"), kind.help(name))
    }
    return operand
  }

  // MARK: Characters

  private mutating func quoted() throws(QueryError) -> String {
    let start = position
    position += 1
    let text = takeWhile { $0 != "\"" }
    guard take("\"") else {
      throw error(
        at: start, Phrase("the quotation mark is not closed"),
        Phrase("add a \" after the phrase"))
    }
    return text
  }

  private mutating func takeComparison() -> Query.Comparison? {
    let found = Query.Comparison.allCases.first { comparison in
      characters[position...].starts(with: comparison.rawValue)
    }
    position += found?.rawValue.count ?? 0
    return found
  }

  private mutating func takeWhile(_ belongs: (Character) -> Bool) -> String {
    let start = position
    while position < characters.count, belongs(characters[position]) { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func take(_ character: Character) -> Bool {
    guard position < characters.count, characters[position] == character else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() { _ = takeWhile(\.isWhitespace) }

  private func error(at position: Int, _ problem: Phrase, _ help: Phrase) -> QueryError {
    QueryError(column: position + 1, problem: problem, help: help)
  }
}

extension ImpactLevel {
  /// Reads the level's word in any case.
  public init?(word: some StringProtocol) {
    let word = word.lowercased()
    guard let level = ImpactLevel.allCases.first(where: { $0.rawValue.lowercased() == word }) else {
      return nil
    }
    self = level
  }
}

extension FieldKind {
  fileprivate var isOrdered: Bool {
    switch self {
    case .number, .days, .date, .level: true
    case .text, .list, .flag: false
    }
  }

  fileprivate var phrase: Phrase {
    switch self {
    case .text, .list: Phrase("text")
    case .number: Phrase("a number")
    case .days: Phrase("a number of days")
    case .date: Phrase("a date")
    case .level: Phrase("a level")
    case .flag: Phrase("yes or no")
    }
  }

  fileprivate var example: String {
    switch self {
    case .text, .list: "word"
    case .number: "1"
    case .days: "90d"
    case .date: "2026-04-03"
    case .level: "moderate"
    case .flag: "yes"
    }
  }

  fileprivate func help(_ name: String) -> Phrase {
    switch self {
    case .level:
      Phrase("the levels are \(ImpactLevel.allCases.map(\.rawValue).joined(separator: ", "))")
    case .date: Phrase("write 2026-04-03, 2026-04 or 2026")
    default: Phrase("write it as in \(name):\(example)")
    }
  }

  fileprivate func operand(_ text: String) -> Query.Operand? {
    switch self {
    case .text, .list:
      return .text(text.lowercased())
    case .number:
      return ExactNumber(text).map(Query.Operand.number)
    case .days:
      let digits = text.lowercased().hasSuffix("d") ? text.dropLast() : text[...]
      return Int(digits).map { .number(ExactNumber($0)) }
    case .date:
      return ApproximateDate(text).map(Query.Operand.date)
    case .level:
      return ImpactLevel(word: text).map(Query.Operand.level)
    case .flag:
      switch text.lowercased() {
      case "yes", "true": return .flag(true)
      case "no", "false": return .flag(false)
      default: return nil
      }
    }
  }
}
