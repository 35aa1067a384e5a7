import Testing

@testable import AgreementFiles

@Suite("What is left unread is told")
struct UnreadTests {
  let here = TemporaryDirectory()

  private func diagnostics() -> [String] {
    var directory = RegistryDirectory(at: here(""))
    directory.refresh()
    return directory.reading.diagnostics.map(\.description)
  }

  @Test("A folder with nearly the name of one, and no other")
  func misspelledFolder() {
    here.run("mkdir agrements notes .agreement; ln -s notes aproval; echo > offering")
    #expect(
      diagnostics() == [
        "agrements:1:1: warning: the folder is not read — no folder of data has that name"
          + " — did you mean 'agreements'?",
        "aproval:1:1: warning: the folder is not read — no folder of data has that name"
          + " — did you mean 'approvals'?",
      ])
  }

  @Test("The warning goes when the folder is renamed")
  func renamedFolder() {
    here.run("mkdir agrements")
    var directory = RegistryDirectory(at: here(""))
    let first = directory.refresh()
    #expect(first && directory.reading.diagnostics.count == 1)
    let second = directory.refresh()
    #expect(!second)
    here.run("mv agrements agreements")
    let third = directory.refresh()
    #expect(third && directory.reading.diagnostics.isEmpty)
  }

  @Test("A file of records that is too large to be one is not even loaded")
  func largeFile() throws {
    here.run("mkdir agreements fedramp; truncate -s 17M agreements/a.yaml fedramp/data.json")
    var directory = DataDirectory(at: here(""))
    let look = directory.look()
    #expect(look.changed.map(\.path) == ["fedramp/data.json"])
    #expect(look.problems.keys.sorted() == ["agreements/a.yaml"])
    #expect(
      look.problems["agreements/a.yaml"]?.reason == .tooLarge(size: 17 << 20, limit: 16 << 20))
  }
}
