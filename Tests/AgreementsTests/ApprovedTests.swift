import Testing

@testable import Agreements

@Suite struct ApprovedTests {
  struct Deed: Sendable {
    var agreement: String? = "new"
    var branch: Branch = .legislative
    var body: String?
    var status: ApprovalStatus
    var on: String? = "2026-03-01"
  }

  static let bodies: [Body] =
    Sample.bodies + [Sample.body("office", "Office", .legislative, parent: "house")]

  private func finding(
    _ deeds: [Deed], branch: Branch = .legislative, body: Body.ID? = nil,
    on text: String = "2026-06-01", searches: [Search] = []
  ) throws -> Access.Finding {
    var contents = Registry.Contents()
    contents.bodies = ApprovedTests.bodies
    var agreement = Agreement(id: "new", vendor: "v", product: "New")
    agreement.predecessor = "old"
    contents.agreements = [agreement, Agreement(id: "old", vendor: "v", product: "Old")]
    contents.searches = searches
    contents.decisions = try deeds.enumerated().map { position, deed in
      try Sample.decision(
        "d\(position)", deed.agreement.map { Agreement.ID($0) }, deed.branch,
        deed.body.map { Body.ID($0) }, deed.status, deed.on, product: "Chat")
    }
    let question = Access.Question(
      agreement: "new", branch: branch, body: body, level: .high, day: try day(text))
    return Registry(contents).approved(agreement, question)
  }

  @Test(
    arguments: zip(
      ApprovalStatus.allCases,
      [Access.Answer.pending, .conditional, .yes, .conditional, .no, .no]))
  func aBodysDecisionAnswers(status: ApprovalStatus, answer: Access.Answer) throws {
    let found = try finding([Deed(body: "senate", status: status)], body: "senate")
    #expect(found.answer == answer)
    #expect(found.reason.english.hasPrefix("Senate "))
    #expect(found.sources == ["source-d0"])
  }

  @Test func aBodysOwnDecisionOutranksItsParents() throws {
    let deeds = [
      Deed(body: "house", status: .approved), Deed(body: "office", status: .prohibited),
      Deed(status: .pending),
    ]
    #expect(try finding(deeds, body: "office").answer == .no)
    #expect(try finding(deeds, body: "house").answer == .yes)
    #expect(try finding(deeds, body: "senate").answer == .pending)
  }

  @Test func aParentsDecisionHoldsForItsParts() throws {
    let found = try finding([Deed(body: "house", status: .approved)], body: "office")
    #expect(found.answer == .yes)
    #expect(found.reason.english.contains("holds for Office unless it decides otherwise"))
  }

  @Test func waitingCountsFromTheFirstPending() throws {
    let found = try finding(
      [
        Deed(body: "senate", status: .pending, on: "2026-03-09"),
        Deed(body: "senate", status: .pending, on: "2026-04-22"),
      ], body: "senate", on: "2026-05-01")
    #expect(found.reason.english == "Senate has left Chat pending since 2026-03-09, 53 days.")
  }

  @Test(arguments: [
    ("2026-03-09", Access.Answer.pending), ("2026-03-10", .pending), ("2026-03-11", .yes),
  ])
  func aDecisionSeenByADayHoldsFromThatDay(text: String, answer: Access.Answer) throws {
    let found = try finding(
      [
        Deed(body: "house", status: .pending, on: "2025-09-17"),
        Deed(body: "house", status: .approved, on: "by 2026-03-11"),
      ], body: "house", on: text)
    #expect(found.answer == answer)
  }

