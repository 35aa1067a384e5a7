import Testing

@testable import Agreements

@Suite struct DatedLineTests {
  private func lines(_ name: String, _ day: String) throws -> [String] {
    let registry = try Sample.registry()
    let day = try #require(Day(day))
    let row = try #require(registry.records(named: "claude", on: day).first?.row)
    guard case .list(let items)? = row[name] else { return [] }
    return items
  }

  @Test(arguments: [
    ("2025-08-11", []), ("2025-08-12", ["2025-08-12 offered"]),
    ("2026-02-27", ["2025-08-12 offered", "2026-02-27 terminated"]),
    // Extended some day in September: on the last of them for sure.
    (
      "2026-09-29",
      ["2025-08-12 offered", "2026-02-27 terminated", "2026-04-03 restored"]
    ),
    (
      "2026-09-30",
      [
        "2025-08-12 offered", "2026-02-27 terminated", "2026-04-03 restored",
        "2026-09 extended (reported)",
      ]
    ),
  ])
  func everyStatusUpToADay(day: String, expected: [String]) throws {
    #expect(try lines("status_history", day) == expected)
  }

  @Test(arguments: [
    ("2026-08-31", []), ("2026-09-01", ["2026-09-01 stated to end on 2026-08-10"]),
    (
      "2026-09-12",
      [
        "2026-09-01 stated to end on 2026-08-10", "2026-09-12 stated to end on 2026-09-30",
      ]
    ),
  ])
  func everyEndThatWasStatedByADay(day: String, expected: [String]) throws {
    #expect(try lines("end_history", day) == expected)
  }

  @Test func aLineHasItsNoteAndItsSources() throws {
    let line = DatedLine(
      date: try date("by 2026-04-03"), what: "open to judicial", certainty: .uncertain,
      note: "Inferred.", sources: ["gsa", "axios"])
    #expect(line.summary == "by 2026-04-03 open to judicial (uncertain): Inferred. [gsa, axios]")
    #expect(DatedLine(date: nil, what: "open", sources: []).summary == "no date open")
  }
}
