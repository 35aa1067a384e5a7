import Testing

@testable import Agreements

@Suite struct DatedLineTests {
  private func lines(_ name: String, _ day: String) throws -> [String] {
    let registry = try Sample.registry()
    let day = try #require(Day(day))
    let row = try #require(registry.records(named: "claude", on: day).first?.row)
    guard let items = row[name]?.itemsForPeople else { return [] }
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
      date: try date("by 2026-04-03"), what: .data("open to judicial"), certainty: .uncertain,
      note: "Inferred.", sources: ["gsa", "axios"])
    #expect(
      line.summary.english == "by 2026-04-03 open to judicial (uncertain): Inferred. [gsa, axios]")
    #expect(
      DatedLine(date: nil, what: .data("open"), sources: []).summary.english == "no date open")
  }

  /// Decisions stand in the order of their dates, whatever their order in the files.
  @Test func everyDecisionByADay() throws {
    var contents = try Sample.contents()
    contents.decisions = try [
      decision("late", .approved, "2026-03-11"), decision("never", .prohibited, nil),
      decision("early", .pending, "2025-09"), decision("future", .withdrawn, "2026-12-01"),
    ]
    var search = Search(id: "search", product: "Claude", branch: .judicial)
    search.agreement = "claude"
    contents.searches = [search]
    contents.bodies = [Body(id: "house", name: "House", branch: .legislative)]
    let registry = Registry(contents)
    let day = try #require(Day("2026-04-01"))
    let expected = [
      "no date prohibited, House, Claude", "2025-09 pending, House, Claude",
      "2026-03-11 approved, House, Claude",
    ]
    #expect(
      registry.decisionLines(on: "claude", until: day).map(\.summary.english)
        == expected + ["no date no decision found, judicial branch, Claude"])
    #expect(
      registry.decisionLines(by: "house", until: day).map(\.summary.english) == [
        "no date prohibited, Claude (claude)", "2025-09 pending, Claude (claude)",
        "2026-03-11 approved, Claude (claude)",
      ])
    #expect(registry.decisionLines(by: "senate", until: day).isEmpty)
  }

  private func decision(
    _ id: Decision.ID, _ status: ApprovalStatus, _ on: String?
  ) throws -> Decision {
    var decision = Decision(id: id, product: "Claude", branch: .legislative, status: status)
    decision.agreement = "claude"
    decision.bodies = ["house"]
    decision.date = try on.map(date)
    return decision
  }

  /// What is certainly still to come is not listed; what may have come is.
  @Test(arguments: [
    ("2025-12-31", ["none"]), ("2026-01-01", ["month", "none"]),
    ("2026-01-15", ["day", "month", "none"]), ("2026-02-27", ["day", "month", "none"]),
    ("2026-02-28", ["by", "day", "month", "none"]),
  ])
  func datedRecordsAreListedFromTheirDatesOn(day: String, expected: [String]) throws {
    let day = try #require(Day(day))
    let dates = [
      "day": "2026-01-15", "month": "2026-01", "by": "by 2026-02-28", "none": nil,
    ]
    var contents = Registry.Contents()
    for (name, text) in dates.sorted(by: { $0.key < $1.key }) {
      let date = try text.map { try AgreementsTests.date($0) }
      contents.decisions.append(try decision(Decision.ID(name), .approved, text))
      var search = Search(id: Search.ID(name), product: "Claude", branch: .judicial)
      search.date = date
      contents.searches.append(search)
      var event = DatedEvent(id: DatedEvent.ID(name), kind: .policy, title: "Rules")
      event.date = date
      contents.events.append(event)
      var programme = Programme(id: Programme.ID(name), name: name)
      programme.began = date
      contents.programmes.append(programme)
    }
    let registry = Registry(contents)
    for kind in [RecordKind.decisions, .searches, .events, .programmes] {
      let ids = registry.rows(of: kind, on: day).compactMap { $0["id"]?.text }
      #expect(ids == expected, "\(kind)")
    }
  }
}
