import Languages

/// What one field of one record says on a day.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case number(ExactNumber)
  case date(ApproximateDate)
  case level(ImpactLevel)
  case list([String])
  /// A text of the program: English in files and filters, the reader's language in words for people.
  case phrase(Phrase)
  /// Several of them.
  case phrases([Phrase])
  case flag(Bool)
  /// Not known, or not stated.
  case missing

  /// Words, or nothing.
  public init(_ text: String?) { self = text.map(FieldValue.text) ?? .missing }
  /// Words that may be the program's own, or nothing.
  public init(_ phrase: Phrase?) {
    self = phrase.map { $0.isData ? .text($0.english) : .phrase($0) } ?? .missing
  }
  /// An empty list is a missing one.
  init(phrases: [Phrase]) {
    guard phrases.contains(where: { !$0.isData }) else {
      self.init(list: phrases.map(\.english))
      return
    }
    self = .phrases(phrases)
  }
  /// A count, or nothing.
  public init(_ count: Int?) { self = count.map { .number(ExactNumber($0)) } ?? .missing }
  /// A date of any precision, or nothing.
  public init(_ date: ApproximateDate?) { self = date.map(FieldValue.date) ?? .missing }
  /// A day, or nothing.
  public init(_ day: Day?) { self.init(day.map { ApproximateDate($0) }) }
  /// A level, or nothing.
  public init(_ level: ImpactLevel?) { self = level.map(FieldValue.level) ?? .missing }
  /// The amount of a price, or nothing.
  public init(_ amount: Price.Amount?) {
    self = amount.map { .number(ExactNumber($0)) } ?? .missing
  }

  /// The word that stands for an enumeration's case in the data files.
  public init<Word: RawRepresentable<String>>(word: Word?) { self.init(word?.rawValue) }
  /// The id of another record, or nothing.
  public init<Record>(id: Identifier<Record>?) { self.init(id?.text) }
  /// An empty list is a missing one.
  public init(list: [String]) { self = list.isEmpty ? .missing : .list(list) }
  /// The id of another record, or nothing.
  public init<Record>(ids: [Identifier<Record>]) { self.init(list: ids.map(\.text)) }

  /// In the words of files and filters; empty when missing.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .date(let date): date.description
    case .level(let level): level.rawValue
    case .list(let items): items.joined(separator: "; ")
    case .phrase(let phrase): phrase.english
    case .phrases(let phrases): phrases.map(\.english).joined(separator: "; ")
    case .flag(let flag): flag ? "yes" : "no"
    case .missing: ""
    }
  }

  /// In words for people: a dash for what is not known, or does not apply.
  public var textForPeople: String {
    switch self {
    case .missing: "–"
    case .phrase(let phrase): phrase.text
    case .phrases(let phrases): phrases.map(\.text).joined(separator: "; ")
    default: text
    }
  }

  /// The items of a list in words for people; `nil` for what is none.
  public var itemsForPeople: [String]? {
    switch self {
    case .list(let items): items
    case .phrases(let phrases): phrases.map(\.text)
    default: nil
    }
  }

  /// Whether nothing is known.
  public var isMissing: Bool { self == .missing }
}

/// The order in which a table is sorted by a field: small before large, early before late, and
/// what is missing last.
extension FieldValue: Comparable {
  public static func < (left: FieldValue, right: FieldValue) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.date(let left), .date(let right)): left < right
    case (.level(let left), .level(let right)): left < right
    case (.flag(let left), .flag(let right)): !left && right
    case (.missing, _), (_, .missing): !left.isMissing
    default: left.text.lowercased() < right.text.lowercased()
    }
  }
}

/// What kind of value a field has, whether or not a record states it.
public enum FieldKind: String, CaseIterable, Hashable, Sendable {
  case text, number
  /// A number of days.
  case days
  case date, level, list, flag
}
