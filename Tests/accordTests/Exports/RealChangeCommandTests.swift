import Foundation
import PseudoTerminal
import Testing

/// The exports that a checkout has beside it.
enum RealExports {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../../shared/data/fedramp")
    .standardizedFileURL
  static let areThere = FileManager.default.fileExists(atPath: folder.path)
}

@Suite(.enabled(if: RealExports.areThere, "put the real exports into ../shared/data/fedramp"))
struct RealChangeCommandTests {
  private struct Pair: Decodable {
    let from: String
    let to: String
    let changes: [[String: String]]
  }

  @Test func allMonthsEqualWhatWasWorkedOutIndependently() throws {
    let expected = RealExports.folder.appending(path: "expected-changes.json")
    let pairs = try JSONDecoder().decode([Pair].self, from: Data(contentsOf: expected))
    #expect(pairs.count == 11)
    for pair in pairs {
      let files = [pair.from, pair.to].map { RealExports.folder.appending(path: "\($0).json").path }
      let result = try run(
        BuiltProduct.path("accord"), ["changes"] + files + ["--format", "jsonl"],
        within: .seconds(120))
      let changes = try result.standardOutput.split(separator: "\n").map {
        try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
      }
      #expect(changes == pair.changes, "\(pair.from) to \(pair.to)")
    }
  }
}
