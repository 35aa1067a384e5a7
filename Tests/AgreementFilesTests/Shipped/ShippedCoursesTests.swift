import AgreementFiles
import Agreements
import Testing

/// The two courses that went furthest, asked for on the days before, on and after each step.
@Suite struct ShippedCoursesTests {
  private let registry = ShippedRegistry.read().registry

  struct Step: Sendable, CustomTestStringConvertible {
    let day: String
    let expected: [String]

    init(_ day: String, _ expected: String...) {
      self.day = day
      self.expected = expected
    }

    var testDescription: String { "\(day) \(expected)" }
  }

  private func values(
    _ kind: RecordKind, _ id: String, _ day: String, _ names: [String]
  ) throws -> [String] {
    let day = try #require(Day(day))
    let rows = registry.rows(of: kind, on: day)
    guard let row = rows.first(where: { $0.values.first?.text == id }) else { return [] }
    return row.selecting(names).values.map(\.text)
  }

  @Test(arguments: [
    Step("2025-08-11"),
    Step("2025-08-12", "offered", "", "unknown", "unknown", "blocked"),
    Step("2025-08-13", "offered", "", "unknown", "unknown", "blocked"),
    Step("2026-02-26", "offered", "", "conditional", "blocked", "blocked"),
    Step("2026-02-27", "terminated", "", "blocked", "blocked", "blocked"),
    Step("2026-02-28", "terminated", "", "blocked", "blocked", "blocked"),
    Step("2026-04-02", "terminated", "", "blocked", "blocked", "blocked"),
    Step("2026-04-03", "restored", "", "blocked", "conditional", "blocked"),
    Step("2026-04-08", "restored", "", "blocked", "conditional", "blocked"),
    Step("2026-04-09", "restored", "", "conditional", "conditional", "blocked"),
    Step("2026-08-31", "restored", "", "conditional", "conditional", "blocked"),
    // A reseller's sheet says that it is over, and in the same month an extension is reported.
    Step("2026-09-01", "restored", "2026-08-10", "unknown", "unknown", "blocked"),
    Step("2026-09-11", "restored", "2026-08-10", "unknown", "unknown", "blocked"),
    Step("2026-09-12", "restored", "2026-09-30", "conditional", "conditional", "blocked"),
    Step("2026-09-29", "restored", "2026-09-30", "conditional", "conditional", "blocked"),
    Step("2026-09-30", "extended", "2026-10-31", "conditional", "conditional", "blocked"),
    Step("2026-10-01", "extended", "2026-10-31", "conditional", "conditional", "blocked"),
    Step("2026-10-31", "extended", "2026-10-31", "conditional", "conditional", "blocked"),
    Step("2026-11-01", "extended", "2026-10-31", "blocked", "blocked", "blocked"),
  ])
  func `Claude's course`(step: Step) throws {
    let names = [
      "status", "end", "access_executive", "access_legislative", "access_judicial",
    ]
    #expect(try values(.agreements, "anthropic-claude-2025", step.day, names) == step.expected)
  }

  @Test(arguments: [
    Step("2025-09-01"),
    Step("2025-09-02", "in process", "Low", "B", "derived", "", ""),
    Step("2026-01-08", "in process", "Low", "B", "derived", "", ""),
    Step("2026-01-09", "certified", "Low", "B", "derived", "2026-01-09", "2026-02-19"),
    Step("2026-01-10", "certified", "Low", "B", "derived", "2026-01-09", "2026-02-19"),
    Step("2026-04-24", "certified", "Low", "B", "derived", "2026-01-09", "2026-02-19"),
    Step("2026-04-25", "certified", "Moderate", "C", "derived", "2026-01-09", ""),
    Step("2026-04-26", "certified", "Moderate", "C", "derived", "2026-01-09", ""),
    Step("2026-07-05", "certified", "Moderate", "C", "derived", "2026-01-09", ""),
    Step("2026-07-06", "certified", "Moderate", "C", "read", "2026-01-09", ""),
    Step("2026-07-07", "certified", "Moderate", "C", "read", "2026-01-09", ""),
  ])
  func `ChatGPT's certification`(step: Step) throws {
    let names = ["status", "level", "class", "class_basis", "certified", "seen"]
    #expect(try values(.certifications, "FR2533155773", step.day, names) == step.expected)
  }

