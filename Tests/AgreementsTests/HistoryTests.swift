import Testing

@testable import Agreements

@Suite struct HistoryTests {
  private func steps(of subject: Change.Subject, _ field: String) throws -> [String] {
    try Sample.registry().history().filter { $0.subject == subject && $0.field == field }.map {
      "\($0.effective?.description ?? "-"): \($0.from ?? "-") → \($0.to ?? "-")"
    }
  }

  @Test func anAgreementsStatusesAndEnds() throws {
    #expect(
      try steps(of: .agreement("claude"), "status") == [
        "2026-09: restored → extended", "2026-04-03: terminated → restored",
        "2026-02-27: offered → terminated", "2025-08-12: - → offered",
      ])
    #expect(
      try steps(of: .agreement("claude"), "end") == [
        "2026-09: 2026-09-30 → 2026-10-31", "2026-09-12: 2026-08-10 → 2026-09-30",
        "2026-09-01: - → 2026-08-10",
      ])
  }

  @Test func aLevelThatRoseWithItsDateUnchangedIsAChangeOfLevel() throws {
    #expect(try steps(of: .offering("CHATGPT"), "level") == ["2026-04-25: Low → Moderate"])
    #expect(
      try steps(of: .offering("CHATGPT"), "status") == [
        "2026-01-09: in process → certified Low", "2025-09-02: - → in process",
      ])
    let rise = try #require(
      try Sample.registry().history().first { $0.field == "level" })
    #expect(rise.note?.english == "The listing's date of certification stays 2026-01-09.")
  }

  @Test func whatANewStateLeavesUnsaidIsNoChange() throws {
    var first = try Sample.state(.certified, .high, "2025-01-01")
    first.wording = "FedRAMP Authorized"
    var second = try Sample.state(.certified, .high, "by 2026-09-22")
    second.certificationClass = .d
    var offering = Offering(id: "F", name: "Service", provider: "V")
    offering.certifications = [first, second]
    var contents = Registry.Contents()
    contents.offerings = [offering]
    let told = Registry(contents).history().map { "\($0.field ?? ""): \($0.to ?? "-")" }
    #expect(told == ["class: D", "status: certified High"])
  }

  @Test func theDayItWasSeenStandsBesideTheDayItTookEffect() throws {
    let change = try #require(
      try Sample.registry().history().first { $0.to == "certified Low" })
    #expect(change.effective == (try date("2026-01-09")))
    #expect(change.seen == (try day("2026-02-19")))
  }

  @Test func decisionsShowWhereTheyCameFrom() throws {
    let senate = Approval.ID(agreement: "claude", branch: .legislative, body: "senate")
    #expect(
      try steps(of: .approval(senate), "status") == [
        "2026-04-22: pending → pending", "2026-03-09: - → pending",
      ])
  }

  @Test func historyIsNewestFirstAndUndatedLast() throws {
    var contents = try Sample.contents()
    contents.events = [DatedEvent(id: "e", kind: .policy, title: "Undated")]
    let history = Registry(contents).history()
    let dates = history.map(\.effective)
    let dated = dates.compactMap(\.self)
    #expect(dated == dated.sorted(by: >))
    #expect(dates.last == .some(nil))
    #expect(dates.filter { $0 == nil }.count == 1)
  }

  @Test func theSameChangeIsTold0nce() throws {
    var contents = try Sample.contents()
    let before = Registry(contents).history().count
    let doubled = contents.agreements[0].statuses[1]
    contents.agreements[0].statuses.insert(doubled, at: 1)
    contents.agreements[0].statuses.insert(doubled, at: 1)
    let history = Registry(contents).history()
    #expect(Set(history).count == history.count)
    // The second telling differs in what it comes from, the third one does not.
    #expect(history.count == before + 1)
  }

  @Test func daysOfChangeAreSortedAndHoldEveryStep() throws {
    let days = try Sample.registry().daysOfChange()
    #expect(days == Array(Set(days)).sorted())
    let expected = [
      "2025-08-12", "2026-02-27", "2026-04-03", "2026-09-01", "2026-09-30", "2026-10-01",
      "2026-11-01", "2026-01-09", "2026-04-25", "2026-03-11",
    ]
    for text in expected { #expect(days.contains(try day(text)), "\(text)") }
  }

  @Test func betweenTwoDaysOfChangeNothingChanges() throws {
    let registry = try Sample.registry()
    let days = registry.daysOfChange()
    // Counts of days go on; everything else stands still.
    let counting: Set<String> = ["days_left", "days_over", "waiting_days"]
    func state(_ day: Day) -> [[FieldValue]] {
      [RecordKind.agreements, .certifications, .approvals].flatMap { kind in
        registry.rows(of: kind, on: day).map { row in
          zip(row.columns, row.values).filter { !counting.contains($0.0.name) }.map(\.1)
        }
      }
    }
    for (first, next) in zip(days, days.dropFirst()) where first.days(to: next) > 1 {
      #expect(state(first) == state(next.advanced(by: -1)), "\(first)")
    }
  }

  @Test(arguments: [
    ("2026-01-01", String?.none, String?("2026-02-01")),
    ("2026-02-01", nil, "2026-03-01"), ("2026-02-15", "2026-02-01", "2026-03-01"),
    ("2026-03-01", "2026-02-01", nil), ("2026-04-01", "2026-03-01", nil),
  ])
  func stepsGoToTheNeighbouringDays(text: String, back: String?, forth: String?) throws {
    let days = try [day("2026-02-01"), day("2026-03-01")]
    #expect(days.last(before: try day(text))?.description == back)
    #expect(days.first(after: try day(text))?.description == forth)
  }

  @Test func verdictsChangeOnTheDaysThatSaySo() throws {
    let changes = try Sample.registry().accessChanges(of: "claude", for: .judicial, level: .high)
    #expect(changes.isEmpty, "pending in the courts throughout")
    let legislative = try Sample.registry().accessChanges(
      of: "claude", for: .legislative, body: "house", level: .high)
    let told = legislative.map {
      "\($0.effective?.description ?? "") \($0.from ?? "")→\($0.to ?? "")"
    }
    #expect(
      told == [
        "2025-08-12 blocked→unknown", "2025-09-17 unknown→blocked",
        "2026-04-03 blocked→conditional", "2026-09-01 conditional→unknown",
        "2026-09-12 unknown→conditional", "2026-11-01 conditional→blocked",
      ])
    #expect(legislative[2].note?.english.hasPrefix("Restored since 2026-04-03") == true)
    #expect(legislative[5].note?.english.hasPrefix("It ended on 2026-10-31") == true)
  }

  @Test func verdictChangesFoundAtTheStepsAreAllThereAre() throws {
    let registry = try Sample.registry()
    for agreement in registry.agreements {
      for branch in Branch.allCases {
        var found: [String] = []
        var last: Access.Verdict?
        for offset in 0..<1200 {
          let today = try day("2025-08-01").advanced(by: offset)
          let verdict = registry.access(
            .init(agreement: agreement.id, branch: branch, level: .high, day: today)
          ).verdict
          if let last, last != verdict { found.append("\(today) \(verdict)") }
          last = verdict
        }
        let told = registry.accessChanges(of: agreement.id, for: branch, level: .high)
          .filter { ($0.effective?.earliest.description ?? "") < "2028-11" }
          .map { "\($0.effective?.description ?? "") \($0.to ?? "")" }
        #expect(told == found, "\(agreement.id) \(branch)")
      }
    }
  }
}
