import Agreements
import Testing

@testable import AgreementFiles

/// An offering that is kept by hand and listed in an export.
@Suite struct OfferingMergeTests {
  private func offering(kept: String, exports: [String]) throws -> Offering {
    var changes = [
      "offerings/FR1.yaml": "id: FR1\nname: Gemini\nprovider: Google\n\(kept)sources: [gsa-1]\n"
    ]
    for (number, export) in exports.enumerated() { changes["fedramp/\(number).json"] = export }
    let reading = RegistryReader.read(files: Fixture.files(changes))
    #expect(reading.diagnostics == [])
    #expect(reading.registry.offerings.count { $0.id == "FR1" } == 1)
    return try #require(reading.registry.offerings["FR1"])
  }

  private func states(_ offering: Offering) -> [String] {
    offering.certifications.map { state in
      "\(state.on) \(state.status.rawValue) \(state.level?.rawValue ?? "-") "
        + state.sources.map(\.text).joined(separator: "+")
    }
  }

  /// What is kept by hand about one state.
  private func certified(on day: String, level: String) -> String {
    "certifications:\n  - {status: certified, on: \(day), level: \(level), sources: [gsa-1]}\n"
  }

  private func listing(_ day: String, _ status: String, _ level: String, _ fields: String = "")
    -> String
  {
    SmallExport.marketplace(
      day, [SmallExport.product("FR1", "Gemini", status: status, level: level, fields: fields)])
  }

  @Test func `what both say is said once, with the sources of both`() throws {
    let merged = try offering(
      kept: certified(on: "2024-05-06", level: "High"),
      exports: [
        listing("2025-06-01", "FedRAMP Authorized", "High", #""auth_date": "2024-05-06""#)
      ])
    #expect(states(merged) == ["2024-05-06 certified High gsa-1+fedramp-data"])
    #expect(merged.certifications.first?.path == .agency)
    #expect(merged.conflicts == [])
    #expect(merged.location?.file == "offerings/FR1.yaml")
    #expect(merged.exportLocation?.file == "fedramp/0.json")
    #expect(merged.sources == ["gsa-1", "fedramp-data"])
  }

  @Test func `what only the exports say stands beside what is kept by hand`() throws {
    let merged = try offering(
      kept: certified(on: "2025-04-20", level: "High"),
      exports: [
        listing("2025-01-01", "FedRAMP In Process", "High"),
        listing("2025-05-01", "FedRAMP Authorized", "High"),
        listing("2025-06-01", "FedRAMP Authorized", "Moderate"),
      ])
    #expect(
      states(merged) == [
        "by 2025-01-01 in process High fedramp-data",
        "2025-04-20 certified High gsa-1+fedramp-data",
        "by 2025-06-01 certified Moderate fedramp-data",
      ])
    #expect(merged.conflicts == [])
  }

  @Test func `a contradiction is told, and what is kept by hand stands`() throws {
    let merged = try offering(
      kept: certified(on: "2025-03-01", level: "High"),
      exports: [
        listing("2025-02-01", "FedRAMP Authorized", "Low"),
        listing("2025-06-01", "FedRAMP Authorized", "Low"),
      ])
    #expect(merged.certification(on: try #require(Day("2025-06-02")))?.level == .high)
    let conflict = try #require(merged.conflicts.first)
    #expect(conflict.subject == .level)
    #expect(
      conflict.statements.map(\.text) == [
        "certified High, from 2025-03-01 on", "certified Low Rev5 Agency, from by 2025-02-01 on",
      ])
    #expect(conflict.statements.map(\.sources) == [["gsa-1"], ["fedramp-data"]])
  }

  @Test func `two exact days of one state are a conflict of dates`() throws {
    let merged = try offering(
      kept: certified(on: "2024-05-16", level: "High"),
      exports: [
        listing("2025-06-01", "FedRAMP Authorized", "High", #""auth_date": "2024-05-06""#)
      ])
    #expect(states(merged) == ["2024-05-16 certified High gsa-1+fedramp-data"])
    #expect(merged.conflicts.map(\.subject) == [.date])
  }

  @Test func `of two counts the later one stands, and the other becomes a remark`() throws {
    let export = listing(
      "2025-06-01", "FedRAMP Ready", "High", #""authorization": 7, "reuse": 3"#)
    let older = try offering(
      kept: "authorizations: 5\nreuses: 2\ncounted: 2025-01-01\n", exports: [export])
    #expect(older.authorizations == 7 && older.reuses == 3)
    #expect(older.counted == Day("2025-06-01"))
    let newer = try offering(
      kept: "authorizations: 9\nreuses: 4\ncounted: 2026-01-01\n", exports: [export])
    #expect(newer.authorizations == 9)
    #expect(
      newer.remarks.filter { $0.text.contains("counts") }.map { "\($0.on): \($0.text)" } == [
        "by 2025-06-01: The listing counts 7 authorizations and 3 reuses."
      ])
  }

  @Test func `another name in the exports is remarked, and services come together`() throws {
    let export = SmallExport.marketplace(
      "2025-06-01",
      [SmallExport.product("FR1", "Gemini 2", fields: #""all_others": ["Search", "Chat"]"#)])
    let merged = try offering(
      kept: "services:\n  - {name: chat, since: 2024-01-01, sources: [gsa-1]}\n", exports: [export])
    #expect(merged.name == "Gemini")
    #expect(merged.remarks.contains { $0.text == "Called \"Gemini 2\" in the exports." })
    #expect(merged.services.map(\.name) == ["chat", "Search"])
    #expect(merged.services.first?.sources == ["gsa-1", "fedramp-data"])
  }
}
