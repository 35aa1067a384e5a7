import Agreements
import RandomRecords
import Testing

@testable import DecisionColumns

/// Rows are written from their columns as they are written one by one.
@Suite struct RowWriterTests {
  private static let days = ["2026-01-20", "2026-02-15", "2027-01-01"].compactMap { Day($0) }

  private func columns(_ seed: UInt64) throws -> DecisionColumns {
    var random = SeededRandom(seed: seed)
    var sample = SampleDecisions(&random, count: 300)
    for index in sample.decisions.indices {
      let note = SampleDecisions.pick(
        [
          "plain", "-1", "=SUM(A1)", "+1", "@a", "a,b", "say \"so\"", "back\\slash", "tab\there",
          "Übung", "two\nlines", "\u{202E}turned", "'quoted", nil,
        ], &random)
      sample.decisions[index].note = note
    }
    return try read(sample.jsonLines(), .jsonl, registry: sample.registry).columns
  }

  @Test(arguments: [OutputFormat.csv, .jsonl], [50, 51] as [UInt64])
  func rowsAreWrittenAlike(format: OutputFormat, seed: UInt64) throws {
    let columns = try columns(seed)
    #expect(columns.count == 300)
    let notation = try #require(RowNotation(format))
    let all = RecordKind.approvals.columns
    for day in Self.days {
      for chosen in [all, Array(all.reversed()), Array(all.dropFirst(10).prefix(3))] {
        let rows = columns.list(on: day, by: .identity).rows
        let expected = format.text(
          of: rows.map { columns.row(at: Int($0), on: day).selecting(chosen) }, columns: chosen)
        var writer = RowWriter(columns, on: day, columns: chosen, as: notation)
        var bytes = Array(notation.header(chosen).utf8)
        for row in rows { writer.write(Int(row), to: &bytes) }
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
      }
    }
  }

  @Test func othersHaveNoLinesOfTheirOwn() {
    #expect(OutputFormat.allCases.filter { RowNotation($0) != nil } == [.jsonl, .csv])
  }

  @Test(arguments: [
    ["branch"], ["level", "branch"], ["status", "since"], ["possible_status", "note"], [],
  ])
  func groupsHoldRowsThatSayTheSame(names: [String]) throws {
    let columns = try columns(52)
    let chosen = RecordKind.approvals.columns.named(names)
    for day in Self.days {
      let rows = columns.list(on: day, by: .identity).rows
      let groups = columns.groups(of: rows, by: chosen, on: day)
      #expect(groups.reduce(0) { $0 + $1.count } == rows.count)
      var expected: [[FieldValue]: [UInt32]] = [:]
      for row in rows {
        let said = columns.row(at: Int(row), on: day).selecting(chosen).values
        expected[said, default: []].append(row)
      }
      #expect(Set(groups) == Set(expected.values))
    }
    #expect(columns.groups(of: [], by: chosen, on: Self.days[0]).isEmpty)
  }
}
