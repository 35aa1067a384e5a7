import Glibc
import Testing

@testable import AgreementFiles

@Suite("Watching a data directory")
struct DirectoryWatchTests {
  let here = TemporaryDirectory()

  @Test("Events and polling see the same", arguments: ChangeScenario.all)
  func sameResult(_ scenario: ChangeScenario) {
    here.run(scenario.before)
    let live = Observer(here("data"))
    let polling = Observer(here("data"), method: .polling)
    #expect(live.mode == .events)
    #expect(polling.mode == .polling(.asked))

    scenario.change(here, live)
    live.settle()
    polling.settle()

    #expect(live.content == scenario.after)
    #expect(polling.content == scenario.after)
    #expect(live.problems == polling.problems)
    #expect(live.looks == scenario.looks)
    #expect(live.mode == .events)
  }

  @Test(
    "What changes after a directory was replaced is seen as well", arguments: ChangeScenario.all)
  func stillWatching(_ scenario: ChangeScenario) {
    here.run(scenario.before)
    let live = Observer(here("data"))
    scenario.change(here, live)
    live.settle()
    here.run("test -d data/approvals || mkdir data/approvals; echo late > data/approvals/z.csv")
    live.settle()
    #expect(live.content["approvals/z.csv"] == "late\n")
    here.write("later", to: "data/approvals/z.csv")
    live.settle()
    #expect(live.content["approvals/z.csv"] == "later")
  }

  @Test(
    "A rename onto a file is looked at in the same moment", arguments: ["a.yaml.tmp", "b.yaml"])
  func renameIsImmediate(_ temporary: String) {
    here.run("mkdir data; echo old > data/a.yaml")
    let live = Observer(here("data"))
    here.run("echo new > data/\(temporary); mv data/\(temporary) data/a.yaml")
    live.pass(.zero)
    #expect(live.content == ["a.yaml": "new\n"])
    #expect(live.looks == 1)
  }

  @Test("A rename is not looked at while another file is being written")
  func renameWaitsForOthers() {
    here.run("mkdir data; echo old > data/a.yaml")
    let live = Observer(here("data"))
    here.run("echo half > data/b.yaml; echo new > data/a.tmp; mv data/a.tmp data/a.yaml")
    live.pass(.zero)
    #expect(live.looks == 0)
    live.settle()
    #expect(live.content == ["a.yaml": "new\n", "b.yaml": "half\n"])
  }

  @Test("What is written by a program that keeps the file open is seen")
  func keptOpen() {
    here.run("mkdir data; echo old > data/a.yaml")
    let live = Observer(here("data"))
    let descriptor = open(here("data/a.yaml"), O_WRONLY | O_CLOEXEC)
    defer { close(descriptor) }
    pwrite(descriptor, "new", 3, 0)
    live.settle()
    #expect(live.content == ["a.yaml": "new\n"])
  }

  @Test("Changed permissions are looked at, of a file and of a folder")
  func permissions() {
    here.run("mkdir -p data/agreements; echo old > data/a.yaml")
    let live = Observer(here("data"))
    for name in ["a.yaml", "agreements", "."] {
      here.run("chmod go-rwx data/\(name)")
      let looks = live.looks
      live.settle()
      #expect(live.looks == looks + 1)
    }
  }

  @Test("Writing without end is looked at every 250 ms")
  func writingWithoutEnd() {
    here.run("mkdir data; echo old > data/a.yaml")
    let live = Observer(here("data"))
    for _ in 0..<100 {
      here.append("x", to: "data/a.yaml")
      live.pass(.milliseconds(10))
    }
    #expect(live.looks == 3)
  }

  @Test(
    "Files that are not data are passed over",
    arguments: [".a.yaml.swp", "a.yaml~", "a.yaml.tmp", "#a.yaml#", "4913", ".#a.yaml", "notes"])
  func noise(_ name: String) {
    here.run("mkdir data; echo old > data/a.yaml")
    let live = Observer(here("data"))
    here.run("echo 1 > 'data/\(name)'; echo 2 > 'data/\(name)'; rm 'data/\(name)'")
    #expect(live.drain() == .nothing)
    #expect(live.deadline == nil)
  }

  @Test("Nothing wakes the program for what happens beside the directory")
  func idle() {
    here.run("mkdir -p up/data; echo old > up/data/a.yaml")
    let live = Observer(here("up/data"))
    here.run("touch x up/y; mkdir up/z; rm x; cat up/data/a.yaml > /dev/null; mv up/y up/w")
    #expect(!live.isWoken)
    #expect(live.deadline == nil)
  }

  @Test("The directory that was moved away is not heard of any more")
  func movedAway() {
    here.run("mkdir data; echo old > data/a.yaml")
    let live = Observer(here("data"))
    here.run("mv data away; mkdir data")
    live.settle()
    _ = live.drain()
    here.run("echo stray > away/a.yaml; rm -r away")
    #expect(!live.isWoken)
  }

  @Test("A removed directory keeps what was read, and says that it is gone")
  func removed() {
    here.run("mkdir data; echo old > data/a.yaml")
    let live = Observer(here("data"))
    here.run("rm -r data")
    live.settle()
    #expect(live.content == ["a.yaml": "old\n"])
    #expect(live.problems[""]?.reason == .missing)
    here.run("mkdir data")
    live.settle()
    #expect(live.content == [:])
    #expect(live.problems == [:])
  }

  @Test("A queue that overflowed is made up for by looking at everything")
  func overflow() {
    here.run("mkdir data; echo 1 > data/a.yaml; echo 1 > data/b.yaml")
    let live = Observer(here("data"))
    // Events are merged only when two in a row are the same.
    let descriptors = ["data/a.yaml", "data/b.yaml"].map { open(here($0), O_WRONLY | O_CLOEXEC) }
    for round in 0..<20_000 { pwrite(descriptors[round % 2], "2", 1, 0) }
    for descriptor in descriptors { close(descriptor) }
    here.run("echo late > data/c.yaml; mkdir data/agreements; echo late > data/agreements/d.yaml")
    live.settle()
    live.settle()
    #expect(
      live.content == [
        "a.yaml": "2\n", "b.yaml": "2\n", "c.yaml": "late\n", "agreements/d.yaml": "late\n",
      ])
    here.run("echo later > data/agreements/d.yaml")
    live.settle()
    #expect(live.content["agreements/d.yaml"] == "later\n")
  }

  @Test("A disk that is taken away keeps what was read", .enabled(if: SmallDisk.isAvailable))
  func unmounted() throws {
    let disk = try #require(SmallDisk())
    shell("echo 1 > \(disk.path)/a.yaml")
    let live = Observer(disk.path)
    #expect(live.content == ["a.yaml": "1\n"])
    shell("rm \(disk.path)/a.yaml; mkdir \(disk.path)/agreements")
    live.settle()
    #expect(live.content == [:])
    disk.unmount()
    live.settle()
    shell("echo 2 > \(disk.path)/b.yaml")
    live.settle()
    #expect(live.content == ["b.yaml": "2\n"])
  }
}
