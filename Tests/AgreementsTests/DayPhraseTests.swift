import Testing

@testable import Agreements

@Suite struct DayPhraseTests {
  @Test(arguments: [
    ("2026-04-03", "2026-04-03"), ("4/3/2026", "2026-04-03"), ("3 apr 2026", "2026-04-03"),
    ("2025-02", "2025-02-28"), ("2024", "2024-12-31"), ("-30d", "2026-05-16"),
    ("yesterday", "2026-06-14"), ("today", "2026-06-15"), ("2012-05-01", "2012-05-01"),
  ])
  func daysAreReadAsPeopleWriteThem(_ text: String, _ expected: String) throws {
    #expect(try DayPhrase.day(text, today: day("2026-06-15")).description == expected)
  }

  @Test(arguments: ["2026-02-30", "13/1/2026", "soon", "", "3 foo 2026", "2026-04-03 x"])
  func whatIsNoDayIsNamedWithItsPlace(_ text: String) throws {
    let today = try day("2026-06-15")
    let mistake = #expect(throws: DayPhrase.Mistake.self) {
      try DayPhrase.day(text, today: today)
    }
    #expect((mistake?.column ?? 0) >= 1)
    #expect(mistake?.help.english.isEmpty == false)
    for phrase in [mistake?.problem, mistake?.help].compactMap(\.self) {
      #expect(phrase.text(in: .french) != phrase.english)
    }
  }
}
