import Glibc
import Testing

@testable import AgreementFiles

@Suite("Listing a data directory")
struct DirectoryListingTests {
  let here = TemporaryDirectory()

  @Test("Takes the data files of the directory and its four folders")
  func names() {
    here.run(
      """
      mkdir agreements approvals offerings fedramp other agreements/deep
      touch accord.yaml vendors.yml agreements/a.yaml approvals/b.jsonl approvals/c.csv
      touch offerings/d.yaml fedramp/data.json
      touch other/x.yaml agreements/deep/x.yaml README.md .x.yaml x.yaml~ .x.yaml.swp x.yaml.tmp
      touch '#x.yaml#' .yaml yaml x.yamlx
      """)
    let listing = DirectoryListing(of: here.path)
    #expect(
      listing.files.keys.sorted() == [
        "accord.yaml", "agreements/a.yaml", "approvals/b.jsonl", "approvals/c.csv",
        "fedramp/data.json", "offerings/d.yaml", "vendors.yml",
      ])
    #expect(listing.problems.isEmpty)
    #expect(listing.linkedPlaces.isEmpty)
  }

  @Test("Says of each name what is wrong with it, and lists the others")
  func problems() {
    here.run(
      """
      mkdir dir.yaml; mkfifo pipe.yaml; ln -s loop.yaml loop.yaml; ln -s gone dangling.yaml
      ln -s /dev/null null.yaml; echo fine > fine.yaml; echo > agreements; ln -s . approvals
      touch "$(printf 'bad\\377.yaml')"
      """)
    makeSocket(at: here("socket.yaml"))
    let listing = DirectoryListing(of: here.path)
    let reasons = listing.problems.mapValues(\.reason)
    #expect(reasons["dir.yaml"] == .notRegular(.directory))
    #expect(reasons["pipe.yaml"] == .notRegular(.namedPipe))
    #expect(reasons["socket.yaml"] == .notRegular(.socket))
    #expect(reasons["null.yaml"] == .notRegular(.characterDevice))
    #expect(reasons["loop.yaml"] == .linkLoop)
    #expect(reasons["dangling.yaml"] == .linkToNothing)
    #expect(reasons["agreements"] == .notDirectory)
    #expect(reasons["bad\u{FFFD}.yaml"] == .nameNotText)
    #expect(listing.files.keys.sorted() == ["approvals/fine.yaml", "fine.yaml"])
    #expect(listing.problems["pipe.yaml"]?.path == here("pipe.yaml"))
  }

  @Test("Says when the directory itself is missing, a file or a loop")
  func directoryItself() {
    here.run("echo > file; ln -s loop loop")
    #expect(DirectoryListing(of: here("gone")).problems[""]?.reason == .missing)
    #expect(DirectoryListing(of: here("file")).problems[""]?.reason == .notDirectory)
    #expect(DirectoryListing(of: here("loop")).problems[""]?.reason == .linkLoop)
  }

  @Test(
    "Says when the directory may not be read",
    .enabled(if: geteuid() != 0, "the administrator may read everything"))
  func denied() {
    here.run("mkdir data data/agreements; echo > data/agreements/a.yaml; echo > data/b.yaml")
    let observer = Observer(here("data"))
    here.run("chmod 0 data/agreements data/b.yaml")
    observer.settle()
    #expect(observer.problems["agreements"]?.reason == .denied)
    #expect(observer.problems["b.yaml"]?.reason == .denied)
    #expect(observer.content.keys.sorted() == ["agreements/a.yaml", "b.yaml"])
    #expect(observer.mode == .polling(.denied(path: here("data/agreements"))))
    here.run("chmod 700 data/agreements data/b.yaml; echo 1 > data/agreements/a.yaml")
    observer.settle()
    #expect(observer.problems.isEmpty)
    #expect(observer.content["agreements/a.yaml"] == "1\n")
    #expect(observer.mode == .events)
  }

  private func makeSocket(at path: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    precondition(status == 0, "no socket can be made")
    close(descriptor)
  }
}
