import Agreements
import Testing

@testable import AgreementFiles

/// The `fedramp` folder of a data directory, as part of its registry.
@Suite struct ExportFolderTests {
  private func files(_ changes: [String: String]) -> RegistryFiles {
    var files = RegistryFiles()
    _ = files.update(changed: Fixture.files(changes))
    return files
  }

  private func reading(_ changes: [String: String]) -> Reading { files(changes).reading }

  @Test func `an export is known by what is in it, and says where each offering stands`() throws {
    let text = SmallExport.marketplace("2025-06-01", [SmallExport.product("FR9", level: "High")])
    let reading = reading(["fedramp/whatever.json": text])
    #expect(reading.diagnostics == [])
    let offering = try #require(reading.registry.offerings["FR9"])
    #expect(offering.certifications.last?.level == .high)
    let start = try #require(text.range(of: #"{"id": "FR9""#)).lowerBound
    let byte = text.utf8.distance(from: text.startIndex, to: start)
    #expect(
      offering.location == RecordLocation(file: "fedramp/whatever.json", line: 3, byte: byte))
    #expect(offering.location?.description == "fedramp/whatever.json:3 (byte \(byte))")
    let source = try #require(reading.registry.sources[offering.sources[0]])
    #expect(source.title == "FedRAMP Marketplace, data.json, export")
    #expect(source.date == ApproximateDate("2025-06-01"))
  }

  @Test func `agencies are bodies of a branch, with their dates, and names of nobody are told`() {
    let export = SmallExport.marketplace(
      "2025-06-01",
      [SmallExport.product("FR9"), SmallExport.product("FR8", status: "FedRAMP In Process")],
      authorizations: [
        SmallExport.line("FR9", "house of  REPRESENTATIVES"),
        SmallExport.line("FR9", "Legacy JAB Authorization"),
      ],
      reuses: [SmallExport.line("FR9", "Department of Nowhere", "Bureau of Nothing")],
      agencies: [SmallExport.agency("Senate", pending: ["FR8"])])
    let reading = reading(["fedramp/data.json": export])
    let registry = reading.registry
    #expect(
      registry.offerings["FR9"]?.authorizers.map {
        "\($0.act.rawValue) \($0.agency) \($0.body?.text ?? "-") \($0.date?.description ?? "-")"
      } == [
        "authorized Legacy JAB Authorization - 2024-05-06",
        "authorized house of  REPRESENTATIVES house 2024-05-06",
        "reused Department of Nowhere / Bureau of Nothing - 2024-05-06",
      ])
    #expect(
      registry.offerings["FR8"]?.authorizers.map { "\($0.act.rawValue) \($0.body?.text ?? "-")" }
        == ["pending senate"])
    let relation = BranchRelation(registry)
    #expect(relation.includes(Offering.ID("FR9"), in: .legislative))
    #expect(relation.includes(Offering.ID("FR8"), in: .legislative))
    #expect(!relation.includes(Offering.ID("FR9"), in: .executive))
    #expect(
      reading.diagnostics.map(\.description) == [
        "fedramp/data.json:1:1: warning: no body goes by the name 'Department of Nowhere / Bureau of "
          + "Nothing' — what it did about 1 offering counts for no branch — add the name to the "
          + "aliases of its body in bodies.yaml"
      ])
  }

  @Test func `a new alias brings the agency to its branch without reading the export again`() {
    let export = SmallExport.marketplace(
      "2025-06-01", [SmallExport.product("FR9")],
      authorizations: [SmallExport.line("FR9", "Department of Nowhere")])
    var files = files(["fedramp/data.json": export])
    #expect(files.reading.diagnostics.count == 1)
    let bodies =
      "bodies:\n  - {id: house, name: House of Representatives, branch: legislative, "
      + "aliases: [Department of Nowhere]}\n"
    let reading = files.update(changed: [Fixture.file("bodies.yaml", bodies)])
    #expect(reading.diagnostics == [])
    #expect(reading.registry.offerings["FR9"]?.authorizers.map(\.body) == ["house"])
  }

  @Test func `what is odd is told in groups, and one by one when asked for`() {
    let products = ["FR7", "FR8", "FR9"].map {
      SmallExport.product($0, level: "Very High", fields: ##""ip_pmo_date": "#REF!""##)
    }
    let reading = reading(["fedramp/data.json": SmallExport.marketplace("2025-06-01", products)])
    #expect(reading.errors == [])
    #expect(reading.registry.offerings.count { $0.id.text > "FR6" } == 3)
    #expect(
      reading.diagnostics.map(\.message.english) == [
        ##"3 times Products.ip_pmo_date: "#REF!" is no date"##,
        #"3 times Products: the impact level "Very High" is not known"#,
      ])
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning && $0.line == 3 })
    #expect(reading.everyDiagnostic.count == 6)
    #expect(reading.everyDiagnostic.map(\.line) == [3, 3, 4, 4, 5, 5])
  }

  @Test func `a cut off export is one error with its byte, and its last good content stays`() {
    let whole = SmallExport.marketplace("2025-06-01", [SmallExport.product("FR9")])
    var files = files(["fedramp/data.json": whole])
    let cut = String(whole.prefix(120))
    let reading = files.update(changed: [Fixture.file("fedramp/data.json", cut)])
    #expect(reading.registry.offerings["FR9"]?.name == "Cloud")
    #expect(reading.staleFiles == ["fedramp/data.json"])
    #expect(
      reading.diagnostics.map(\.description) == [
        "fedramp/data.json:3:27: error: cannot be read as JSON at byte 120: the file ends inside a "
          + "text that begins at byte 115 — the version read before is still shown — the file "
          + "seems to be cut off: fetch it again"
      ])
    let mended = files.update(changed: [Fixture.file("fedramp/data.json", whole)])
    #expect(mended.diagnostics == [] && mended.staleFiles == [])
  }

  @Test func `another file, or none, hides nothing of the others`() {
    var files = files(["fedramp/page.json": "<!DOCTYPE html>"])
    #expect(files.reading.registry.agreements.count == 1)
    #expect(files.reading.errors.map(\.file) == ["fedramp/page.json"])
    let reading = files.update(changed: [], removed: ["fedramp/page.json"])
    #expect(reading.diagnostics == [])
  }

  @Test func `an export without a day is dated by its name, and refused without one`() throws {
    let bare = #"{"data": {"Products": [\#(SmallExport.product("FR9"))]}}"#
    let dated = reading(["fedramp/data-2025-03-04.json": bare])
    #expect(
      dated.registry.offerings["FR9"]?.certifications.first?.on == ApproximateDate("by 2025-03-04"))
    let undated = reading(["fedramp/data.json": bare])
    #expect(undated.registry.offerings["FR9"] == nil)
    #expect(
      undated.errors.map(\.help.english) == [
        "give it a name with its day, such as data-2025-12-01.json"
      ])
  }

  @Test func `several exports make one history, in whatever order they come and go`() throws {
    let january = Fixture.file(
      "fedramp/b.json",
      SmallExport.marketplace(
        "2025-01-01", [SmallExport.product("FR9", status: "FedRAMP In Process")]))
    let june = Fixture.file(
      "fedramp/a.json",
      SmallExport.marketplace("2025-06-01", [SmallExport.product("FR9", level: "High")]))
    var together = files([:])
    _ = together.update(changed: [june])
    let reading = together.update(changed: [january])
    #expect(
      reading.registry.offerings["FR9"]?.certifications.map { "\($0.on) \($0.status.rawValue)" }
        == ["by 2025-01-01 in process", "by 2025-06-01 certified"])
    let alone = together.update(changed: [], removed: ["fedramp/b.json"])
    #expect(alone.registry.offerings["FR9"]?.certifications.map(\.status) == [.certified])
  }

  @Test func `large exports can be left for the next time`() throws {
    let temporary = TemporaryDirectory()
    temporary.run("mkdir fedramp")
    temporary.write("name: Test\n", to: "accord.yaml")
    temporary.write(
      SmallExport.marketplace("2025-06-01", [SmallExport.product("FR9")]), to: "fedramp/data.json")
    var directory = RegistryDirectory(at: temporary.path)
    directory.refresh(leavingOutExports: true)
    #expect(directory.reading.registry.name == "Test")
    #expect(directory.reading.registry.offerings.isEmpty)
    #expect(FedRAMPFolder.isInUse(in: temporary.path))
    let isChanged = directory.refresh()
    #expect(isChanged)
    #expect(directory.reading.registry.offerings.map(\.id) == ["FR9"])
  }
}
