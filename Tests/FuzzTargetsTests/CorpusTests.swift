import FuzzTargets
import RandomRecords
import Testing

/// The cases that are kept, those that once were findings among them, and small changes of each.
@Suite struct CorpusTests {
  @Test(arguments: FuzzTarget.allCases)
  func keptCasesStillHold(target: FuzzTarget) throws {
    let cases = try Corpus.cases(of: target)
    #expect(!cases.isEmpty)
    for kept in cases {
      #expect(throws: Never.self, "\(target.rawValue)/\(kept.name)") { try target.run(kept.bytes) }
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func alteredCasesHold(target: FuzzTarget) throws {
    var random = SeededRandom(seed: 20_260_704)
    let cases = try Corpus.cases(of: target)
    for _ in 0..<50 {
      guard let kept = cases.randomElement(using: &random) else { continue }
      let bytes = altered(kept.bytes, &random)
      #expect(throws: Never.self, "\(target.rawValue): \(bytes)") { try target.run(bytes) }
    }
  }

  private func altered(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] = .random(in: .min ... .max, using: &random)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}
