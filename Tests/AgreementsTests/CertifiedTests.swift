import Testing

@testable import Agreements

@Suite struct CertifiedTests {
  /// An offering in one state since 2026-01-01, linked by a relation.
  struct Link: Sendable {
    var relation: Agreement.Relation
    var status: CertificationStatus
    var level: ImpactLevel?
    init(
      _ relation: Agreement.Relation, _ status: CertificationStatus, _ level: ImpactLevel? = nil
    ) {
      (self.relation, self.status, self.level) = (relation, status, level)
    }
  }

  private func finding(
    _ links: [Link], level: ImpactLevel = .moderate, on text: String = "2026-06-01"
  ) throws -> Access.Finding {
    var contents = Registry.Contents()
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    for (position, link) in links.enumerated() {
      let id = Offering.ID("F\(position)")
      var offering = Offering(id: id, name: "Offering \(position)", provider: "V")
      offering.certifications = [try Sample.state(link.status, link.level, "2026-01-01")]
      contents.offerings.append(offering)
      agreement.certifications.append(.init(offering: id, relation: link.relation))
    }
    let question = Access.Question(
      agreement: "a", branch: .executive, level: level, day: try day(text))
    return Registry(contents).certified(agreement, question)
  }

  static let table: [([Link], Access.Answer, String)] = [
    ([], .unknown, "no certification"),
    ([Link(.own, .certified, .moderate)], .yes, "Offering 0 itself is certified Moderate"),
    ([Link(.own, .certified, .high)], .yes, "certified High"),
    ([Link(.own, .certified, .low)], .no, "certified Low, below Moderate"),
    ([Link(.own, .certified, .liSaaS)], .no, "certified LI-SaaS, below Moderate"),
    ([Link(.own, .certified, nil)], .unknown, "a level that is not known"),
    ([Link(.host, .certified, .high)], .conditional, "Only as hosted in Offering 0"),
    (
      [Link(.own, .certified, .low), Link(.host, .certified, .high)], .conditional,
      "Only as hosted in Offering 1"
    ),
    (
      [Link(.host, .certified, .high), Link(.own, .certified, .moderate)], .yes,
      "Offering 1 itself"
    ),
    ([Link(.own, .inProcess, .moderate)], .pending, "in process Moderate"),
    ([Link(.own, .ready, .high)], .pending, "ready High"),
    ([Link(.own, .listed)], .pending, "listed"),
    ([Link(.own, .inProcess, .low)], .no, "in process Low, below Moderate"),
    ([Link(.own, .certified, .low), Link(.own, .inProcess, .high)], .pending, "Offering 1"),
    ([Link(.own, .delisted, .high)], .no, "delisted"),
    ([Link(.host, .certified, .low)], .no, "The host Offering 0 is certified Low, below Moderate"),
    ([Link(.host, .inProcess, .high)], .pending, "The host Offering 0 is in process"),
    ([Link(.own, .notApplicable)], .conditional, "usable only inside a service certified"),
    (
      [Link(.own, .notApplicable), Link(.host, .certified, .high)], .conditional,
      "Only as hosted in Offering 1"
    ),
    ([Link(.own, .unknown)], .unknown, "not known"),
    ([Link(.own, .unknown), Link(.own, .delisted)], .no, "Offering 1"),
  ]

  @Test(arguments: CertifiedTests.table)
  func whatTheLinksSay(links: [Link], answer: Access.Answer, reason: String) throws {
    let found = try finding(links)
    #expect(found.answer == answer, "\(found.reason)")
    #expect(found.reason.english.contains(reason), "\(found.reason)")
  }

  @Test(arguments: [
    ("2025-09-01", Access.Answer.unknown), ("2025-09-02", .pending), ("2026-01-08", .pending),
    ("2026-01-09", .no), ("2026-04-24", .no), ("2026-04-25", .yes),
  ])
  func aLevelRaisedWithItsDateUnchangedCountsFromTheDayItRose(
    text: String, answer: Access.Answer
  ) throws {
    let question = Access.Question(
      agreement: "chatgpt-2025", branch: .executive, level: .moderate, day: try day(text))
    let found = try Sample.registry().certified(Sample.chatGPT2025(), question)
    #expect(found.answer == answer, "\(found.reason)")
  }

  @Test func aStateThatOnlyAddsItsClassHoldsSinceTheOneBefore() throws {
    var offering = Offering(id: "F", name: "Service", provider: "V")
    offering.certifications = try [
      Sample.state(.inProcess, .high, "2024-01-01"), Sample.state(.certified, .high, "2025-03-25"),
      Sample.state(.certified, .high, "by 2026-09-22"),
    ]
    var contents = Registry.Contents()
    contents.offerings = [offering]
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.certifications = [.init(offering: "F", relation: .own)]
    let question = Access.Question(
      agreement: "a", branch: .executive, level: .high, day: try day("2026-10-01"))
    let found = Registry(contents).certified(agreement, question)
    #expect(found.reason.english == "Service itself is certified High since 2025-03-25.")
  }

  @Test func aClassReadWithoutALevelStandsForItsLevel() throws {
    var state = try Sample.state(.certified, nil, "2026-08-01")
    state.certificationClass = .c
    #expect(state.statedOrDerivedLevel == .moderate)
    state.certificationClass = .a
    #expect(state.statedOrDerivedLevel == nil)
  }

  @Test func aStateInAMonthMakesTheMonthUnknown() throws {
    var contents = Registry.Contents()
    var offering = Offering(id: "F", name: "Service", provider: "V")
    offering.certifications = try [
      Sample.state(.certified, .high, "2026-01-01"), Sample.state(.delisted, .high, "2026-05"),
    ]
    contents.offerings = [offering]
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.certifications = [.init(offering: "F", relation: .own)]
    let registry = Registry(contents)
    let answers = try ["2026-04-30", "2026-05-10", "2026-05-31"].map {
      let question = Access.Question(
        agreement: "a", branch: .executive, level: .high, day: try day($0))
      return registry.certified(agreement, question)
    }
    #expect(answers.map(\.answer) == [.yes, .unknown, .no])
    #expect(
      answers[1].reason.english
        == "Service may still be certified High, or already be delisted High in 2026-05.")
  }

  @Test func aLinkToAnOfferingThatIsNotThereIsUnknown() throws {
    var agreement = Agreement(id: "a", vendor: "v", product: "P")
    agreement.certifications = [.init(offering: "GONE", relation: .own)]
    let question = Access.Question(
      agreement: "a", branch: .executive, level: .low, day: try day("2026-01-01"))
    #expect(Registry().certified(agreement, question).answer == .unknown)
  }
}
