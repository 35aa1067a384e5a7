import Agreements
import Testing

@testable import AgreementFiles

private let decision = "product: Gemini, status: approved, sources: [gsa-1]"

@Suite struct CrossCheckTests {
  @Test(arguments: [
    Mistake(
      "vendors.yaml",
      "vendors:\n  - {id: google, name: Google}\n  - {id: openai, name: O}\n"
        + "  - {id: google, name: Other}",
      "4:10: error: the id 'google' names a second vendor — the first is at vendors.yaml:2:10, and "
        + "that one counts — give one of the two another id"),
    Mistake(
      "agreements/gemini2.yaml",
      "id: gemini\nvendor: google\nproduct: Gemini\nsources: [gsa-1]",
      "1:5: error: the id 'gemini' names a second agreement — the first is at "
        + "agreements/gemini.yaml:1:5, and that one counts — give one of the two another id",
      "1:5: warning: the file of agreement 'gemini' has another name — an agreement is looked for "
        + "in 'agreements/gemini.yaml' — rename the file, or the id"),
    Mistake(
      "approvals/a.yaml",
      "decisions:\n  - {id: d1, branch: executive, \(decision)}\n"
        + "  - {id: d1, branch: judicial, \(decision)}",
      "3:10: error: the id 'd1' names a second decision — the first is at approvals/a.yaml:2:10, and "
        + "that one counts — give one of the two another id"),
    Mistake(
      "agreements/gemini.yaml", "id: gemini\nvendor: gogle\nproduct: Gemini\nsources: [gsa-1]",
      "2:9: error: there is no vendor 'gogle' — no record in vendors.yaml has that id — did you mean "
        + "'google'?"),
    Mistake(
      "agreements/gemini.yaml",
      "id: gemini\nvendor: google\nproduct: Gemini\nsources: [gsa-2, wired]\n"
        + "certifications:\n  - {offering: FR2, relation: own}",
      "4:11: error: there is no source 'gsa-2' — no record in sources.yaml has that id — did you mean "
        + "'gsa-1'?",
      "4:18: error: there is no source 'wired' — no record in sources.yaml has that id — add it "
        + "there, or correct the id",
      "6:16: error: there is no offering 'FR2' — no record in offerings/*.yaml has that id — did you "
        + "mean 'FR1'?"),
    Mistake(
      "agreements/gemini.yaml",
      "id: gemini\nvendor: google\nproduct: Gemini\nsources: [gsa-1]\npredecessor: bard",
      "5:14: error: there is no agreement 'bard' — no record in agreements/*.yaml has that id — add "
        + "it there, or correct the id"),
    Mistake(
      "approvals/a.yaml",
      "decisions:\n  - {id: d1, branch: legislative, bodies: [house, sennate], \(decision)}",
      "2:51: error: there is no body 'sennate' — no record in bodies.yaml has that id — did you mean "
        + "'senate'?"),
    Mistake(
      "approvals/a.yaml",
      "decisions:\n  - {id: d1, branch: executive, bodies: [gsa, house], \(decision)}\n"
        + "searches:\n  - {id: s1, product: G, branch: judicial, body: gsa, sources: [gsa-1]}",
      "2:47: error: the body 'house' is not of the executive branch — bodies.yaml has it in the "
        + "legislative branch — correct the branch, or the body",
      "4:50: error: the body 'gsa' is not of the judicial branch — bodies.yaml has it in the "
        + "executive branch — correct the branch, or the body"),
    Mistake(
      "approvals/a.yaml",
      "decisions:\n"
        + "  - {id: d1, branch: legislative, bodies: [house, senate], on: 2026-03-01, \(decision)}\n"
        + "  - {id: d2, branch: legislative, body: house, \(decision)}\n"
        + "  - {id: d3, branch: executive, on: 2026-01-01, \(decision)}\n"
        + "  - {id: d4, branch: legislative, body: senate, on: 2026-02-28, \(decision)}",
      "5:53: warning: 2026-02-28 comes after 2026-03-01 — entries stand oldest first, and the one "
        + "before is at line 2 — move the entry up, or correct its date"),
    Mistake(
      "agreements/gemini.yaml",
      "id: gemini\nvendor: google\nproduct: Gemini\nsources: [gsa-1]\npredecessor: gemini",
      "5:14: error: the predecessor of 'gemini' leads back to it — gemini → gemini is a loop — "
        + "remove or correct one 'predecessor'"),
    Mistake(
      "bodies.yaml",
      """
      bodies:
        - {id: house, name: House, branch: legislative, parent: cao}
        - {id: gsa, name: GSA, branch: executive}
        - {id: cao, name: CAO, branch: legislative, parent: clerk}
        - {id: clerk, name: Clerk, branch: legislative, parent: cao}
      """,
      "4:55: error: the parent of 'cao' leads back to it — cao → clerk → cao is a loop — remove or "
        + "correct one 'parent'"),
  ])
  func `what the files say about each other is compared`(mistake: Mistake) {
    #expect(Fixture.diagnostics(mistake.file, mistake.text) == mistake.expected)
  }

