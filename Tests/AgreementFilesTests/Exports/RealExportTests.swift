import Agreements
import FedRAMPExports
import Foundation
import Testing

@testable import AgreementFiles

/// The real exports in a data directory with the shipped files.
@Suite(.enabled(if: RealExportTests.areThere, "put the real exports into ../shared/data/fedramp"))
struct RealExportTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../../shared/data/fedramp")
    .standardizedFileURL
  static let areThere = FileManager.default.fileExists(atPath: folder.path)

  private static let names =
    (1...12).map { "2025-" + ($0 < 10 ? "0" : "") + "\($0)-01.json" }
    + ["fedramp-products-2026-05-15.json", "fedramp-status-changelog-2026-05-15.json"]

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: name)))
  }

  private func reading(_ names: [String]) throws -> Reading {
    let exports = try names.map { DataFile(path: "fedramp/\($0)", bytes: try bytes($0)) }
    let shipped = ShippedRegistry.files.map { DataFile(path: $0.path, bytes: $0.bytes) }
    return RegistryReader.read(files: shipped + exports)
  }

  @Test func `every agency and part of one in all exports is one body, or known to be none`() throws
  {
    let names = BodyNames(ShippedRegistry.read().registry.bodies)
    var agencies: Set<AgencyName> = []
    for name in Self.names {
      let export = try ExportReader.read(try bytes(name), file: name).export
      if case .marketplace(let marketplace) = export { agencies.formUnion(marketplace.agencies) }
      guard let snapshot = export.snapshot else { continue }
      agencies.formUnion(snapshot.authorizations.map(\.agency))
      agencies.formUnion(
        snapshot.offerings.compactMap { $0[.partneringAgency] }.map { AgencyName(parent: $0) })
    }
    #expect(agencies.count > 240)
    // A name that several bodies go by is found for none of them.
    let unmapped = agencies.filter { !$0.standsForNoBody && names.body(named: $0) == nil }
    #expect(unmapped.map(\.description).sorted() == [])
    let twice = agencies.filter { $0.standsForNoBody && names.body(named: $0) != nil }
    #expect(twice.map(\.description).sorted() == [])
  }

  @Test func `the branches show what their bodies authorized`() throws {
    let reading = try reading(["2025-12-01.json"])
    #expect(reading.errors == [])
    #expect(!reading.diagnostics.contains { $0.message.hasPrefix("no body") })
    let registry = reading.registry
    func offerings(of body: Body.ID) -> Int {
      registry.offerings.count { offering in
        offering.authorizers.contains { act in
          act.act != .pending
            && (act.body.map { registry.lineage(of: $0).contains { $0.id == body } } ?? false)
        }
      }
    }
    for body in ["courts-ao", "loc", "gao", "house"] as [Body.ID] {
      #expect(offerings(of: body) > 0, "\(body)")
    }
    let relation = BranchRelation(registry)
    #expect(registry.offerings.count { relation.includes($0.id, in: .judicial) } >= 13)
    // Every offering in process that names an agency shows it as pending.
    let pending = registry.offerings.filter { $0.authorizers.contains { $0.act == .pending } }
    #expect(pending.count >= 60)
  }

  @Test func `no product is lost, and hand-kept offerings are the same as listed ones`() throws {
    let reading = try reading(Self.names)
    let registry = reading.registry
    for name in Self.names.dropLast() {
      let export = try ExportReader.read(try bytes(name), file: name).export
      let lost = (export.snapshot?.offerings ?? []).filter {
        registry.offerings[Offering.ID($0.id)] == nil
      }
      #expect(lost.map(\.id) == [], "\(name)")
    }
    let day = try #require(Day("2013-06-01"))
    #expect(registry.offerings.contains { $0.certification(on: day)?.status == .certified })
  }
}
