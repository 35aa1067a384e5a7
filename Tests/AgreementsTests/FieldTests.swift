import Testing

@testable import Agreements

@Suite struct FieldTests {
  private func row(_ kind: RecordKind, _ name: String, _ id: String, on text: String) throws -> Row
  {
    let rows = try Sample.registry().rows(of: kind, on: day(text))
    return try #require(rows.first { $0[name]?.text == id })
  }

  @Test(arguments: RecordKind.allCases)
  func namesAreStableWordsAndDistinct(kind: RecordKind) {
    let names = kind.columns.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(
        name.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 || (48...57).contains($0) })
    }
    for alias in kind.columns.flatMap(\.aliases) { #expect(!names.contains(alias), "\(alias)") }
  }

  @Test func theFieldsPromisedToOtherProgramsAreThere() {
    let promised: [RecordKind: [String]] = [
      .agreements: [
        "id", "vendor", "vendor_name", "product", "programme", "vehicle", "price_amount",
        "price_currency", "price_unit", "price_text", "start", "end", "end_certainty",
        "days_left", "status", "status_since", "branches", "levels",
      ],
      .approvals: [
        "agreement", "vendor", "product", "branch", "body", "body_name", "level", "status",
        "since", "waiting_days", "waiting_exact", "certainty", "note", "sources", "location",
      ],
      .certifications: [
        "fedramp_id", "offering", "provider", "vendor", "status", "level", "class",
        "class_basis", "type", "path", "certified", "since", "assessor", "authorizations",
        "reuses", "agreements_own", "agreements_host", "sources", "location",
      ],
    ]
    for (kind, names) in promised {
      #expect(Set(names).isSubset(of: kind.columns.map(\.name)), "\(kind)")
    }
  }

  @Test func aCountSaysNothingOfTheDaysBeforeIt() throws {
    var offering = Offering(id: "F1", name: "Cloud", provider: "Provider")
    offering.authorizations = 7
    offering.reuses = 40
    offering.counted = Day("2026-05-15")
    let table = FieldTable.certifications
    let days: [(Day?, [String])] = [
      (Day("2026-05-14"), ["", ""]), (Day("2026-05-15"), ["7", "40"]),
    ]
    for (day, counts) in days {
      let row = table.row(of: offering, at: Moment(Registry(), on: try #require(day)))
      #expect([row["authorizations"]?.text, row["reuses"]?.text] == counts)
    }
    var later = offering
    later.authorizations = 8
    var (before, after) = (Registry.Contents(), Registry.Contents())
    before.offerings = [offering]
    after.offerings = [later]
    let changes = Registry(after).difference(from: Registry(before))
    #expect(changes.map(\.field) == ["authorizations"])
  }

  @Test(arguments: [
    ("2026-02-26", "offered", "", "", ""), ("2026-02-27", "terminated", "", "", ""),
    ("2026-09-12", "restored", "2026-09-30", "18", ""),
    ("2026-09-30", "extended", "2026-10-31", "31", ""),
    ("2026-10-31", "extended", "2026-10-31", "0", ""),
    ("2026-11-02", "extended", "2026-10-31", "", "2"),
  ])
  func anAgreementReadsAsOfItsDay(
    text: String, status: String, end: String, left: String, over: String
  ) throws {
    let row = try row(.agreements, "id", "claude", on: text)
    #expect(row["status"]?.text == status)
    #expect(row["end"]?.text == end)
    #expect(row["days_left"]?.text == left)
    #expect(row["days_over"]?.text == over)
  }

  @Test func anAgreementShowsOwnAndHostLevelApart() throws {
    let row = try row(.agreements, "id", "claude", on: "2026-09-12")
    #expect(row["own_level"] == .missing)
    #expect(row["host_level"] == .level(.high))
    #expect(row["certifications_own"] == .list(["CLAUDE"]))
  }

  @Test func aPriceKeepsItsDigits() throws {
    let row = try row(.agreements, "id", "chatgpt-2025", on: "2026-01-01")
    #expect(row["price_amount"]?.text == "1")
    #expect(row["vendor_name"] == .text("OpenAI"))
    #expect(row["access_executive"] == .text("blocked"))
  }

  @Test(arguments: [
    ("2025-09-02", "in process", "", "", ""), ("2026-01-09", "certified", "Low", "B", "2026-01-09"),
    ("2026-04-25", "certified", "Moderate", "C", "2026-01-09"),
  ])
  func aCertificationReadsAsOfItsDay(
    text: String, status: String, level: String, letter: String, certified: String
  ) throws {
    let row = try row(.certifications, "fedramp_id", "CHATGPT", on: text)
    #expect(row["status"]?.text == status)
    #expect(row["level"]?.text == level)
    #expect(row["class"]?.text == letter)
    #expect(row["class_basis"]?.text == (letter.isEmpty ? "" : "derived"))
    #expect(row["certified"]?.text == certified)
    #expect(row["agreements_own"] == .list(["chatgpt-2025", "chatgpt-2026"]))
  }

  @Test func anApprovalCountsItsWaiting() throws {
    let rows = try Sample.registry().rows(of: .approvals, on: day("2026-05-01"))
    let senate = try #require(
      rows.first { $0["body"]?.text == "senate" && $0["agreement"]?.text == "claude" })
    #expect(senate["waiting_days"]?.text == "53")
    #expect(senate["waiting_exact"] == .flag(true))
    #expect(senate["since"]?.text == "2026-04-22")
    #expect(senate["body_name"]?.text == "Senate")
    let house = try #require(rows.first { $0["body"]?.text == "house" })
    #expect(house["status"]?.text == "approved")
    #expect(house["waiting_days"] == .missing)
  }

  @Test func whatHadNotBegunIsNotListed() throws {
    let registry = try Sample.registry()
    let ids = { (kind: RecordKind, name: String, text: String) in
      try registry.rows(of: kind, on: day(text)).map { $0[name]?.text }
    }
    #expect(try ids(.agreements, "id", "2025-08-07") == ["chatgpt-2025"])
    #expect(try ids(.certifications, "fedramp_id", "2025-08-07") == ["HOST"])
    #expect(try ids(.approvals, "body", "2025-08-12") == ["courts"])
  }

  @Test func aChangesSubjectLeadsToItsRow() throws {
    let registry = try Sample.registry()
    let today = try day("2026-05-01")
    for change in registry.history() {
      #expect(registry.row(of: change.subject, on: today) != nil, "\(change.subject)")
    }
  }

  @Test func valuesSortByMeaningAndMissingOnesLast() throws {
    let numbers: [FieldValue] = [.missing, .init(10), .init(9), .init(-1)]
    #expect(numbers.sorted() == [.init(-1), .init(9), .init(10), .missing])
    #expect(FieldValue.level(.low) < .level(.high))
    #expect(!(FieldValue.missing < .missing))
    #expect(try FieldValue.date(date("2026-03")) < .date(date("2026-04-01")))
    #expect(FieldValue.text("apple") < .text("Banana"))
  }

  @Test(arguments: ["0", "12", "-3", "0.47", "1000000000", "9223372036854"])
  func numbersComeOutAsTheyWentIn(text: String) throws {
    #expect(try #require(ExactNumber(text)).description == text)
  }

  @Test(arguments: ["", "-", "x", "1.", "1.0000001", "--1", "+1"])
  func whatIsNoNumberIsRefused(text: String) {
    #expect(ExactNumber(text) == nil)
  }
}
