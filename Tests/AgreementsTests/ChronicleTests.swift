import Testing

@testable import Agreements

@Suite struct ChronicleTests {
  @Test func theSameDataTellsTheSameChangesUnderTheSameKeys() throws {
    let first = Chronicle(of: try Sample.registry())
    let second = Chronicle(of: try Sample.registry())
    #expect(first == second)
    #expect(Set(first.entries.map(\.key)).count == first.entries.count)
  }

  @Test func verdictsThatFollowAreToldWithTheirReason() throws {
    let verdicts = Chronicle(of: try Sample.registry()).entries.map(\.change)
      .filter { $0.kind == .access }
    #expect(!verdicts.isEmpty)
    #expect(verdicts.allSatisfy { $0.from != $0.to && $0.note?.isEmpty == false })
  }

  @Test func changesAreNewestFirstAndThoseWithoutDateLast() throws {
    let dates = Chronicle(of: try Sample.registry()).entries.map(\.change.effective)
    let known = dates.prefix { $0 != nil }.compactMap(\.self)
    #expect(known.count + dates.count { $0 == nil } == dates.count)
    #expect(zip(known, known.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func pendingCountsFollowTheDecisionsOfEveryDay() throws {
    let registry = try Sample.registry()
    let chronicle = Chronicle(of: registry)
    let (first, last) = (try day("2025-07-01"), try day("2026-12-31"))
    for offset in 0...first.days(to: last) {
      let day = first.advanced(by: offset)
      for branch in Branch.allCases {
        let expected = registry.approvals.count {
          $0.id.branch == branch && $0.decision(on: day)?.status == .pending
        }
        #expect(chronicle.pendingCount(of: branch, on: day) == expected)
      }
    }
  }
}
