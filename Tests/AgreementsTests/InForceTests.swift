import Testing

@testable import Agreements

@Suite struct InForceTests {
  @Test(
    "The course of an agreement, around every step of it",
    arguments: [
      ("2025-08-11", Access.Answer.no, "Not offered yet"),
      ("2025-08-12", .yes, "Offered since 2025-08-12, with no end known"),
      ("2026-02-26", .yes, "Offered since 2025-08-12"),
      ("2026-02-27", .no, "Terminated since 2026-02-27"),
      ("2026-04-02", .no, "Terminated"),
      ("2026-04-03", .yes, "Restored since 2026-04-03, with no end known"),
      ("2026-08-11", .yes, "no end known"),
      // The reseller's date has passed, and a newer statement of some day this month extends it.
      ("2026-09-02", .unknown, "It ended on 2026-08-10, or already runs until 2026-10-31"),
      ("2026-09-12", .yes, "until 2026-09-30"),
      ("2026-09-29", .yes, "Restored since 2026-04-03, until 2026-09-30"),
      ("2026-09-30", .yes, "Extended since 2026-09 (reported), until 2026-10-31 (reported)"),
      ("2026-10-31", .yes, "until 2026-10-31"),
      ("2026-11-01", .no, "It ended on 2026-10-31 (reported); no later end is known"),
    ])
  func course(text: String, answer: Access.Answer, reason: String) throws {
    let finding = try Sample.registry().inForce(Sample.claude(), on: day(text))
    #expect(finding.answer == answer, "\(finding.reason)")
    #expect(finding.reason.english.contains(reason), "\(finding.reason)")
    #expect(finding.reason.english.hasSuffix("."))
  }

  @Test(arguments: [
    ("chatgpt-2025", "2026-09-30", Access.Answer.yes, "until 2026-09-30"),
    ("chatgpt-2025", "2026-10-01", .no, "Superseded since 2026-10-01, by ChatGPT for Government"),
    ("chatgpt-2026", "2026-09-09", .no, "Not offered yet: its term starts on 2026-10-01"),
    ("chatgpt-2026", "2026-09-30", .no, "Not offered yet: its term starts on 2026-10-01"),
    ("chatgpt-2026", "2026-10-01", .yes, "until 2028-12-31"),
  ])
  func anAgreementAndTheOneThatFollowsIt(
    id: String, text: String, answer: Access.Answer, reason: String
  ) throws {
    let registry = try Sample.registry()
    let agreement = try #require(registry.agreements[Agreement.ID(id)])
    let finding = registry.inForce(agreement, on: try day(text))
    #expect(finding.answer == answer)
    #expect(finding.reason.english.contains(reason), "\(finding.reason)")
  }

  @Test(
    "What a status alone says",
    arguments: zip(
      AgreementStatus.allCases,
      [Access.Answer.yes, .yes, .no, .no, .yes, .yes, .no, .unknown, .unknown]))
  func statuses(status: AgreementStatus, answer: Access.Answer) throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.statuses = [try Sample.status(status, "2026-01-01")]
    #expect(Registry().inForce(agreement, on: try day("2026-01-01")).answer == answer)
  }

  @Test(arguments: [
    ("2026-02-28", Access.Answer.yes), ("2026-03-01", .unknown), ("2026-03-30", .unknown),
    ("2026-03-31", .no),
  ])
  func aMonthIsOpenUntilItIsOver(text: String, answer: Access.Answer) throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.statuses = try [
      Sample.status(.active, "2026-01-01"), Sample.status(.terminated, "2026-03"),
    ]
    let finding = Registry().inForce(agreement, on: try day(text))
    #expect(finding.answer == answer)
    if answer == .unknown {
      #expect(
        finding.reason.english
          == "It may still be active since 2026-01-01, or already terminated in 2026-03.")
    }
  }

  @Test func twoStatusesThatBothRunLeaveNoDoubt() throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.statuses = try [
      Sample.status(.active, "2026-01-01"), Sample.status(.extended, "2026-03"),
    ]
    #expect(Registry().inForce(agreement, on: try day("2026-03-10")).answer == .yes)
  }

  @Test func anOlderRoughDateRaisesNoDoubtAboutANewerStatus() throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.statuses = try [
      Sample.status(.active, "2026"), Sample.status(.terminated, "2026-02-27"),
    ]
    #expect(Registry().inForce(agreement, on: try day("2026-06-01")).answer == .no)
  }

  @Test(arguments: [
    ("2027-03-01", Access.Answer.yes), ("2027-03-02", .unknown), ("2027-03-31", .unknown),
    ("2027-04-01", .no),
  ])
  func anEndInAMonthIsOpenWithinIt(text: String, answer: Access.Answer) throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.statuses = [try Sample.status(.active, "2026-01-01")]
    agreement.term.ends = [try Sample.end("2027-03", stated: nil)]
    #expect(Registry().inForce(agreement, on: try day(text)).answer == answer)
  }

  @Test func aByDateHoldsFromItsDayOn() throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.statuses = [try Sample.status(.active, "by 2026-03-11")]
    let registry = Registry()
    #expect(registry.inForce(agreement, on: try day("2026-03-10")).answer == .unknown)
    let finding = registry.inForce(agreement, on: try day("2026-03-11"))
    #expect(finding.answer == .yes)
    #expect(finding.reason.english.contains("since 2026-03-11 or before"))
  }

  @Test func nothingStatedIsUnknown() throws {
    let agreement = Agreement(id: "a", vendor: "v", product: "P")
    #expect(Registry().inForce(agreement, on: try day("2026-01-01")).answer == .unknown)
  }

  @Test func anAnnouncedMonthIsOpenWithinIt() throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.announced = try date("2025-04")
    let answers = try ["2025-03-31", "2025-04-15", "2025-04-30"].map {
      Registry().inForce(agreement, on: try day($0)).answer
    }
    #expect(answers == [.no, .unknown, .yes])
  }

  @Test func anotherStatementThatStillRunsIsMentioned() throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.statuses = [try Sample.status(.active, "2025-08-21")]
    agreement.term.ends = try [
      Sample.end("2026-12-31", stated: "2025-08-21"),
      Sample.end("2026-11-15", stated: "2026-09-20"),
    ]
    let finding = Registry().inForce(agreement, on: try day("2026-11-24"))
    #expect(finding.answer == .no)
    #expect(
      finding.reason.english.contains(
        "though another statement gives 2026-12-31 (stated on 2025-08-21)"))
  }

  @Test func evidenceThatEndsBeforeTheDayIsSaidAndChangesNothing() throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.statuses = [try Sample.status(.active, "2026-01-01")]
    var registry = Registry()
    registry.latestEvidence = try day("2026-09-12")
    let later = registry.inForce(agreement, on: try day("2026-09-13"))
    #expect(later.answer == .yes)
    #expect(later.reason.english.hasSuffix(" (evidence as of 2026-09-12)."))
    #expect(
      !registry.inForce(agreement, on: try day("2026-09-12")).reason.english.contains("evidence"))
  }
}
