import Testing

@testable import AgreementFiles

@Suite("The way a path leads")
struct PathTrailTests {
  let here = TemporaryDirectory()

  @Test("Through links, relative and absolute, and back up")
  func links() {
    here.run("mkdir -p a/b c; echo > a/b/file; ln -s ../a c/up; ln -s \"$PWD/c/up/b\" link")
    let trail = PathTrail(here("link/./../b//file"))
    #expect(trail.end == .present(here("a/b/file"), .regular))
    #expect(
      trail.links == [
        LinkedPlace(directory: here.path, name: "link"),
        LinkedPlace(directory: here("c"), name: "up"),
      ])
    #expect(trail.directories.first == "/")
    #expect(trail.directories.last == here("a/b"))
  }

  @Test("To where something is missing")
  func missing() {
    here.run("ln -s gone/deep link; echo > file")
    let place = LinkedPlace(directory: here.path, name: "gone")
    #expect(PathTrail(here("gone")).end == .missing(place, isLast: true))
    #expect(PathTrail(here("gone/x")).end == .missing(place, isLast: false))
    #expect(PathTrail(here("link")).end == .missing(place, isLast: false))
    let file = LinkedPlace(directory: here.path, name: "file")
    #expect(PathTrail(here("file/x")).end == .missing(file, isLast: false))
  }

  @Test("Round in a circle")
  func loop() {
    here.run("ln -s one two; ln -s two one; ln -s self/x self")
    #expect(PathTrail(here("one")).end == .loop)
    #expect(PathTrail(here("self/y")).end == .loop)
  }

  @Test("To the root, and no further up")
  func root() {
    #expect(PathTrail("/").end == .present("/", .directory))
    #expect(PathTrail("/../..").end == .present("/", .directory))
  }
}
