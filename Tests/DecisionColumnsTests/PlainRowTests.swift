import Agreements
import RandomRecords
import Testing

@testable import DecisionColumns

/// A csv row without quotation marks says what it says with all of them.
@Suite struct PlainRowTests {
  private static let header = [
    "decision", "shoe_size", "product", "branch", "body", "body_name", "level", "status", "since",
    "note", "note", "sources",
  ]

  /// A row of a file, mostly right.
  private static func cells(_ number: Int, _ random: inout SeededRandom) -> [String] {
    func pick(_ usual: [String], _ rare: [String]) -> String {
      SampleDecisions.pick(Int.random(in: 0..<20, using: &random) == 0 ? rare : usual, &random)
    }
    return [
      pick(["D\(number)"], ["", "no id"]), pick(["42", ""], ["'"]),
      pick(["Claude", "=SUM", "'=SUM", "'tis", "'"], ["", "Z\u{1B}"]),
      pick(["judicial"], ["court", ""]), pick(["b1", "b2", ""], ["b 3"]),
      pick(["Body", "Court of É"], [""]), pick(["state"], ["", "county", "local"]),
      pick(["pending", "approved"], ["", "'pending", "perhaps"]),
      pick(["2026-01-02", "2026-02", ""], ["soon"]),
      pick(["first", "Übung", "'-1", ""], ["\u{7}"]),
      pick(["second", ""], ["'+"]), pick(["s1", "s1; s2", ""], ["'@"]),
    ]
  }

  private struct Said: Equatable {
    var decisions: [Decision]
    var problems: [String]
  }

  /// Where a value stands in its line is another matter with quotation marks.
  private func said(_ rows: [[String]], lineEnd: String, _ cell: (String) -> String) throws -> Said
  {
    let lines = ([Self.header] + rows).map { $0.map(cell).joined(separator: ",") + lineEnd }
    let (columns, file, _) = try read(Array(lines.joined().utf8), .csv)
    return Said(
      decisions: (0..<columns.count).map { columns.decision(at: $0) },
      problems: file.diagnostics.map { "\($0.line): \($0.message.text), \($0.reason.text)" })
  }

  @Test(arguments: ["\n", "\r\n"], 60..<66 as Range<UInt64>)
  func quotationMarksSayNothing(lineEnd: String, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var rows = (0..<400).map { Self.cells($0, &random) }
    // Too few and too many values.
    rows[100].removeLast()
    rows[200].append("more")
    rows[300] = ["alone"]
    let plain = try said(rows, lineEnd: lineEnd) { $0 }
    let quoted = try said(rows, lineEnd: lineEnd) { "\"\($0)\"" }
    let mixed = try said(rows, lineEnd: lineEnd) { $0.count % 2 == 0 ? $0 : "\"\($0)\"" }
    #expect(plain == quoted)
    #expect(plain == mixed)
    #expect(plain.decisions.count > 100)
    #expect(plain.problems.count > 50)
  }
}
