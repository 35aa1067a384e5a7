extension Language {
  /// Every phrase that a language has, by its key; none for English, which the keys are.
  var table: [String: String]? {
    switch self {
    case .english: nil
    case .french: French.table
    }
  }

  /// The keys of the phrases that a language's table has.
  public var keys: [String] { table.map { Array($0.keys) } ?? [] }
}
