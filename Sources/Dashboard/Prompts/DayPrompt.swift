import Agreements
import Languages

/// The day to look at: everything follows when it is entered.
struct DayPrompt: PromptRules {
  let label = localized("as of: ")

  func problem(in text: String, _ state: DashboardState) -> PromptProblem? {
    // Nothing typed yet is nothing wrong: entering it goes back to today.
    guard !isEmpty(text) else { return nil }
    do throws(DayPhrase.Mistake) {
      _ = try DayPhrase.day(text, today: state.today)
      return nil
    } catch {
      return PromptProblem(column: error.column, error.description)
    }
  }

  func note(on text: String, _ state: DashboardState) -> String {
    guard !isEmpty(text) else { return localized("a day, as \(DayPhrase.examples)") }
    guard let day = try? DayPhrase.day(text, today: state.today) else { return "" }
    let days = day.days(to: state.today)
    if days == 0 { return localized("\(day), today") }
    return days > 0 ? localized("\(day), \(days) d ago") : localized("\(day), in \(-days) d")
  }

  func entered(_ text: String, _ state: inout DashboardState) -> [Effect] {
    let day = isEmpty(text) ? state.today : try? DayPhrase.day(text, today: state.today)
    if let day { state.visit(day) }
    return []
  }

  private func isEmpty(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
