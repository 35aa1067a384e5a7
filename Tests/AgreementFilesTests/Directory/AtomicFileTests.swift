import Dispatch
import Glibc
import Synchronization
import Testing

@testable import AgreementFiles

@Suite("Writing a file as a whole")
struct AtomicFileTests {
  let here = TemporaryDirectory()

  @Test("A new file, with the permissions asked for")
  func new() throws {
    let stamp = try write("1", to: "a", .refuse, permissions: 0o600)
    #expect(text("a") == "1")
    #expect(permissions("a") == 0o600)
    #expect(try FileReading().contents(of: here("a")).stamp == stamp)
    #expect(names() == ["a"])
  }

  @Test("Another content, with the permissions it had")
  func replace() throws {
    here.run("echo 1 > a; chmod 640 a")
    try write("2", to: "a", .replace)
    #expect(text("a") == "2")
    #expect(permissions("a") == 0o640)
    #expect(names() == ["a"])
  }

  @Test("Never over a file without being told to")
  func refuse() {
    here.run("echo 1 > a")
    #expect(reason { try write("2", to: "a", .refuse) } == .exists)
    #expect(text("a") == "1\n")
    #expect(names() == ["a"])
  }

  @Test("Never over a file that appeared while it was being written")
  func appeared() {
    let found = reason {
      try AtomicFile.write([1], to: here("a"), existing: .refuse) { here.run("echo other > a") }
    }
    #expect(found == .exists)
    #expect(text("a") == "other\n")
    #expect(names() == ["a"])
  }

  @Test("Never over a file that appeared at the last moment")
  func appearedLate() throws {
    let temporary = try TemporaryFile(
      beside: here("a"), permissions: 0o600, reportedAs: here("a"))
    here.run("echo other > a")
    #expect(reason { try temporary.rename(replacing: false) } == .exists)
    #expect(text("a") == "other\n")
  }

  @Test("Only over the state that was read")
  func expecting() throws {
    let first = try write("1", to: "a", .refuse)
    let second = try write("2", to: "a", .replaceOnly(first))
    #expect(reason { try write("3", to: "a", .replaceOnly(first)) } == .changedMeanwhile)
    let late = reason {
      try AtomicFile.write([3], to: here("a"), existing: .replaceOnly(second)) {
        here.run("echo other > a")
      }
    }
    #expect(late == .changedMeanwhile)
    #expect(text("a") == "other\n")
    here.run("rm a")
    #expect(reason { try write("3", to: "a", .replaceOnly(second)) } == .changedMeanwhile)
    #expect(names() == [])
  }

  @Test("Through links, which stay links")
  func links() throws {
    here.run("mkdir one; echo 1 > one/real; ln -s one/real link; ln -s one/new fresh")
    try write("2", to: "link", .replace)
    try write("3", to: "fresh", .refuse)
    here.run("test -L link; test -L fresh")
    #expect(text("one/real") == "2")
    #expect(text("one/new") == "3")
  }

  @Test("Says what stands in the way, and leaves nothing behind")
  func obstacles() {
    here.run("mkdir dir; mkfifo pipe; ln -s loop loop; echo > file; ln -s gone/x far")
    #expect(reason { try write("1", to: "dir", .replace) } == .notRegular(.directory))
    #expect(reason { try write("1", to: "pipe", .replace) } == .notRegular(.namedPipe))
    #expect(reason { try write("1", to: "loop", .replace) } == .linkLoop)
    #expect(reason { try write("1", to: "gone/a", .replace) } == .missing)
    #expect(reason { try write("1", to: "far", .replace) } == .missing)
    #expect(reason { try write("1", to: "file/a", .replace) } == .missing)
    let late = reason {
      try AtomicFile.write([1], to: here("a"), existing: .replace) { here.run("mkdir a") }
    }
    #expect(late == .notRegular(.directory))
    #expect(names() == ["a", "dir", "far", "file", "loop", "pipe"])
  }

  @Test(
    "Respects write protection", .enabled(if: geteuid() != 0, "the administrator may write all"))
  func protected() {
    here.run("echo 1 > a; chmod 444 a; mkdir dir; chmod 500 dir")
    #expect(reason { try write("2", to: "a", .replace) } == .writeProtected)
    #expect(reason { try write("2", to: "dir/a", .refuse) } == .denied)
    #expect(text("a") == "1\n")
  }

  @Test("A full or read-only disk keeps the old content", .enabled(if: SmallDisk.isAvailable))
  func fullDisk() throws {
    let disk = try #require(SmallDisk())
    let path = disk.path + "/a"
    try AtomicFile.write([1], to: path, existing: .refuse)
    let large = [UInt8](repeating: 2, count: 1 << 20)
    #expect(
      reason { try AtomicFile.write(large, to: path, existing: .replace) } == .noSpace)
    #expect(try FileReading().contents(of: path).bytes == [1])
    #expect(names(in: disk.path) == ["a"])
    disk.makeReadOnly()
    #expect(
      reason { try AtomicFile.write([2], to: path, existing: .replace) } == .readOnlyFileSystem)
  }

  @Test("No reader ever sees a part of it, however many write")
  func torn() {
    let sizes = 1...8
    let isDone = Mutex(false)
    let path = here("a.yaml")
    let pages = sizes.map { [UInt8](repeating: UInt8($0), count: $0 * 20_000) }
    let writers = DispatchQueue(label: "writers", attributes: .concurrent)
    let group = DispatchGroup()
    for page in pages.prefix(3) {
      writers.async(group: group) {
        for _ in 0..<40 { _ = try? AtomicFile.write(page, to: path, existing: .replace) }
      }
    }
    group.notify(queue: writers) { isDone.withLock { $0 = true } }
    var directory = DataDirectory(at: here.path)
    var states = 0
    repeat {
      for file in directory.look().changed {
        states += 1
        #expect(pages.contains(file.bytes))
      }
    } while !isDone.withLock { $0 }
    #expect(states > 1)
    #expect(names() == ["a.yaml"])
  }

  @discardableResult
  private func write(
    _ text: String, to name: String, _ existing: AtomicFile.Existing, permissions: UInt32 = 0o666
  ) throws(FileProblem) -> FileStamp {
    try AtomicFile.write(
      Array(text.utf8), to: here(name), existing: existing, permissions: permissions)
  }

  private func reason<Result>(of attempt: () throws -> Result) -> FileProblem.Reason? {
    do {
      _ = try attempt()
      return nil
    } catch {
      return (error as? FileProblem)?.reason
    }
  }

  private func text(_ name: String) -> String? {
    (try? FileReading().contents(of: here(name))).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func permissions(_ name: String) -> UInt32 {
    var status = stat()
    return stat(here(name), &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  private func names(in directory: String? = nil) -> [String] {
    guard let stream = opendir(directory ?? here.path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
