import Agreements
import RandomRecords
import Testing

@testable import DecisionColumns

/// A file in which some rows are others holds what it holds when all of it is read anew.
@Suite struct RereadingTests {
  private static let days = ["2026-01-20", "2026-02-15", "2027-01-01"].compactMap { Day($0) }

  /// Everything that can be asked for.
  private func said(_ columns: DecisionColumns) -> [String] {
    var said = (0..<columns.count).map { "\(columns.decision(at: $0))" }
    for day in Self.days {
      for order in [DecisionOrder.standard, .identity, .field("note")] {
        let list = columns.list(on: day, by: order)
        let counts = Branch.allCases.map { list.counts[$0] }
        said.append("\(counts), \(list.pending), \(String(describing: list.waitingSince))")
        said += list.rows.map { "\(columns.row(at: Int($0), on: day).values.map(\.text))" }
      }
      for word in ["ärger", "client", "b3", "d17", "2026"] {
        let query = try? Query(word, columns: RecordKind.approvals.columns)
        said.append("\(word): \(columns.list(matching: query ?? Query(), on: day).rows)")
      }
    }
    return said
  }

  /// A file and what was read of it.
  private struct Followed {
    var file: DecisionFile
    var writer = ColumnsWriter { count, work in sideBySide(count, threads: 2, work) }

    init(_ bytes: [UInt8], _ format: BulkFormat, others: [Decision] = []) throws {
      file = DecisionFile(path: SampleDecisions.path, format: format)
      writer.add(others)
      try file.read(MemorySource(bytes), into: &writer, partSize: 1500)
    }
  }

  private func check(
    _ followed: inout Followed, _ bytes: [UInt8], _ format: BulkFormat, _ registry: Registry,
    _ others: [Decision], _ comment: Comment
  ) throws -> DecisionFile.Change? {
    var change = try followed.file.readAgain(MemorySource(bytes), into: &followed.writer)
    if change == .growth {
      try followed.file.read(MemorySource(bytes), into: &followed.writer, partSize: 1500)
    } else if change == nil {
      followed = try Followed(bytes, format, others: others)
    }
    let anew = try Followed(bytes, format, others: others)
    let (columns, problems) = followed.writer.publish(registry)
    let expected = anew.writer.publish(registry)
    let (found, wanted) = (said(columns), said(expected.columns))
    #expect(found.count == wanted.count, comment)
    for (left, right) in zip(found, wanted) where left != right {
      #expect(left == right, comment)
      break
    }
    #expect(problems.map { "\($0)" } == expected.diagnostics.map { "\($0)" }, comment)
    #expect(
      followed.file.diagnostics.map { "\($0)" } == anew.file.diagnostics.map { "\($0)" }, comment)
    #expect(followed.file.end == anew.file.end, comment)
    if change == nil { change = .nothing }
    return change
  }

  @Test(arguments: BulkFormat.allCases, 70..<74 as Range<UInt64>)
  func changedRowsAreReadAgain(format: BulkFormat, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var sample = SampleDecisions(&random, count: 300)
    let donor = SampleDecisions(&random, count: 300)
    let others = SampleDecisions(&random, count: 20).decisions.map { decision in
      var decision = decision
      decision.location = RecordLocation(file: "approvals/executive.yaml", line: 3)
      return decision
    }
    func bytes() -> [UInt8] { format == .csv ? sample.csv() : sample.jsonLines() }
    var followed = try Followed(bytes(), format, others: others)
    var changes: [DecisionFile.Change?] = []
    for round in 0..<20 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<sample.decisions.count, using: &random)
        let lines = sample.decisions[index].product.contains("\n")
        switch Int.random(in: 0..<9, using: &random) {
        case 0: sample.decisions[index].note = "another note, ÜBER \(round)"
        case 1: sample.decisions[index].status = .pending
        case 2: sample.decisions[index].date = SampleDecisions.date(&random)
        case 3: sample.decisions[index].bodies = [.init("new\(round)")]
        case 4: sample.decisions[index].sources = [.init("s\(round % 4)")]
        case 5: sample.decisions[index].agreement = .init("a\(round % 5)")
        case 6: sample.decisions.append(donor.decisions[index])
        case 7: sample.decisions.remove(at: index)
        default:
          if donor.decisions[index].product.contains("\n") == lines {
            sample.decisions[index] = donor.decisions[index]
          }
        }
      }
      changes.append(
        try check(&followed, bytes(), format, sample.registry, others, "round \(round)"))
    }
    #expect(changes.contains(.rows))
  }

  /// The levels and names of bodies are what the first row says of them.
  @Test(arguments: 80..<84 as Range<UInt64>) func whatFirstRowsSayCounts(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    func line() -> String {
      let body = Int.random(in: 0..<60, using: &random)
      let isOdd = Int.random(in: 0..<100, using: &random) == 0
      let level = SampleDecisions.pick(isOdd ? ["local", ""] : ["state"], &random)
      let name = SampleDecisions.pick(isOdd ? ["Tribunal", "\u{1B}"] : ["Court"], &random)
      let vendor = SampleDecisions.pick(["v1,Vendor", "v2,Vendor", "v2,Seller", ","], &random)
      return "D1,\(vendor),P,judicial,b\(body),\(name),\(level),pending,2026-01-02\n"
    }
    let header = "decision,vendor,vendor_name,product,branch,body,body_name,level,status,since\n"
    var lines = (0..<400).map { _ in line() }
    func bytes() -> [UInt8] { Array((header + lines.joined()).utf8) }
    var followed = try Followed(bytes(), .csv)
    var changes: [DecisionFile.Change?] = []
    for round in 0..<30 {
      lines[Int.random(in: 0..<lines.count, using: &random)] = line()
      changes.append(try check(&followed, bytes(), .csv, Registry(), [], "round \(round)"))
    }
    #expect(changes.contains(.rows))
    #expect(changes.contains(.nothing))
  }

  @Test func aTouchedFileIsTheSame() throws {
    var random = SeededRandom(seed: 90)
    var sample = SampleDecisions(&random, count: 100)
    let bytes = sample.csv()
    var followed = try Followed(bytes, .csv)
    #expect(
      try followed.file.readAgain(MemorySource(bytes), into: &followed.writer)
        == .nothing)
    var other = bytes
    other[4] = 0x45
    #expect(try followed.file.readAgain(MemorySource(other), into: &followed.writer) == nil)
  }
}