  @Test func aDecisionInAMonthMakesTheMonthUnknownAndNamesBoth() throws {
    let found = try finding(
      [
        Deed(body: "house", status: .approved, on: "2025-09-17"),
        Deed(body: "house", status: .withdrawn, on: "2026-06"),
      ], body: "house", on: "2026-06-10")
    #expect(found.answer == .unknown)
    #expect(
      found.reason.english
        == "House of Representatives may already have withdrawn Chat in 2026-06; otherwise: "
        + "House of Representatives approved Chat on 2025-09-17.")
  }

  @Test func aPossibleDecisionNamesWhatHoldsAboveItOtherwise() throws {
    let found = try finding(
      [
        Deed(body: "office", status: .approved, on: "2026"),
        Deed(body: "house", status: .prohibited),
      ], body: "office")
    #expect(found.answer == .unknown)
    #expect(found.reason.english.contains("otherwise: House of Representatives prohibited Chat"))
  }

  @Test(
    arguments: zip(
      ApprovalStatus.allCases,
      [Access.Answer.pending, .conditional, .conditional, .conditional, .no, .no]))
  func anEarlierAgreementsDecisionIsAtMostACondition(
    status: ApprovalStatus, answer: Access.Answer
  ) throws {
    let found = try finding(
      [Deed(agreement: "old", body: "senate", status: status)], body: "senate")
    #expect(found.answer == answer)
    #expect(found.reason.english.hasSuffix(", under the earlier agreement (Old)."))
  }

  @Test func aDecisionUnderTheAgreementItselfComesBeforeAnEarlierOne() throws {
    let deeds = [
      Deed(agreement: "old", body: "senate", status: .prohibited),
      Deed(body: "senate", status: .approved),
    ]
    #expect(try finding(deeds, body: "senate").answer == .yes)
  }

  @Test func noDecisionIsUnknownAndSaysWhatWasSearched() throws {
    var search = Search(id: "s", product: "Chat", branch: .legislative)
    search.agreement = "new"
    search.body = "senate"
    search.date = try date("2026-04-22")
    let guidance = Deed(agreement: nil, body: "senate", status: .guidanceOnly)
    let found = try finding([guidance], body: "senate", searches: [search])
    #expect(found.answer == .unknown)
    #expect(
      found.reason.english
        == "No decision of Senate on New is known; a search on 2026-04-22 found none; "
        + "Senate gave general guidance only, on 2026-03-01.")
    #expect(!(try finding([], body: "house", searches: [search]).reason.english.contains("search")))
    let before = try finding([], body: "senate", on: "2026-04-21", searches: [search])
    #expect(!before.reason.english.contains("search"))
  }

  @Test(arguments: [(Body.ID("nobody"), "no body with the id"), ("njd", "judicial branch")])
  func aBodyThatDoesNotFitIsUnknown(body: Body.ID, reason: String) throws {
    let found = try finding([Deed(status: .approved)], body: body)
    #expect(found.answer == .unknown)
    #expect(found.reason.english.contains(reason))
  }

  // MARK: A branch as a whole

  static let branches: [([Deed], Access.Answer, String)] = [
    ([], .unknown, "No decision of the legislative branch on New is known"),
    ([Deed(status: .approved)], .yes, "The legislative branch approved Chat"),
    (
      [Deed(status: .prohibited), Deed(body: "house", status: .approved)], .no,
      "The legislative branch prohibited"
    ),
    (
      [Deed(body: "house", status: .approved), Deed(body: "senate", status: .approved)],
      .conditional,
      "House of Representatives and Senate approved it; nobody decided for the whole legislative"
    ),
    (
      [Deed(body: "house", status: .approved)], .conditional,
      "House of Representatives approved it; nobody decided"
    ),
    (
      [Deed(body: "house", status: .approved), Deed(body: "senate", status: .pending)],
      .conditional, "House of Representatives approved it; Senate did not"
    ),
    (
      [Deed(body: "house", status: .piloting), Deed(body: "senate", status: .prohibited)],
      .conditional, "House of Representatives allowed it within limits; Senate did not"
    ),
    (
      [Deed(body: "house", status: .pending), Deed(body: "senate", status: .prohibited)],
      .pending, "and Senate refused it"
    ),
    (
      [Deed(body: "house", status: .withdrawn), Deed(body: "senate", status: .prohibited)], .no,
      "House of Representatives and Senate refused it"
    ),
    (
      [Deed(body: "house", status: .approved, on: "2026"), Deed(body: "senate", status: .pending)],
      .unknown, "may already have approved"
    ),
    (
      [Deed(agreement: "old", body: "senate", status: .approved)], .conditional,
      "under the earlier agreement"
    ),
  ]

  @Test(arguments: ApprovedTests.branches)
  func aBranchAsAWhole(deeds: [Deed], answer: Access.Answer, reason: String) throws {
    let found = try finding(deeds)
    #expect(found.answer == answer, "\(found.reason)")
    #expect(found.reason.english.contains(reason), "\(found.reason)")
  }

  @Test func theBodyThatAllOthersArePartsOfStandsForItsBranch() throws {
    let found = try finding(
      [
        Deed(branch: .judicial, body: "courts", status: .approved),
        Deed(branch: .judicial, body: "njd", status: .prohibited),
      ], branch: .judicial)
    #expect(found.answer == .yes)
  }

  @Test func oneBodyAloneDoesNotStandForItsBranch() throws {
    let found = try finding([Deed(body: "senate", status: .approved)])
    #expect(found.answer == .conditional)
  }

  @Test func whatAStateDecidesDoesNotCountForTheFederalBranch() throws {
    let found = try finding(
      [Deed(branch: .executive, body: "ohio", status: .approved)], branch: .executive)
    #expect(found.answer == .unknown)
  }
}
