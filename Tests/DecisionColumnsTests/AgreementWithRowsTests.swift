import Agreements
import RandomRecords
import Testing

@testable import DecisionColumns

/// Columns answer everything as the registry does that holds the same decisions as values.
@Suite struct AgreementWithRowsTests {
  private static let days = ["2025-12-31", "2026-01-20", "2026-02-15", "2026-03-31", "2027-01-01"]
    .compactMap { Day($0) }

  private func check(
    _ columns: DecisionColumns, _ registry: Registry, seed: UInt64,
    _ comment: Comment? = nil
  ) throws {
    var random = SeededRandom(seed: seed)
    for day in Self.days {
      let expected = registry.rows(of: .approvals, on: day)
      #expect(rows(columns, Query(), day) == sorted(expected), comment)
      for _ in 0..<25 {
        let text = Self.query(&random)
        let query = try Query(text, columns: RecordKind.approvals.columns)
        let matching = sorted(expected.filter { query.matches($0) })
        #expect(rows(columns, query, day) == matching, "\(text) on \(day)")
      }
    }
  }

  private func rows(_ columns: DecisionColumns, _ query: Query, _ day: Day) -> [Row] {
    sorted(columns.list(matching: query, on: day).rows.map { columns.row(at: Int($0), on: day) })
  }

  private func sorted(_ rows: [Row]) -> [Row] {
    rows.sorted { "\($0.values)" < "\($1.values)" }
  }

  private static func query(_ random: inout SeededRandom) -> String {
    let words = [
      "claude", "gem", "b1", "a", "vendor", "é", "ärger", "2026", "2026-02", "pend", "yes", "no",
      "1", "17", "\"csv:1\"", "approvals", "high", "d3", "two", "quoted", "s1", "federal", "local",
      "possibl", "only", "\"a note\"", "\"s0; s1\"", "~clde", "~gfg", "~pilto", "~vndr", "~b1",
      "~d1", "~1", "~pendign", "~bulk2", "~csv1", "0", "12", "\":1\"", "\"bulk.csv:\"", "~är", "~q",
    ]
    let fields = [
      "status:pending", "status=approved", "branch:jud", "level:state", "level=federal",
      "body:b1", "body:unknown", "body_name:body", "agreement:a1", "agreement:unknown",
      "vendor:v2", "vendor_name:\"nr. 1\"", "product:claude", "product=é", "since>2026-01-20",
      "since<=2026-02", "since:2026-02", "since:unknown", "pending>10d", "pending<=40",
      "waiting_days:unknown", "waiting_exact:yes", "possible_status:approved",
      "possible_status:unknown", "certainty:reported", "certainty:unknown", "note:pilot",
      "note:unknown", "note=pilot", "conflict:dates", "decision:d1", "decision=d2", "sources:s1",
      "sources:unknown", "location:bulk", "location:\":12\"", "location:2", "note~pilto",
      "note~ntärger", "conflict~dats", "decision~d1", "note=\"a note, with ärger\"", "product~clde",
    ]
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let term = SampleDecisions.pick(Bool.random(using: &random) ? words : fields, &random)
      return Int.random(in: 0..<4, using: &random) == 0 ? "!\(term)" : term
    }.joined(separator: " ")
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func csvRowsAnswerAlike(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var sample = SampleDecisions(&random, count: 40 * Int(seed))
    let bytes = sample.csv()
    let (columns, file, problems) = try read(bytes, registry: sample.registry)
    #expect(file.diagnostics.isEmpty && problems.isEmpty)
    try check(columns, sample.placedRegistry, seed: seed)
  }

  @Test(arguments: [7, 8, 9] as [UInt64]) func jsonLinesAnswerAlike(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var sample = SampleDecisions(&random, count: 100)
    let bytes = sample.jsonLines()
    let (columns, file, problems) = try read(bytes, .jsonl, registry: sample.registry)
    #expect(file.diagnostics.isEmpty && problems.isEmpty)
    try check(columns, sample.placedRegistry, seed: seed)
  }

