import Agreements
import FedRAMPExports
import Foundation
import Testing

@testable import AgreementFiles

/// The exports that a checkout has beside it.
enum RealExports {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../../shared/data/fedramp")
    .standardizedFileURL
  static let areThere = FileManager.default.fileExists(atPath: folder.path)
}

/// The real exports in a data directory with the shipped files.
@Suite(.enabled(if: RealExports.areThere, "put the real exports into ../shared/data/fedramp"))
struct RealExportTests {
  private static let names =
    (1...12).map { "2025-" + ($0 < 10 ? "0" : "") + "\($0)-01.json" }
    + ["fedramp-products-2026-05-15.json", "fedramp-status-changelog-2026-05-15.json"]

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: RealExports.folder.appending(path: name)))
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
    #expect(!reading.diagnostics.contains { $0.message.english.hasPrefix("no body") })
    let registry = reading.registry
    func offerings(of body: Body.ID) -> Set<String> {
      let offerings = registry.offerings.filter { offering in
        offering.authorizers.contains { $0.act != .pending && $0.body == body }
      }
      return Set(offerings.map(\.id.text))
    }
    let export = try ExportReader.read(try bytes("2025-12-01.json"), file: "").export
    let lines = (export.snapshot?.authorizations ?? []).filter { $0.kind != .pending }
    let courts = "Administrative Office of the United States Courts"
    let names: [(Body.ID, String, String)] = [
      ("courts-ao", courts, ""), ("courts-almd", courts, "Alabama Middle District"),
      ("courts-tnmb", courts, "US Bankruptucy Court - Middle District of Tennessee"),
      ("courts-kywb", courts, "US Bankruptucy Court - West District of Kentucky"),
      ("loc", "Library of Congress", ""), ("gao", "Government Accountability Office", ""),
      ("house", "United States House of Representatives", ""),
      ("uscp", "United States Capitol Police", ""),
    ]
    for (body, parent, sub) in names {
      let told = lines.filter { $0.agency.parent == parent && $0.agency.sub == sub }
      #expect(!told.isEmpty, "\(body)")
      #expect(offerings(of: body) == Set(told.map(\.offering)), "\(body)")
    }
    let relation = BranchRelation(registry)
    for (body, _, _) in names {
      let branch: Branch = body.text.hasPrefix("courts") ? .judicial : .legislative
      #expect(offerings(of: body).allSatisfy { relation.includes(Offering.ID($0), in: branch) })
    }
    // Every offering in process that names an agency shows it as pending.
    let pending = registry.offerings.filter { $0.authorizers.contains { $0.act == .pending } }
    #expect(pending.count >= 60)
  }

  @Test func `a folder of exports is read a few at a time, and says the same as all at once`()
    throws
  {
    let temporary = TemporaryDirectory()
    temporary.run("mkdir fedramp")
    var size = 0
    for name in Self.names {
      size += try bytes(name).count
      temporary.run("cp '\(RealExports.folder.path)/\(name)' fedramp/")
    }
    #expect(size > 40 << 20, "more than one batch")
    for file in ShippedRegistry.files where file.path.hasSuffix("bodies.yaml") {
      temporary.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
    var directory = RegistryDirectory(at: temporary.path)
    directory.refresh()
    let exports = try Self.names.map { DataFile(path: "fedramp/\($0)", bytes: try bytes($0)) }
    let bodies = ShippedRegistry.files.filter { $0.path.hasSuffix("bodies.yaml") }
      .map { DataFile(path: $0.path, bytes: $0.bytes) }
    let whole = RegistryReader.read(files: bodies + exports)
    let offerings = whole.registry.offerings
    let other = directory.reading.registry.offerings.filter { offerings[$0.id] != $0 }
    #expect(other.map(\.id) == [])
    #expect(directory.reading.registry.offerings.count == offerings.count)
    #expect(directory.reading.everyDiagnostic.count == whole.everyDiagnostic.count)
    let isChanged = directory.refresh()
    #expect(!isChanged)
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
