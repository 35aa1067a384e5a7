import Testing

@testable import Agreements

@Suite struct HappeningsTests {
  @Test func nothingHappensByItself() throws {
    let registry = try Sample.registry()
    let today = try day("2026-03-20")
    #expect(registry.happenings(since: registry, on: today, to: today).isEmpty)
  }

  @Test func aDayBringsWhatWasDatedToIt() throws {
    let registry = try Sample.registry()
    let changes = registry.happenings(
      since: registry, on: try day("2026-04-02"), to: try day("2026-04-03"))
    #expect(changes.contains { $0.field == "status" && $0.to == "restored" })
    #expect(changes.contains { $0.kind == .access && $0.from == "blocked" })
    #expect(changes.allSatisfy { $0.effective?.description == "2026-04-03" })
    // It was known before, so that day is not the one on which it was first seen.
    #expect(changes.allSatisfy { $0.seen == nil })
  }

  @Test func daysInStepsTellTheSameAsDaysAtOnce() throws {
    let registry = try Sample.registry()
    let first = try day("2025-08-01")
    let days = (0...420).map { first.advanced(by: $0) }
    let steps = zip(days, days.dropFirst()).flatMap { earlier, later in
      registry.happenings(since: registry, on: earlier, to: later)
    }
    let atOnce = registry.happenings(since: registry, on: first, to: first.advanced(by: 420))
    #expect(!steps.isEmpty)
    #expect(Set(steps) == Set(atOnce))
    #expect(steps.count == atOnce.count)
  }

  @Test func whatIsNewInTheRecordsIsFirstSeenOnTheDayOfTheLook() throws {
    var contents = try Sample.contents()
    contents.decisions.append(
      try Sample.decision("d9", "claude", .judicial, "courts", .prohibited, "2026-05-01"))
    let today = try day("2026-05-02")
    let changes = Registry(contents).happenings(
      since: try Sample.registry(), on: today, to: today)
    #expect(changes.map(\.from) == ["pending"])
    #expect(changes.map(\.to) == ["prohibited"])
    #expect(changes.map(\.seen) == [today])
  }

  @Test func aVerdictIsToldAfterWhatItFollowsFrom() throws {
    var contents = try Sample.contents()
    contents.agreements[0].statuses.append(try Sample.status(.terminated, "2026-05-01"))
    let today = try day("2026-05-02")
    let changes = Registry(contents).happenings(
      since: try Sample.registry(), on: today, to: today)
    #expect(changes.first?.kind == .agreement)
    #expect(changes.last?.kind == .access)
    #expect(changes.last?.to == "blocked")
  }
}