  /// A file that grows row by row ends up as one that was read whole, and what was read before
  /// stays as it was.
  @Test(arguments: [10, 11, 12] as [UInt64]) func grownFilesAnswerAlike(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var sample = SampleDecisions(&random, count: 60)
    let bytes = sample.csv()
    let feeds = bytes.indices.filter {
      bytes[$0] == 0x0A && bytes[..<$0].count { $0 == 0x22 } % 2 == 0
    }
    var writer = ColumnsWriter()
    var file = DecisionFile(path: SampleDecisions.path, format: .csv)
    try file.read(MemorySource(Array(bytes[...feeds[20]])), into: &writer)
    let early = writer.publish(sample.registry).columns
    let before = rows(early, Query(), Self.days[2])
    for feed in feeds[21...] {
      try file.read(MemorySource(Array(bytes[...feed])), into: &writer)
    }
    let (columns, problems) = writer.publish(sample.registry)
    #expect(problems.isEmpty && columns.count == 60)
    try check(columns, sample.placedRegistry, seed: seed)
    #expect(rows(early, Query(), Self.days[2]) == before)
  }

  @Test func everyDecisionOfAnApprovalIsFound() throws {
    var random = SeededRandom(seed: 20)
    var sample = SampleDecisions(&random, count: 80)
    let bytes = sample.csv()
    let columns = try read(bytes, registry: sample.registry).columns
    let registry = sample.placedRegistry
    for approval in registry.approvals {
      #expect(columns.approval(approval.id) == approval)
      for day in Self.days where approval.hasBegun(by: day) {
        let row = try #require(columns.row(of: approval.id, on: day))
        let found = columns.approval(at: row, on: day)
        #expect(found.waiting(on: day) == approval.waiting(on: day))
        #expect(found.decision(on: day) == approval.decision(on: day))
        #expect(found.possibleDecision(on: day) == approval.possibleDecision(on: day))
      }
    }
    let absent = Approval.ID(agreement: "none", branch: .judicial, body: nil)
    #expect(columns.approval(absent) == nil)
  }

  /// Typed letter by letter, deleted and typed again, a filter finds what it finds at once.
  @Test func narrowingFindsTheSame() throws {
    var random = SeededRandom(seed: 21)
    var sample = SampleDecisions(&random, count: 200)
    let bytes = sample.csv()
    let columns = try read(bytes, registry: sample.registry).columns
    for text in ["claude pending", "gemini !judicial", "b1 since>2026-01-20", "2026-0"] {
      for length in Array(0...text.count) + Array((0..<text.count).reversed()) {
        guard
          let query = try? Query(String(text.prefix(length)), columns: RecordKind.approvals.columns)
        else { continue }
        let fresh = try read(bytes, registry: sample.registry).columns
        #expect(rows(columns, query, Self.days[2]) == rows(fresh, query, Self.days[2]))
      }
    }
  }

  @Test func ordersAreThoseOfTheRows() throws {
    var random = SeededRandom(seed: 22)
    var sample = SampleDecisions(&random, count: 150)
    let bytes = sample.csv()
    let columns = try read(bytes, registry: sample.registry).columns
    let day = Self.days[2]
    for column in RecordKind.approvals.columns
    where !["location", "waiting_exact", "possible_status"].contains(column.name) {
      let list = columns.list(on: day, by: .field(column.name), onlyDecided: true)
      let values = list.rows.compactMap { columns.row(at: Int($0), on: day)[column.name] }
      for (value, next) in zip(values, values.dropFirst()) where column.name != "product" {
        #expect(!(next < value), "\(column.name): \(value), \(next)")
      }
      let reversed = columns.list(
        on: day, by: .field(column.name), isReversed: true, onlyDecided: true)
      #expect(reversed.rows == list.rows.reversed())
    }
  }
}
