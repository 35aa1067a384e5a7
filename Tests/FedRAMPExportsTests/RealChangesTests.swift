import Agreements
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
    let snapshots = try Samples.months.map(Samples.snapshot)
    let byMonth = Dictionary(uniqueKeysWithValues: zip(Samples.months, snapshots))
    for pair in pairs {
      let changes = try #require(byMonth[pair.to]).changes(
        since: try #require(byMonth[pair.from]))
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

  @Test("the newer exports are read whole, with what they say of every offering")
  func newerExports() throws {
    let products = try ExportReader.read(
      try Samples.real("fedramp-products-2026-05-15.json"), file: "products")
    let snapshot = try #require(products.export.snapshot)
    #expect(snapshot.offerings.count == 794)
    #expect(snapshot.day == Day("2026-05-15"))
    #expect(snapshot.offerings.allSatisfy { $0.level != nil && $0.type != nil && $0.path != nil })
    #expect(snapshot.offerings.count { $0.type == .twentyX } == 28)
    #expect(snapshot.offerings.count { $0.status == .certified } == 510)
    let log = try ExportReader.read(
      try Samples.real("fedramp-status-changelog-2026-05-15.json"), file: "changelog")
    #expect(log.oddities.isEmpty)
    guard case .statusChangelog(let changelog) = log.export else {
      Issue.record("taken for another format")
      return
    }
    #expect(changelog.offerings.count == 773)
    #expect(changelog.offerings.reduce(0) { $0 + $1.statuses.count } == 1937)
  }
}
