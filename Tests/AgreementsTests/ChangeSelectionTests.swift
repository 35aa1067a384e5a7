import Testing

@testable import Agreements

@Suite struct ChangeSelectionTests {
  private func change(effective: String? = nil, seen: String? = nil) throws -> Change {
    var change = Change(.approval, of: .agreement("claude"), title: .data("House: Claude"))
    change.effective = try effective.map(date)
    change.seen = try seen.map(day)
    return change
  }

  @Test(arguments: [
    ("2026-03-08", true), ("2026-03-15", true), ("2026-03-07", false), ("2026-03-16", false),
    ("by 2026-03-10", true), ("by 2026-03-20", false),
    // Of a month that begins before and ends after the week nothing says that it was then.
    ("2026-03", false), ("2026", false),
  ])
  func aWeek(_ effective: String, _ isCovered: Bool) throws {
    let week = ChangeSelection(since: try day("2026-03-08"), until: try day("2026-03-15"))
    #expect(week.covers(try change(effective: effective)) == isCovered)
  }

  @Test func aMonthCountsWhereItBeginsAndWhereItEnds() throws {
    let march = try change(effective: "2026-03")
    let beginning = ChangeSelection(since: try day("2026-02-27"), until: try day("2026-03-02"))
    let end = ChangeSelection(since: try day("2026-03-30"), until: try day("2026-04-02"))
    #expect(beginning.covers(march))
    #expect(end.covers(march))
  }

  @Test func whatWasFirstSeenThenCountsThoughItIsOlder() throws {
    let week = ChangeSelection(since: try day("2026-03-08"), until: try day("2026-03-15"))
    #expect(week.covers(try change(effective: "2026-01-09", seen: "2026-03-09")))
    #expect(!week.covers(try change(effective: "2026-01-09", seen: "2026-02-19")))
  }

  @Test func withoutABeginningEverythingCountsThatMayHaveBegun() throws {
    let all = ChangeSelection(until: try day("2026-03-15"))
    #expect(all.covers(try change()))
    #expect(all.covers(try change(effective: "2026-03")))
    #expect(!all.covers(try change(effective: "2026-03-16")))
    #expect(!ChangeSelection(since: try day("2020-01-01"), until: all.until).covers(try change()))
  }

  @Test func kindsBranchAndFilterNarrow() throws {
    let registry = try Sample.registry()
    var selection = ChangeSelection(until: try day("2026-11-25"))
    let changes = registry.datedChanges(through: selection.until)
    selection.kinds = [.approval]
    selection.branch = .legislative
    let approvals = selection.selected(from: changes, of: registry)
    #expect(!approvals.isEmpty)
    #expect(approvals.allSatisfy { $0.kind == .approval && $0.branch == .legislative })
    selection.query = try Query("to:approved", columns: FieldTable<Change>.changes.columns)
    let approved = selection.selected(from: changes, of: registry)
    #expect(!approved.isEmpty && approved.count < approvals.count)
    #expect(approved.allSatisfy { $0.to == "approved" })
  }

  @Test func verdictsAreToldWithTheRestNewestFirst() throws {
    let changes = try Sample.registry().datedChanges(through: day("2026-11-25"))
    #expect(changes.contains { $0.kind == .access && $0.from == "conditional" })
    let dates = changes.compactMap(\.effective)
    #expect(dates == dates.sorted(by: >))
  }
}