  @Test(arguments: [
    ("openai-chatgpt-2025", Step("2025-08-05")),
    ("openai-chatgpt-2025", Step("2025-08-06", "offered", "", "openai-chatgpt-2026")),
    ("openai-chatgpt-2025", Step("2026-09-30", "offered", "2026-09-30", "openai-chatgpt-2026")),
    ("openai-chatgpt-2025", Step("2026-10-01", "superseded", "2026-09-30", "openai-chatgpt-2026")),
    ("openai-chatgpt-2025", Step("2026-10-02", "superseded", "2026-09-30", "openai-chatgpt-2026")),
    ("openai-chatgpt-2026", Step("2026-09-09")),
    ("openai-chatgpt-2026", Step("2026-09-10", "offered", "", "")),
    ("openai-chatgpt-2026", Step("2026-09-30", "offered", "2028-12-31", "")),
    ("openai-chatgpt-2026", Step("2026-10-01", "active", "2028-12-31", "")),
    ("openai-chatgpt-2026", Step("2026-10-02", "active", "2028-12-31", "")),
  ])
  func `ChatGPT's agreements`(id: String, step: Step) throws {
    let names = ["status", "end", "successor"]
    #expect(try values(.agreements, id, step.day, names) == step.expected)
  }

  /// Low is not Moderate: on no day before the level rose, and on every day after.
  @Test(arguments: [
    ("2026-01-08", "conditional", "conditional"), ("2026-01-09", "yes", "conditional"),
    ("2026-04-24", "yes", "conditional"), ("2026-04-25", "yes", "yes"),
  ])
  func `ChatGPT at low and at moderate`(day: String, low: String, moderate: String) throws {
    let answers = try [ImpactLevel.low, .moderate].map { level in
      let question = Access.Question(
        agreement: "openai-chatgpt-2025", branch: .executive, level: level,
        day: try #require(Day(day)))
      return registry.access(question).findings[2].answer.rawValue
    }
    #expect(answers == [low, moderate])
  }

  @Test(
    arguments: [
      ("2025-08-11", nil), ("2025-08-12", "pending"), ("2026-03-08", "pending"),
      ("2026-03-09", "pending"), ("2026-04-22", "pending"),
    ] as [(String, String?)])
  func `the Senate has never approved Claude`(day: String, status: String?) throws {
    let id = Approval.ID(agreement: "anthropic-claude-2025", branch: .legislative, body: "senate")
    let decision = registry.approval(id)?.decision(on: try #require(Day(day)))
    #expect(decision?.status != .approved)
    if day >= "2026-03-09" { #expect(decision?.status.rawValue == status) }
  }

  /// The Department of Transportation's report carries no date, State's change only a month.
  @Test func `dates behave as what they are`() throws {
    let state = try #require(
      registry.approval(
        Approval.ID(agreement: "anthropic-claude-2025", branch: .executive, body: "state")))
    let inMarch = try #require(Day("2026-03-15"))
    #expect(state.decision(on: inMarch) == nil)
    #expect(state.possibleDecision(on: inMarch)?.status == .withdrawn)
    #expect(state.decision(on: try #require(Day("2026-03-31")))?.status == .withdrawn)
    let treasury = try #require(
      registry.approval(
        Approval.ID(agreement: "anthropic-claude-2025", branch: .executive, body: "treasury")))
    #expect(treasury.decision(on: try #require(Day("2026-03-03"))) == nil)
    #expect(treasury.decision(on: try #require(Day("2026-03-04")))?.status == .withdrawn)
    let transportation = try #require(
      registry.approval(
        Approval.ID(agreement: "google-workspace-2025", branch: .executive, body: "dot")))
    #expect(transportation.decision(on: inMarch)?.status == .approved)
  }
}
