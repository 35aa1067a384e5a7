import Testing

@testable import Agreements

@Suite struct CoveredTests {
  private func finding(
    branch: Branch = .judicial, body: Body.ID? = nil, on text: String = "2026-06-01",
    _ change: (inout Agreement) throws -> Void
  ) throws -> Access.Finding {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.coverage.branches = [.executive, .judicial]
    agreement.coverage.levels = [.federal]
    try change(&agreement)
    let question = Access.Question(
      agreement: "a", branch: branch, body: body, level: .high, day: try day(text))
    return try Sample.registry().covered(agreement, question)
  }

  private func availability(
    _ status: Availability.Status, _ on: String?, _ branch: Branch = .judicial
  ) throws -> Availability {
    var entry = Availability(id: "x", branch: branch, status: status)
    entry.date = try on.map(date)
    return entry
  }

  @Test func aNamedBranchIsCovered() throws {
    #expect(try finding { _ in }.answer == .yes)
  }

  @Test func aBranchLeftOutIsNotCovered() throws {
    let found = try finding(branch: .legislative) { _ in }
    #expect(found.answer == .no)
    #expect(found.reason.english == "The terms name executive and judicial and not legislative.")
  }

  @Test(arguments: [
    (Certainty?.none, Access.Answer.no), (.confirmed, .no), (.reported, .no),
    (.uncertain, .unknown), (.conflict, .unknown),
  ])
  func uncertainTermsLeaveABranchOpen(certainty: Certainty?, answer: Access.Answer) throws {
    let found = try finding(branch: .legislative) { $0.coverage.certainty = certainty }
    #expect(found.answer == answer)
  }

  @Test func aConflictOnTheCoverageLeavesABranchOpen() throws {
    let found = try finding(branch: .legislative) {
      $0.conflicts = [Conflict(subject: .coverage, topic: "Eligible branches", statements: [])]
    }
    #expect(found.answer == .unknown)
    #expect(found.reason.english.contains("sources disagree on: Eligible branches"))
  }

  @Test func noBranchNamedIsUnknown() throws {
    #expect(try finding { $0.coverage.branches = [] }.answer == .unknown)
  }

  @Test func noLevelNamedIsUnknown() throws {
    #expect(try finding { $0.coverage.levels = [] }.answer == .unknown)
  }

  @Test func aStateBodyIsNotCoveredByAFederalOffer() throws {
    let found = try finding(branch: .executive, body: "ohio") { _ in }
    #expect(found.answer == .no)
    #expect(found.reason.english == "Open to federal government, and Ohio is state.")
    let open = try finding(branch: .executive, body: "ohio") { $0.coverage.levels.insert(.state) }
    #expect(open.answer == .yes)
  }

  @Test(arguments: [
    ("2026-02-26", Access.Answer.yes), ("2026-02-27", .no), ("2026-04-02", .no),
    ("2026-04-03", .yes),
  ])
  func aClosedChannelClosesUntilItOpens(text: String, answer: Access.Answer) throws {
    let found = try finding(on: text) {
      $0.availability = try [
        availability(.closed, "2026-02-27"), availability(.open, "2026-04-03"),
      ]
    }
    #expect(found.answer == answer)
  }

  @Test func aChannelClosedToAnotherBranchDoesNotMatter() throws {
    let found = try finding {
      $0.availability = [try availability(.closed, "2026-02-27", .legislative)]
    }
    #expect(found.answer == .yes)
  }

  @Test func aChannelThatMayBeClosedIsUnknown() throws {
    let found = try finding(on: "2026-03-10") {
      $0.availability = [try availability(.closed, "2026-03")]
    }
    #expect(found.answer == .unknown)
    #expect(found.reason.english.contains("closed in 2026-03, open before"))
  }

  @Test func anOpenChannelIsNoProofOfCoverage() throws {
    let found = try finding(branch: .legislative) {
      $0.availability = [try availability(.open, "2026-04-03", .legislative)]
    }
    #expect(found.answer == .unknown)
  }
}
