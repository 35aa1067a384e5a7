import Testing

@testable import AgreementFiles

@Suite("Making directories")
struct NewDirectoryTests {
  let here = TemporaryDirectory()

  @Test("All that are missing, through links, for the user alone")
  func make() throws {
    here.run("mkdir one; ln -s one/two link")
    try NewDirectory.make(at: here("link/three/four"))
    #expect(shell("test $(stat -c %a '\(here("one/two/three/four"))') = 700"))
    try NewDirectory.make(at: here("link/three"))
    try AtomicFile.write([1], to: here("one/two/three/four/a"), existing: .refuse)
  }

  @Test("Says what stands in the way")
  func obstacles() {
    here.run("echo > file; ln -s loop loop")
    for (name, reason) in [
      ("file", FileProblem.Reason.notDirectory), ("file/x", .exists), ("loop/x", .linkLoop),
    ] {
      #expect(throws: FileProblem(path: here(name), operation: .write, reason: reason)) {
        try NewDirectory.make(at: here(name))
      }
    }
  }
}
