import FedRAMPExports
import Foundation
import Testing

@Suite("Changes between the real monthly snapshots", .onRealExports)
struct RealChangesTests {
  private struct Pair: Decodable {
    let from: String
    let to: String
    let changes: [[String: String]]
  }

  @Test("listing, status and level changes equal the ones worked out independently")
  func expectedChanges() throws {
    let pairs = try JSONDecoder().decode(
      [Pair].self, from: Data(try Samples.real("expected-changes.json")))
    #expect(pairs.count == 11)
    for pair in pairs {
      let changes = try Samples.snapshot(pair.to).changes(since: try Samples.snapshot(pair.from))
      let lines = changes.filter(\.isOfListing).map(\.jsonLine)
      let objects = try lines.map {
        try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
      }
      #expect(objects == pair.changes, "\(pair.from) to \(pair.to)")
    }
  }

  @Test("a difference applied to the older snapshot gives the newer one, forwards and backwards")
  func application() throws {
    let snapshots = try Samples.months.map(Samples.snapshot)
    for (old, new) in zip(snapshots, snapshots.dropFirst()) {
      #expect(SnapshotDifference(from: old, to: new).applied(to: old) == new)
      #expect(SnapshotDifference(from: new, to: old).applied(to: new) == old)
      #expect(SnapshotDifference(from: new, to: new).isEmpty)
    }
  }

  @Test("eleven differences one after the other are the one over the whole year")
  func composition() throws {
    let snapshots = try Samples.months.map(Samples.snapshot)
    let steps = zip(snapshots, snapshots.dropFirst()).map { SnapshotDifference(from: $0, to: $1) }
    let first = try #require(steps.first)
    let composed = steps.dropFirst().reduce(first) { $0.followed(by: $1) }
    #expect(composed == SnapshotDifference(from: snapshots[0], to: snapshots[11]))
  }
}