  @Test func `of two records with one id the first stands in every list`() {
    let record = "kind: policy, sources: [gsa-1]"
    let events = "events:\n  - {id: e, title: one, \(record)}\n  - {id: e, title: two, \(record)}"
    let reading = RegistryReader.read(files: Fixture.files(["events.yaml": events]))
    #expect(reading.registry.events.map(\.title) == ["one"])
  }

  @Test func `references into a file that cannot be read are not called wrong`() {
    let reading = RegistryReader.read(files: Fixture.files(["vendors.yaml": "vendors: ["]))
    #expect(reading.diagnostics.map(\.file) == ["vendors.yaml"])
    #expect(reading.registry.agreements.count == 1)
  }

  @Test func `offerings from exports may be referred to, and those kept by hand stand`() {
    var files = RegistryFiles()
    let product =
      #"{"csp": "P", "cso": "Exported", "status": "FedRAMP Ready", "impact_level": "Low", "id": "#
    let export =
      #"{"meta": {"last_change": "2025-06-01"}, "data": {"Agencies": [], "Assessors": [], "#
      + #""AtoMapping": [], "ReuseMapping": [], "Products": [\#(product)"FR1"}, \#(product)"FR2"}]}}"#
    let agreement =
      "id: gemini\nvendor: google\nproduct: Gemini\nsources: [gsa-1]\n"
      + "certifications:\n  - {offering: FR2, relation: own}"
    let reading = files.update(
      changed: Fixture.files(["agreements/gemini.yaml": agreement, "fedramp/data.json": export]))
    #expect(reading.diagnostics == [])
    #expect(reading.registry.offerings["FR1"]?.name == "Gemini")
    #expect(reading.registry.offerings["FR2"]?.name == "Exported")
  }

  @Test func `a file that is all mistakes is told to be, and no other is hidden`() {
    let vendors = (0..<3000).map { "  - {id: vendor-\($0), name: V}\n" }.joined()
    let items = (0..<3000).map { "gogle\($0)" }.joined(separator: ", ")
    let event =
      "events:\n  - {id: e, kind: policy, title: t, sources: [gsa-1], vendors: [\(items)]}"
    let keys = (0..<3000).map { "key\($0): x\n" }.joined()
    let files = Fixture.files([
      "vendors.yaml": "vendors:\n  - {id: google, name: G}\n  - {id: openai}\n" + vendors,
      "events.yaml": event, "programmes.yaml": keys,
    ])
    let reading = RegistryReader.read(files: files)
    for file in ["events.yaml", "programmes.yaml"] {
      let mistakes = reading.diagnostics.filter { $0.file == file }
      #expect(mistakes.count == 1001)
      #expect(mistakes.last?.message.english == "further mistakes are not listed")
    }
    #expect(reading.diagnostics.count { $0.file == "vendors.yaml" } == 1)
  }
}
