import Agreements
import RandomRecords
import Testing

@testable import DecisionColumns

/// So many rows that they are looked through in pieces, side by side: what is found is what their
/// texts hold, also where one piece ends and the next begins.
@Suite struct LargeColumnsTests {
  private static let count = 70_001
  private static let day = Day("2026-02-15") ?? Day(number: 0)

  @Test func everyPieceIsLookedThrough() throws {
    var random = SeededRandom(seed: 48)
    let notes = (0..<Self.count).map { _ in
      SampleDecisions.pick(["", "rare pilot", "of 20 seats", "Pilot", "plot twist"], &random)
    }
    var text = "decision,product,branch,body,body_name,level,status,since,note\n"
    for (number, note) in notes.enumerated() {
      text += "d\(number),P,judicial,b\(number),Town,local,approved,2026-01-01,\(note)\n"
    }
    let columns = try read(Array(text.utf8), threads: 3).columns
    #expect(columns.count == Self.count)
    func found(_ text: String) throws -> [UInt32] {
      let query = try Query(text, columns: RecordKind.approvals.columns)
      return columns.list(matching: query, on: Self.day).rows.sorted()
    }
    func rows(_ holds: (Int) -> Bool) -> [UInt32] {
      (0..<Self.count).filter(holds).map { UInt32($0) }
    }
    #expect(try found("pilot") == rows { notes[$0].lowercased().contains("pilot") })
    #expect(try found("~pilto") == rows { notes[$0].lowercased().contains("pilot") })
    #expect(try found("!seats") == rows { !notes[$0].contains("seats") })
    for number in [0, 8750, 8751, 17_502, 65_535, Self.count - 1] {
      #expect(try found("decision=d\(number)") == [UInt32(number)])
      #expect(try found("d\(number)").contains(UInt32(number)))
    }
    #expect(try found("nowhere").isEmpty)
  }
}
