import RandomRecords
import Testing

@testable import Agreements

@Suite struct DifferenceTests {
  private func difference(
    _ change: (inout Registry.Contents) throws -> Void
  ) throws -> [Change] {
    var contents = try Sample.contents()
    let old = Registry(contents)
    try change(&contents)
    return Registry(contents).difference(from: old)
  }

  private func told(_ changes: [Change]) -> [String] {
    changes.map { "\($0.kind) \($0.field ?? "*"): \($0.from ?? "-") → \($0.to ?? "-")" }
  }

  @Test func aFieldThatChangedIsNamedWithBothValues() throws {
    let changes = try difference { $0.agreements[1].price.amount = Price.Amount("0.47") }
    #expect(told(changes) == ["agreement price_amount: 1 → 0.47"])
    #expect(changes.first?.subject == .agreement("chatgpt-2025"))
  }

  @Test func recordsComeAndGo() throws {
    let changes = try difference { contents in
      contents.agreements.removeFirst()
      contents.vendors.append(Vendor(id: "xai", name: "xAI"))
    }
    #expect(told(changes) == ["record *: Claude for Government → -", "record *: - → xAI"])
  }

  @Test func aDecisionAppendedIsAChangeOfTheApproval() throws {
    let changes = try difference { contents in
      contents.decisions.append(
        try Sample.decision("d9", "claude", .legislative, "senate", .approved, "2026-11-20"))
    }
    #expect(told(changes) == ["approval status: pending → approved"])
    #expect(changes.first?.effective == (try date("2026-11-20")))
    #expect(changes.first?.sources == ["source-d9"])
  }

  @Test func aFirstDecisionComesFromNothing() throws {
    let changes = try difference { contents in
      contents.decisions.append(
        try Sample.decision("d9", "chatgpt-2026", .judicial, "courts", .piloting, "2026-11-20"))
    }
    #expect(told(changes) == ["approval status: - → piloting"])
  }

  @Test func aDecisionRewrittenOrTakenOutShows() throws {
    let rewritten = try difference { $0.decisions[2].status = .prohibited }
    #expect(told(rewritten) == ["approval status: pending → prohibited"])
    let gone = try difference { $0.decisions.removeAll { $0.id == "d5" } }
    #expect(told(gone) == ["approval status: pending → -"])
  }

  @Test func statusesEndsAndStatesAppendedShowWhatTheyReplace() throws {
    let changes = try difference { contents in
      contents.agreements[0].statuses.append(try Sample.status(.terminated, "2026-11-01"))
      contents.agreements[0].term.ends.append(try Sample.end("2027-01-31", stated: "2026-11-02"))
      contents.offerings[0].certifications.append(
        try Sample.state(.certified, .high, "2026-11-03", certified: "2026-01-09"))
    }
    #expect(
      told(changes) == [
        "agreement status: extended → terminated", "agreement end: 2026-10-31 → 2027-01-31",
        "certification level: Moderate → High",
      ])
  }

  @Test func aPresentStateInThePlaceOfAnotherIsOneStepAndBeingSeenAgainIsNone() throws {
    func exported(_ status: CertificationStatus, by day: String) throws -> [Certification] {
      [Certification(status: status, on: ApproximateDate(by: try #require(Day(day))))]
    }
    var old = try Sample.contents()
    old.offerings[0].certifications = try exported(.inProcess, by: "2026-06-01")
    var again = old
    again.offerings[0].certifications = try exported(.inProcess, by: "2026-06-02")
    #expect(Registry(again).difference(from: Registry(old)) == [])
    var new = old
    new.offerings[0].certifications = try exported(.certified, by: "2026-06-02")
    #expect(
      told(Registry(new).difference(from: Registry(old)))
        == ["certification status: in process → certified"])
  }

  @Test func aCertaintyThatRisesIsAChangeOfTheRecord() throws {
    let changes = try difference { $0.agreements[0].statuses[3].certainty = .confirmed }
    #expect(told(changes) == ["record status_certainty: reported → confirmed"])
  }

  @Test func linesThatMoveAreNoChange() throws {
    let changes = try difference { contents in
      contents.agreements[0].location = RecordLocation(file: "moved.yaml", line: 9)
      contents.agreements[0].statuses[0].location = RecordLocation(file: "moved.yaml", line: 12)
      contents.decisions[0].location = RecordLocation(file: "moved.yaml", line: 30)
    }
    #expect(changes.isEmpty)
  }

  @Test func aVendorsNewNameIsNoChangeOfItsAgreements() throws {
    let changes = try difference { $0.vendors[0].name = "Anthropic PBC" }
    #expect(told(changes) == ["record name: Anthropic → Anthropic PBC"])
  }

  @Test func theRegistrysOwnSettingsCount() throws {
    var later = try Sample.registry()
    later.requiredLevel = .moderate
    later.latestEvidence = try day("2026-10-09")
    let changes = later.difference(from: try Sample.registry())
    #expect(
      told(changes) == [
        "record required_level: High → Moderate", "record latest_evidence: - → 2026-10-09",
      ])
  }

  // MARK: Properties

  @Test(arguments: 0..<40 as Range<UInt64>)
  func nothingDiffersFromItself(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let registry = Registry(RandomRecords.contents(&random))
    #expect(registry.difference(from: registry).isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func twoRegistriesDifferExactlyWhenTheirContentsDo(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let old = RandomRecords.contents(&random)
    for _ in 0..<20 {
      var new = old
      RandomRecords.alter(&new, &random)
      let changes = Registry(new).difference(from: Registry(old))
      #expect(changes.isEmpty == (new == old), "\(changes)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func theWayBackTellsTheSameChangesTurnedRound(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var (first, second) = (RandomRecords.contents(&random), RandomRecords.contents(&random))
    // Dated statements are told from their neighbours, which differ both ways: fields are compared.
    RandomRecords.removeDatedStatements(from: &first)
    RandomRecords.removeDatedStatements(from: &second)
    let there = Registry(second).difference(from: Registry(first))
    let back = Registry(first).difference(from: Registry(second))
    func key(_ change: Change, _ from: String?, _ to: String?) -> String {
      let values = change.field == nil ? "\(from == nil) \(to == nil)" : "\(from ?? "")→\(to ?? "")"
      return "\(change.subject) \(change.field ?? "") \(values)"
    }
    #expect(
      Set(there.map { key($0, $0.from, $0.to) }) == Set(back.map { key($0, $0.to, $0.from) }))
  }
}
