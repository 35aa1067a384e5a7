import PseudoTerminal
import Testing

/// `accord changes` as a user calls it, over the data that ships with the program.
struct ChangesCommandTests {
  private func changes(_ arguments: String...) throws -> CommandResult {
    try run(BuiltProduct.path("accord"), ["changes", "--as-of", "2026-04-20"] + arguments)
  }

  @Test func oneLineAChangeNewestFirst() throws {
    let result = try changes("--since", "60d")
    #expect(result.status == .code(0))
    let lines = result.standardOutput.split(separator: "\n")
    #expect(
      lines.contains { $0.contains("House of Representatives: Claude: status: pending → app") })
    #expect(lines.contains { $0.contains("executive branch: Claude") && $0.contains("because: ") })
    #expect(!lines.contains { $0.hasPrefix("2025-") })
  }

  @Test func daysBackAreCountedFromTheDayAskedFor() throws {
    let back = try changes("--since", "30d", "--format", "jsonl")
    let dated = try changes("--since", "2026-03-21", "--format", "jsonl")
    #expect(!back.standardOutput.isEmpty)
    #expect(back.standardOutput == dated.standardOutput)
  }

  @Test func untilIsTheLastDay() throws {
    let result = try changes("--since", "2026-03-01", "--until", "2026-03-31")
    let lines = result.standardOutput.split(separator: "\n")
    #expect(!lines.isEmpty)
    #expect(!lines.contains { $0.hasPrefix("2026-04") })
  }

  @Test func kindsAndBranchesAndFilters() throws {
    let result = try changes(
      "--kind", "approval,access", "--branch", "leg", "--filter", "claude", "--format", "csv")
    let lines = result.standardOutput.split(whereSeparator: \.isNewline)
    #expect(lines.first?.hasPrefix("effective,seen,kind,") == true)
    #expect(lines.count > 2)
    #expect(lines.dropFirst().allSatisfy { $0.contains("approval") || $0.contains("access") })
  }

  @Test func aMailForTheMorning() throws {
    let result = try changes("--since", "60d", "--format", "markdown")
    #expect(
      result.standardOutput.hasPrefix("# US government AI agreements: changes from 2026-02-19"))
    #expect(result.standardOutput.contains("## Legislative branch ("))
    #expect(result.standardOutput.contains("](https://"))
  }

  @Test(arguments: [
    ["--since", "yesterday"], ["--since", "2026-05-01"], ["--kind", "nonsense"],
    ["--filter", "nosuchfield:1"],
  ])
  func wrongUsage(_ arguments: [String]) throws {
    let result = try run(
      BuiltProduct.path("accord"), ["changes", "--as-of", "2026-04-20"] + arguments)
    #expect(result.status == .code(2))
    #expect(!result.standardError.isEmpty)
    #expect(result.standardOutput.isEmpty)
  }
}
