import Agreements
import RandomRecords
import Testing

@testable import DecisionColumns

/// Reading one branch only gives what reading all and choosing it gives, mistakes included.
@Suite struct BranchReadingTests {
  private static let day = Day("2026-02-15") ?? Day(number: 0)

  /// - Parameter read: the branch that is read; `nil` for all.
  private func list(
    _ bytes: [UInt8], _ format: BulkFormat, _ sample: SampleDecisions, reading read: Branch?,
    of branch: Branch
  ) throws -> (rows: [Row], problems: [Diagnostic]) {
    var writer = ColumnsWriter()
    var file = DecisionFile(path: SampleDecisions.path, format: format)
    try file.read(MemorySource(bytes), into: &writer, branch: read)
    let columns = writer.publish(sample.registry).columns
    let list = columns.list(on: Self.day, branch: branch, by: .identity)
    return (list.rows.map { columns.row(at: Int($0), on: Self.day) }, file.diagnostics)
  }

  /// More than a block of rows, some with line breaks, commas and marks in their texts.
  @Test(arguments: BulkFormat.allCases, Branch.allCases)
  func oneBranchIsWhatChoosingItGives(format: BulkFormat, branch: Branch) throws {
    var random = SeededRandom(seed: 30)
    var sample = SampleDecisions(&random, count: 4000)
    let bytes = format == .csv ? sample.csv() : sample.jsonLines()
    #expect(bytes.count > Block.size)
    let chosen = try list(bytes, format, sample, reading: branch, of: branch)
    let all = try list(bytes, format, sample, reading: nil, of: branch)
    #expect(!chosen.rows.isEmpty && chosen.rows == all.rows)
    #expect(chosen.problems.isEmpty)
  }

  @Test func mistakesInTheBranchAreStillTold() throws {
    let header = "product,branch,status\n"
    let other = String(repeating: "P,executive,pending\n", count: 3000)
    let text = header + other + "P,judical,pending\nP,judicial,pendign\nP,legislative,x\n"
    var random = SeededRandom(seed: 31)
    let sample = SampleDecisions(&random, count: 1)
    let found = try list(
      Array(text.utf8), .csv, sample, reading: .judicial, of: .judicial)
    #expect(found.problems.map(\.line) == [3002, 3003])
  }
}
