import PseudoTerminal
import Testing

/// The courses of Claude and ChatGPT, asked for on the days before, on and after each step, with
/// every command that takes a day.
struct AsOfCommandTests {
  struct Claude: Sendable, CustomTestStringConvertible {
    let day: String
    /// As listed; `nil` while there is no offer yet.
    let status: String?
    let executive: String
    let legislative: String

    init(_ day: String, _ status: String?, _ executive: String, _ legislative: String) {
      self.day = day
      self.status = status
      self.executive = executive
      self.legislative = legislative
    }

    var testDescription: String { day }
  }

  @Test(
    "Claude's course",
    arguments: [
      Claude("2025-08-11", nil, "blocked", "blocked"),
      Claude("2025-08-12", "offered", "unknown", "unknown"),
      Claude("2025-08-13", "offered", "unknown", "unknown"),
      Claude("2026-02-26", "offered", "conditional", "blocked"),
      Claude("2026-02-27", "terminated", "blocked", "blocked"),
      Claude("2026-02-28", "terminated", "blocked", "blocked"),
      Claude("2026-04-02", "terminated", "blocked", "blocked"),
      Claude("2026-04-03", "restored", "blocked", "conditional"),
      Claude("2026-04-04", "restored", "blocked", "conditional"),
      Claude("2026-09-29", "restored", "conditional", "conditional"),
      Claude("2026-09-30", "extended", "conditional", "conditional"),
      Claude("2026-10-01", "extended", "conditional", "conditional"),
      Claude("2026-10-31", "extended", "conditional", "conditional"),
      Claude("2026-11-01", "extended", "blocked", "blocked"),
    ])
  func claude(_ step: Claude) throws {
    let id = "anthropic-claude-2025"
    let asOf = ["--as-of", step.day]
    let list = try accord(
      ["list", "agreements", "--format", "csv", "--filter", "id:\(id)", "--columns"]
        + ["id,status,access_executive,access_legislative"] + asOf)
    let row = step.status.map { "\(id),\($0),\(step.executive),\(step.legislative)" }
    #expect(list.lines.dropFirst() == [row].compactMap(\.self)[...])

    let show = try accord(["show", id] + asOf)
    #expect(show.lines.first { $0.hasPrefix("Status ") }?.words.last == step.status)
    let history = show.standardOutput.contains("terminated: GSA ends the deal")
    #expect(history == (step.day >= "2026-02-27"))

    for (branch, verdict) in [("executive", step.executive), ("legislative", step.legislative)] {
      let access = try accord(["access", id, "--branch", branch] + asOf)
      #expect(access.lines.first?.hasSuffix("\(step.day): \(verdict)") == true, "\(access)")
      #expect(access.status == .code(1))
    }

    let summary = try accord(asOf)
    let line = try #require(summary.lines.first { $0.contains("Claude for Enterprise") })
    #expect(line.contains("executive \(step.executive), legislative \(step.legislative)"))

    let changes = try accord(
      ["changes", "--since", step.day, "--kind", "agreement", "--format", "csv"]
        + ["--filter", "subject:\(id) field:status"] + asOf)
    let isStep = ["2025-08-12", "2026-02-27", "2026-04-03"].contains(step.day)
    #expect(changes.lines.dropFirst().contains { $0.hasPrefix(step.day) } == isStep, "\(changes)")
  }

  struct ChatGPT: Sendable, CustomTestStringConvertible {
    let day: String
    let level: String
    let first: String?
    let second: String?
    let low: String
    let moderate: String

    init(
      _ day: String, _ level: String, _ first: String?, _ second: String?, low: String,
      moderate: String
    ) {
      self.day = day
      self.level = level
      self.first = first
      self.second = second
      self.low = low
      self.moderate = moderate
    }

    var testDescription: String { day }
  }

