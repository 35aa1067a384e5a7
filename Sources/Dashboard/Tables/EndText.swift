import Agreements
import Languages

/// How an end date stands to a day.
enum EndText {
  /// Days before the end from which on it is worth a warning.
  static let warningDays = 60

  /// Where no end has been stated: some terms are told in words, such as that they have no end.
  static func none(in term: Term) -> String {
    term.text == nil ? localized("unknown") : localized("in words")
  }

  static func left(_ end: ApproximateDate, on day: Day) -> String {
    let days = day.days(to: end.latest)
    return days < 0 ? localized("\(-days) d ago") : localized("\(days) d")
  }

  /// `in 35 days`, `on this day`, `25 days ago`.
  static func phrase(_ end: ApproximateDate, on day: Day) -> String {
    let days = day.days(to: end.latest)
    switch days {
    case 0: return localized("the last day is this one")
    case 1: return localized("tomorrow")
    case -1: return localized("yesterday")
    case ..<0: return localized("\(-days) days ago")
    default: return localized("in \(days) days")
    }
  }

  static func role(_ end: ApproximateDate, on day: Day) -> Role {
    let days = day.days(to: end.latest)
    if days < 0 { return .bad }
    return days <= warningDays ? .caution : .text
  }

  /// A sign for what is over and what ends soon, so that no colour is needed to see it.
  static func sign(_ end: ApproximateDate, on day: Day, _ glyphs: Glyphs) -> String {
    let days = day.days(to: end.latest)
    if days < 0 { return glyphs.no }
    return days <= warningDays ? glyphs.soon : " "
  }
}
