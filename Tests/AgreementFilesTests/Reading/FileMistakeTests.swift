import Testing

@testable import AgreementFiles

@Suite struct FileMistakeTests {
  @Test(arguments: [
    Mistake(
      "programmes.yaml", "programmes:\n  - name: a: b",
      "2:12: error: a ':' where no value can start — unquoted text contains ': ', or the line is "
        + "indented further than its neighbours — put the text in quotes, or line the key up with "
        + "the ones above"),
    Mistake(
      "programmes.yaml", "# nothing yet\n",
      "1:1: error: the file is empty — files like programmes.yaml hold records — write records, or "
        + "remove the file"),
    Mistake(
      "programmes.yaml", "\n- id: x",
      "2:1: error: the file is not a mapping — it holds a list without a key — start it with a key, "
        + "such as 'vendors:'"),
    Mistake(
      "programmes.yaml", "programmes",
      "1:1: error: the file is not a mapping — it holds text without a key — start it with a key, "
        + "such as 'vendors:'"),
    Mistake(
      "programs.yaml", "programmes: []",
      "1:1: warning: the file is not read — no data file has that name — did you mean "
        + "'programmes.yaml'?"),
    Mistake(
      "notes.yaml", "a: b",
      "1:1: warning: the file is not read — no data file has that name — the files here are "
        + "accord.yaml, sources.yaml, vendors.yaml, bodies.yaml, programmes.yaml, events.yaml"),
    Mistake(
      "programmes.yml", "programmes: []",
      "1:1: warning: the file is not read — data files end in '.yaml' — rename it to "
        + "'programmes.yaml'"),
    Mistake(
      "agreements/veo.yml", "id: veo",
      "1:1: warning: the file is not read — data files end in '.yaml' — rename it to 'veo.yaml'"),
  ])
  func `files that cannot be read are told`(mistake: Mistake) {
    #expect(Fixture.diagnostics(mistake.file, mistake.text) == mistake.expected)
  }

  @Test(arguments: [
    "README.md", ".hidden.yaml", "agreements/.#veo.yaml", "agreements/veo.yaml~", "LICENSE",
    "agreements/drafts/veo.yaml", ".github/workflows/check.yml", "fedramp/data.yaml",
    "scripts/x.yaml", "agreements/README.md",
  ])
  func `other files are ignored`(path: String) {
    #expect(Fixture.diagnostics(path, "\t[") == [])
  }

  @Test(arguments: [
    ("accord.yaml", FileKind.registry), ("vendors.yaml", .vendors), ("sources.yaml", .sources),
    ("bodies.yaml", .bodies), ("programmes.yaml", .programmes), ("events.yaml", .events),
    ("agreements/a.b.yaml", .agreement), ("offerings/FR1.yaml", .offering),
    ("approvals/house.yaml", .approvals), ("agreements.yaml", nil), ("agreement.yaml", nil),
    ("approvals/house.csv", nil), ("vendors/vendors.yaml", nil), ("", nil), ("/vendors.yaml", nil),
  ])
  func `the place of a file says what it holds`(path: String, kind: FileKind?) {
    #expect(FileKind(path: path) == kind)
  }

  @Test func `every mistake of every file is told in one run, and the rest is read`() {
    let files = Fixture.files([
      "vendors.yaml": "vendors:\n  - {id: google, name: Google, nte: x}\n  - {id: openai}\n",
      "bodies.yaml": "bodies: [",
      "approvals/a.yaml": "decisions:\n  - {id: d1, product: G, branch: legislative, "
        + "status: approved, body: house, on: 2026-02-31, sources: [gsa-1]}\n",
    ])
    let reading = RegistryReader.read(files: files)
    #expect(
      reading.diagnostics.map { "\($0.file):\($0.line)" } == [
        "approvals/a.yaml:2", "bodies.yaml:1", "vendors.yaml:2", "vendors.yaml:3",
      ])
    #expect(reading.registry.vendors.map(\.name) == ["Google"])
    #expect(reading.registry.decisions.map(\.id) == ["d1"])
    #expect(reading.registry.decisions.first?.date == nil)
    #expect(reading.registry.agreements.count == 1)
    #expect(reading.errors.count == 4)
  }

  @Test func `mistakes in a record that is lost are told as well`() {
    let text = "events:\n  - {id: e1, kind: policy, on: soon, vendors: [gogle], sources: [gsa-1]}\n"
    #expect(
      Fixture.diagnostics("events.yaml", text).map { $0.split(separator: " — ").first ?? "" } == [
        "events.yaml:2:5: error: 'title' is missing",
        "events.yaml:2:32: error: 'soon' is not a date",
        "events.yaml:2:48: error: there is no vendor 'gogle'",
      ])
  }
}
