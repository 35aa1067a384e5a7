import Testing

@testable import Agreements

@Suite struct QueryTests {
  private func found(
    _ text: String, _ kind: RecordKind, on today: String = "2026-09-15"
  ) throws -> [String] {
    let query = try Query(text, columns: kind.columns)
    let rows = try Sample.registry().rows(of: kind, on: day(today))
    return rows.filter { query.matches($0) }.map { row in
      [row["id"], row["fedramp_id"], row["body"]].compactMap(\.self).map(\.text).joined()
        + (kind == .approvals ? "/" + (row["agreement"]?.text ?? "") : "")
    }
  }

  @Test(arguments: [
    ("", ["claude", "chatgpt-2025", "chatgpt-2026"]),
    ("CLAUDE", ["claude"]),
    ("openai enterprise", ["chatgpt-2025"]),
    ("\"for government\" !claude", ["chatgpt-2026"]),
    ("vendor:openai", ["chatgpt-2025", "chatgpt-2026"]),
    ("vendor_name:\"open\" !status:offered", []),
    ("id=chatgpt", []), ("id:chatgpt", ["chatgpt-2025", "chatgpt-2026"]),
    ("ends<30d", ["claude", "chatgpt-2025"]), ("ends>30", ["chatgpt-2026"]),
    ("branch:judicial", ["claude", "chatgpt-2026"]),
    ("price>0.5", ["chatgpt-2025"]), ("price:unknown", ["claude", "chatgpt-2026"]),
    ("!price:unknown", ["chatgpt-2025"]),
    ("high", ["claude"]), ("level>=moderate", ["claude", "chatgpt-2025", "chatgpt-2026"]),
    ("level<high", ["chatgpt-2025", "chatgpt-2026"]),
    ("host_level:high", ["claude"]), ("own_level:high", []),
    ("start>=2026-10-01", ["chatgpt-2026"]), ("announced:2025-08", ["claude", "chatgpt-2025"]),
    ("announced<2025-08-10", ["chatgpt-2025"]),
  ])
  func agreements(text: String, ids: [String]) throws {
    #expect(try found(text, .agreements) == ids)
  }

  @Test(arguments: [
    ("pending>90d", ["senate/claude", "courts/claude"]),
    ("pending>365d", ["courts/claude"]),
    ("status=pending waiting_exact:yes", ["senate/claude", "courts/claude"]),
    ("certainty:reported", ["house/claude"]),
    ("body:sen", ["senate/chatgpt-2025", "senate/claude"]),
  ])
  func approvals(text: String, ids: [String]) throws {
    #expect(try Set(found(text, .approvals)) == Set(ids))
  }

  @Test(arguments: [
    ("moderate", ["CHATGPT"]), ("class:c", ["CHATGPT"]), ("level>=low", ["CHATGPT", "HOST"]),
    ("\"in process\"", ["CLAUDE"]), ("level:unknown", ["CLAUDE"]),
  ])
  func certifications(text: String, ids: [String]) throws {
    #expect(try found(text, .certifications) == ids)
  }

  @Test func aQuotedLevelIsAWord() throws {
    let query = try Query("\"high\"", columns: RecordKind.agreements.columns)
    #expect(query.terms.map(\.condition) == [.word("high")])
  }

  @Test func aBareLevelIsAWordWhereThereAreNoLevels() throws {
    let query = try Query("high", columns: RecordKind.vendors.columns)
    var contents = Registry.Contents()
    contents.vendors = [Vendor(id: "h", name: "Highland"), Vendor(id: "l", name: "Low")]
    let rows = Registry(contents).rows(of: .vendors, on: try day("2026-01-01"))
    #expect(rows.filter { query.matches($0) }.map { $0["id"]?.text } == ["h"])
  }

  @Test(arguments: [
    ("vendr:openai", 1, "there is no field vendr", "did you mean vendor?"),
    ("claude !stauts:x", 9, "there is no field stauts", "did you mean status?"),
    ("qqqqqq:x", 1, "there is no field qqqqqq", "the fields are id, "),
    ("claude !", 8, "nothing follows the !", "write what to leave out"),
    ("claude \"for gov", 8, "the quotation mark is not closed", "add a \""),
    ("ends<", 6, "ends< has no value", "ends<90d"),
    ("ends<soon", 6, "ends is a number of days, and soon is none", "ends:90d"),
    ("level:hihg", 7, "level is a level, and hihg is none", "LI-SaaS, Low, Moderate, High"),
    ("start:yesterday", 7, "start is a date, and yesterday is none", "2026-04"),
    ("product>b", 9, "product cannot be compared with >", "use product:b"),
    (":x", 1, "no field stands before the :", "id:value"),
  ])
  func whatCannotBeReadIsSaidWhereAndHow(
    text: String, column: Int, problem: String, help: String
  ) throws {
    let error = try #require(throws: QueryError.self) {
      try Query(text, columns: RecordKind.agreements.columns)
    }
    #expect(error.column == column)
    #expect(error.problem.english == problem)
    #expect(error.problem.text(in: .french) != problem)
    #expect(error.help.text(in: .french) != error.help.english)
    #expect(error.help.english.contains(help), "\(error.help)")
  }

  @Test func everyBeginningOfAQueryIsReadOrRefusedWithAPlaceInsideIt() throws {
    let text = "!vendor:\"open ai\" pending ends<=30d level>=moderate price=0.47 \"x\" high"
    var read = 0
    for length in 0...text.count {
      let typed = String(text.prefix(length))
      do {
        _ = try Query(typed, columns: RecordKind.agreements.columns)
        read += 1
      } catch {
        #expect((1...(length + 1)).contains(error.column))
        #expect(!error.help.english.isEmpty)
      }
    }
    #expect(read > 20)
  }

  @Test func wordsToHighlightLeaveOutWhatIsNegated() throws {
    let query = try Query(
      "Claude !senate vendor:Open ends<3d \"Two Words\"", columns: RecordKind.agreements.columns)
    #expect(query.words == ["claude", "open", "two words"])
  }

  @Test func aWordIsNotFoundAcrossTwoFields() {
    let haystack = Haystack([.text("open"), .text("ai")])
    #expect(!haystack.contains("openai"))
    #expect(haystack.contains("ai"))
    #expect(haystack.contains(""))
    #expect(Haystack("ÄRGER").contains("ärger"))
  }
}
