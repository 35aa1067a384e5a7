import Glibc
import Testing

@testable import AgreementFiles

@Suite("What is new in a data directory")
struct DataDirectoryTests {
  let here = TemporaryDirectory()

  @Test("Everything at the first look, nothing at the second, then what differs")
  func looks() {
    here.run("mkdir agreements; echo 1 > a.yaml; echo 2 > agreements/b.yaml; echo 3 > c.csv")
    let directory = Looker(at: here.path)
    #expect(directory.look().changed.map(\.path) == ["a.yaml", "agreements/b.yaml", "c.csv"])
    #expect(directory.look().isUnchanged)
    here.run("echo 4 > a.yaml; rm c.csv; echo 5 > d.json")
    let look = directory.look()
    #expect(look.changed.map(\.path) == ["a.yaml", "d.json"])
    #expect(look.changed.map { String(decoding: $0.bytes, as: UTF8.self) } == ["4\n", "5\n"])
    #expect(look.removed == ["c.csv"])
    #expect(directory.look().isUnchanged)
  }

  @Test("A file that is taken while the look goes on is not among the changed ones")
  func taken() {
    here.run("echo 1 > a.yaml; echo 2 > b.json")
    var directory = DataDirectory(at: here.path)
    var taken: [String] = []
    func take(_ file: DataFile) -> Bool {
      guard file.path.hasSuffix(".json") else { return false }
      taken.append(file.path)
      return true
    }
    #expect(directory.look(taking: take).changed.map(\.path) == ["a.yaml"])
    #expect(directory.look(taking: take).isUnchanged)
    here.run("echo 33 > b.json")
    let look = directory.look(taking: take)
    #expect(look.changed == [])
    #expect(!look.isUnchanged)
    here.run("rm b.json")
    #expect(directory.look(taking: take).removed == ["b.json"])
    #expect(taken == ["b.json", "b.json"])
  }

  @Test("Content that changes within one tick of the file system's clock is not missed")
  func sameTick() {
    here.write("0", to: "a.yaml")
    let directory = Looker(at: here.path)
    _ = directory.look()
    for round in 1...200 {
      let text = String(round % 10)
      here.write(text, to: "a.yaml")
      let seen = directory.look().changed.map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(seen == [text])
    }
  }

  @Test("A file that turns bad keeps what was read of it, until it is gone")
  func turnsBad() {
    here.write("1", to: "a.yaml")
    let directory = Looker(at: here.path, limit: 10)
    _ = directory.look()
    for (script, reason) in [
      ("echo 12345678901 > a.yaml", FileProblem.Reason.tooLarge(size: 12, limit: 10)),
      ("rm a.yaml; mkfifo a.yaml", .notRegular(.namedPipe)),
      ("rm a.yaml; mkdir a.yaml", .notRegular(.directory)),
      ("rmdir a.yaml; ln -s a.yaml a.yaml", .linkLoop),
      ("rm a.yaml; ln -s gone a.yaml", .linkToNothing),
    ] {
      here.run(script)
      for _ in 1...2 {
        let look = directory.look()
        #expect(look.isUnchanged)
        #expect(look.problems.mapValues(\.reason) == ["a.yaml": reason])
      }
    }
    here.run("rm a.yaml")
    #expect(directory.look().removed == ["a.yaml"])
    #expect(directory.look().isUnchanged)
  }

  @Test("A file that was bad from the start is new when it becomes good, and never removed")
  func badFromTheStart() {
    here.run("mkfifo a.yaml b.yaml")
    let directory = Looker(at: here.path)
    #expect(directory.look().problems.count == 2)
    here.run("rm a.yaml b.yaml; echo 1 > a.yaml")
    let look = directory.look()
    #expect(look.changed.map(\.path) == ["a.yaml"])
    #expect(look.removed.isEmpty)
    #expect(look.problems.isEmpty)
  }

  @Test("A folder that is gone takes its files along, one that cannot be listed does not")
  func folders() {
    here.run("mkdir agreements; echo 1 > agreements/a.yaml")
    let directory = Looker(at: here.path)
    _ = directory.look()
    here.run("mv agreements away; ln -s agreements agreements")
    #expect(directory.look().isUnchanged)
    here.run("rm agreements")
    #expect(directory.look().removed == ["agreements/a.yaml"])
  }
}

/// A class, because an expectation cannot change a value.
private final class Looker {
  private var directory: DataDirectory

  init(at path: String, limit: Int = FileReading.usualLimit) {
    directory = DataDirectory(at: path, limit: limit)
  }

  func look() -> DirectoryLook { directory.look() }
}