  @Test(
    "ChatGPT's course, for a department that approved it",
    arguments: [
      ChatGPT(
        "2026-01-08", "in process,Low,", "offered", nil, low: "conditional",
        moderate: "conditional"),
      ChatGPT(
        "2026-01-09", "certified,Low,2026-01-09", "offered", nil, low: "usable",
        moderate: "conditional"),
      ChatGPT(
        "2026-01-10", "certified,Low,2026-01-09", "offered", nil, low: "usable",
        moderate: "conditional"),
      ChatGPT(
        "2026-04-24", "certified,Low,2026-01-09", "offered", nil, low: "usable",
        moderate: "conditional"),
      ChatGPT(
        "2026-04-25", "certified,Moderate,2026-01-09", "offered", nil, low: "usable",
        moderate: "usable"),
      ChatGPT(
        "2026-04-26", "certified,Moderate,2026-01-09", "offered", nil, low: "usable",
        moderate: "usable"),
      ChatGPT(
        "2026-09-09", "certified,Moderate,2026-01-09", "offered", nil, low: "usable",
        moderate: "usable"),
      ChatGPT(
        "2026-09-10", "certified,Moderate,2026-01-09", "offered", "offered", low: "usable",
        moderate: "usable"),
      ChatGPT(
        "2026-09-30", "certified,Moderate,2026-01-09", "offered", "offered", low: "usable",
        moderate: "usable"),
      ChatGPT(
        "2026-10-01", "certified,Moderate,2026-01-09", "superseded", "active", low: "blocked",
        moderate: "blocked"),
      ChatGPT(
        "2026-10-02", "certified,Moderate,2026-01-09", "superseded", "active", low: "blocked",
        moderate: "blocked"),
    ])
  func chatGPT(_ step: ChatGPT) throws {
    let asOf = ["--as-of", step.day]
    let certification = try accord(
      ["list", "certifications", "--format", "csv", "--filter", "fedramp_id:FR2533155773"]
        + ["--columns", "status,level,certified"] + asOf)
    #expect(certification.lines.dropFirst() == [step.level])
    let shown = try accord(["show", "FR2533155773", "--format", "json"] + asOf)
    let words = step.level.split(separator: ",")
    #expect(shown.standardOutput.contains("\"status\":\"\(words[0])\",\"level\":\"\(words[1])\""))

    for (id, status) in [
      ("openai-chatgpt-2025", step.first), ("openai-chatgpt-2026", step.second),
    ] {
      let list = try accord(
        ["list", "agreements", "--format", "csv", "--filter", "id:\(id)", "--columns", "status"]
          + asOf)
      #expect(list.lines.dropFirst() == [status].compactMap(\.self)[...])
    }

    for (level, verdict) in [("low", step.low), ("moderate", step.moderate)] {
      let access = try accord(
        ["access", "openai-chatgpt-2025", "--body", "hhs", "--level", level] + asOf)
      #expect(access.lines.first?.hasSuffix("\(step.day): \(verdict)") == true, "\(access)")
      #expect(access.status == .code(verdict == "usable" ? 0 : 1))
    }

    let changes = try accord(
      ["changes", "--since", step.day, "--format", "csv"]
        + ["--filter", "subject:openai-chatgpt subject_kind:agreement field:status"] + asOf)
    let isStep = ["2026-09-10", "2026-10-01"].contains(step.day)
    #expect(changes.lines.dropFirst().contains { $0.hasPrefix(step.day) } == isStep, "\(changes)")
  }

  @Test("An export is as of the day", arguments: ["2026-02-26", "2026-02-27"])
  func export(day: String) throws {
    let directory = try TemporaryDirectory()
    let made = try accord([
      "export", directory.path(of: "out"), "--kind", "agreements", "--partition-by", "status",
      "--format", "csv", "--filter", "id:anthropic-claude-2025", "--as-of", day,
    ])
    #expect(made.status == .code(0), "\(made)")
    let status = day == "2026-02-26" ? "offered" : "terminated"
    let files = try run("/usr/bin/find", [directory.path(of: "out"), "-name", "*.csv"])
    #expect(files.lines.count == 1)
    #expect(files.standardOutput.contains("/status=\(status)/"))
  }

  private func accord(_ arguments: [String]) throws -> CommandResult {
    try run(BuiltProduct.path("accord"), arguments)
  }
}

extension CommandResult {
  fileprivate var lines: [String] {
    standardOutput.split(whereSeparator: \.isNewline).map(String.init)
  }
}

extension String {
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
