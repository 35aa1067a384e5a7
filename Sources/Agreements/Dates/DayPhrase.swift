import Languages

/// A day as people write it: `2026-04-03`, `4/3/2026`, `3 apr 2026`, `yesterday`, `-30d`, or a month
/// or a year, of which the last day is meant: what held when it was over.
public enum DayPhrase {
  /// Why a text is no day, where, and how to mend it.
  public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place in the text, in characters, counted from 1.
    public var column: Int
    /// What is wrong.
    public var problem: Phrase
    /// What would be right.
    public var help: Phrase

    public var description: String { localized("\(problem): \(help)") }
  }

  /// What can be written, for people.
  public static let examples = "2026-04-03, 2026-04, 4/3/2026, 3 apr 2026, -30d, yesterday, today"

  /// - Parameters:
  ///   - text: the phrase.
  ///   - today: what the phrase is relative to. A month or a year that is not over yet means today,
  ///     not a day to come.
  public static func day(_ text: String, today: Day) throws(Mistake) -> Day {
    let reader = DayPhraseReader(text, today: today)
    return try reader.day()
  }
}

extension Day {
  /// The same day of the month so many months later, or the last one of a shorter month.
  public func advanced(byMonths months: Int) -> Day? {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    return Day(
      year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }
}

private struct DayPhraseReader {
  private struct Word {
    var text: Substring
    var column: Int
  }

  private let today: Day
  private let words: [Word]
  private let length: Int

  init(_ text: String, today: Day) {
    self.today = today
    length = text.count
    let lowered = text.lowercased()
    var column = 0
    var words: [Word] = []
    for part in lowered.split(omittingEmptySubsequences: false, whereSeparator: Self.separates) {
      if !part.isEmpty { words.append(Word(text: part, column: column + 1)) }
      column += part.count + 1
    }
    self.words = words
  }

  private static func separates(_ character: Character) -> Bool {
    character.isWhitespace || character == ","
  }

  func day() throws(DayPhrase.Mistake) -> Day {
    guard let first = words.first else {
      throw mistake(at: 1, Phrase("no day"), Phrase("write one, as in \(DayPhrase.examples)"))
    }
    if words.contains(where: { month(of: $0.text) != nil }) { return try dayWithMonthName() }
    switch (String(first.text), words.count) {
    case ("today", 1), ("now", 1): return today
    case ("yesterday", 1): return today.advanced(by: -1)
    case ("tomorrow", 1): return today.advanced(by: 1)
    case ("in", 2): return try distance(words[1], isAgo: false)
    case (_, 2) where words[1].text == "ago": return try distance(first, isAgo: true)
    case (_, 1): return try single(first)
    default: throw unreadable(words[1])
    }
  }

  private func single(_ word: Word) throws(DayPhrase.Mistake) -> Day {
    let text = word.text
    if text.contains("/") {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].count == 4 else { throw unreadable(word) }
      return try calendarDay(word, year: parts[2], month: parts[0], day: parts[1])
    }
    let endsInUnit = text.last.map { "dwmy".contains($0) } ?? false
    if text.hasPrefix("-") || text.hasPrefix("+") || endsInUnit {
      return try distance(word, isAgo: !text.hasPrefix("+"))
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.count == 4, Int(year) != nil else { throw unreadable(word) }
    switch parts.count {
    case 1: return try end(word, year: year, month: 12, isYear: true)
    case 2:
      guard let month = Int(parts[1]), (1...12).contains(month) else {
        throw mistake(
          at: word.column + 5, Phrase("no such month"), Phrase("write 01 to 12 after the year"))
      }
      return try end(word, year: year, month: month, isYear: false)
    case 3: return try calendarDay(word, year: parts[0], month: parts[1], day: parts[2])
    default: throw unreadable(word)
    }
  }

  /// The last day of a month or a year, or today inside of it.
  private func end(
    _ word: Word, year: Substring, month: Int, isYear: Bool
  ) throws(DayPhrase.Mistake) -> Day {
    guard let year = Int(year), let first = Day(year: year, month: isYear ? 1 : month, day: 1),
      let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    else { throw unreadable(word) }
    return first <= today && today <= last ? today : last
  }

  private func calendarDay(
    _ word: Word, year: Substring, month: Substring, day: Substring
  ) throws(DayPhrase.Mistake) -> Day {
    guard let year = Int(year), let month = Int(month), let day = Int(day) else {
      throw unreadable(word)
    }
    guard (1...12).contains(month) else {
      throw mistake(
        at: word.column, Phrase("there is no month \(month)"), Phrase("months are 1 to 12"))
    }
    guard let found = Day(year: year, month: month, day: day) else {
      let length = Day.length(ofMonth: month, year: year)
      throw mistake(
        at: word.column, Phrase("there is no such day"), Phrase("that month has \(length) days"))
    }
    return found
  }

  private func distance(_ word: Word, isAgo: Bool) throws(DayPhrase.Mistake) -> Day {
    let body = word.text.drop { $0 == "-" || $0 == "+" }
    let number = body.prefix { $0.isNumber }
    let unit = body.dropFirst(number.count)
    guard word.text.count - body.count <= 1, let count = Int(number), count <= 100_000 else {
      throw mistake(
        at: word.column, Phrase("no number of days"),
        Phrase("write one, as in -30d, -2w, -6m or -1y"))
    }
    let signed = isAgo ? -count : count
    let day: Day? =
      switch unit {
      case "d", "day", "days", "": today.advanced(by: signed)
      case "w", "week", "weeks": today.advanced(by: signed * 7)
      case "m", "month", "months": today.advanced(byMonths: signed)
      case "y", "year", "years": today.advanced(byMonths: signed * 12)
      default: nil
      }
    guard let day, day.components.year >= 1, day.components.year <= 9999 else {
      throw mistake(
        at: word.column + (word.text.count - unit.count), Phrase("\(unit) is no unit of time here"),
        Phrase("write d, w, m or y, as in -30d"))
    }
    return day
  }

  /// `3 apr 2026`, `april 3 2026`, `apr 2026`.
  private func dayWithMonthName() throws(DayPhrase.Mistake) -> Day {
    var month: Int?
    var day: Substring?
    var year: Word?
    for word in words {
      if let named = self.month(of: word.text), month == nil {
        month = named
      } else if word.text.count == 4, Int(word.text) != nil, year == nil {
        year = word
      } else if (1...2).contains(word.text.count), Int(word.text) != nil, day == nil {
        day = word.text
      } else {
        throw unreadable(word)
      }
    }
    guard let month, let year else {
      throw mistake(at: length + 1, Phrase("no year"), Phrase("add one, as in 3 apr 2026"))
    }
    guard let day else { return try end(year, year: year.text, month: month, isYear: false) }
    return try calendarDay(year, year: year.text, month: Substring(String(month)), day: day)
  }

  private func month(of word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return Self.months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private func unreadable(_ word: Word) -> DayPhrase.Mistake {
    mistake(
      at: word.column, Phrase("\(word.text) is no day"),
      Phrase("write one of \(DayPhrase.examples)"))
  }

  private func mistake(at column: Int, _ problem: Phrase, _ help: Phrase) -> DayPhrase.Mistake {
    DayPhrase.Mistake(column: column, problem: problem, help: help)
  }
}
