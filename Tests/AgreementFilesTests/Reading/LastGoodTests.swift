import Agreements
import Testing

@testable import AgreementFiles

@Suite struct LastGoodTests {
  private let broken = Fixture.file("vendors.yaml", "vendors:\n  - {id: google, name: 'Goo\n")
  private var fixture: RegistryFiles {
    var files = RegistryFiles()
    _ = files.update(changed: Fixture.files())
    return files
  }

  @Test func `a file that turns unreadable keeps its last good records and says so`() {
    var files = fixture
    let reading = files.update(changed: [broken])
    #expect(reading.registry.vendors.map(\.id) == ["google", "openai"])
    #expect(reading.staleFiles == ["vendors.yaml"])
    #expect(files.staleFiles == ["vendors.yaml"])
    #expect(
      reading.diagnostics.map(\.description) == [
        "vendors.yaml:2:24: error: a quote is opened and never closed — the text behind it runs to "
          + "the end of the document — close the quote; inside single quotes write a quote twice "
          + "('') — showing the version read before"
      ])
  }

  @Test func `an unreadable file that was never read is not stale`() {
    var files = RegistryFiles()
    let reading = files.update(changed: [broken])
    #expect(reading.staleFiles.isEmpty)
    #expect(reading.registry.vendors.isEmpty)
    #expect(reading.diagnostics.map(\.help.english).allSatisfy { !$0.contains("showing") })
    #expect(reading.diagnostics.count == 1)
  }

  @Test func `last good records stay through several broken versions until one is good`() {
    var files = fixture
    _ = files.update(changed: [broken])
    #expect(
      files.update(changed: [Fixture.file("vendors.yaml", "")]).registry.vendors.count == 2)
    let mended = Fixture.file("vendors.yaml", "vendors: [{id: google, name: Alphabet}]")
    let reading = files.update(changed: [mended])
    #expect(reading.registry.vendors.map(\.name) == ["Alphabet"])
    #expect(reading.staleFiles.isEmpty)
    #expect(reading.diagnostics == [])
  }

  @Test func `a removed file takes its records and its mistakes with it`() {
    var files = fixture
    _ = files.update(changed: [broken])
    let reading = files.update(changed: [], removed: ["vendors.yaml"])
    #expect(reading.registry.vendors.isEmpty)
    #expect(reading.staleFiles.isEmpty)
    #expect(
      reading.diagnostics.map(\.message.english) == ["there is no vendor 'google'"])
  }

  @Test func `a stale file's own mistakes are not told at places that are gone`() {
    var files = fixture
    let wrong = "events:\n  - {id: e, kind: policy, title: t, vendors: [gogle], colour: red}"
    let before = files.update(changed: [Fixture.file("events.yaml", wrong)])
    #expect(before.diagnostics.count == 3)
    let after = files.update(changed: [Fixture.file("events.yaml", wrong + "]")])
    #expect(after.diagnostics.map(\.line) == [2])
    #expect(after.registry.events.count == 1)
  }

  @Test func `reading the changes one by one comes to the same as reading all at once`() {
    var files = RegistryFiles()
    for file in Fixture.files() { _ = files.update(changed: [file]) }
    #expect(files.reading == RegistryReader.read(files: Fixture.files()))
  }

  @Test func `a mistake in a record takes no other record and no other field with it`() {
    var files = fixture
    let text =
      "vendors:\n  - {id: google, name: Google, note: [x], products: [Gemini]}\n  - {name: O}\n"
    let reading = files.update(changed: [Fixture.file("vendors.yaml", text)])
    #expect(reading.staleFiles.isEmpty)
    #expect(reading.registry.vendors.map(\.products) == [["Gemini"]])
    #expect(reading.diagnostics.map(\.line) == [2, 3])
  }
}
