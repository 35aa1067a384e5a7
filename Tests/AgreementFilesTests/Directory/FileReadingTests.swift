import Glibc
import Testing

@testable import AgreementFiles

@Suite("Reading a whole file")
struct FileReadingTests {
  let here = TemporaryDirectory()

  @Test("Gives its bytes and its stamp", arguments: [0, 1, 4096, 1_000_001])
  func whole(size: Int) throws {
    let text = String(repeating: "x", count: size)
    here.write(text, to: "a.yaml")
    let contents = try FileReading().contents(of: here("a.yaml"))
    #expect(contents.bytes == Array(text.utf8))
    #expect(contents.stamp == DirectoryListing(of: here.path).files["a.yaml"])
  }

  @Test("Refuses what is not a regular file, without waiting for it")
  func notRegular() {
    here.run("mkdir dir; mkfifo pipe; ln -s /dev/zero zero; ln -s loop loop; touch file")
    #expect(reason("dir") == .notRegular(.directory))
    #expect(reason("pipe") == .notRegular(.namedPipe))
    #expect(reason("zero") == .notRegular(.characterDevice))
    #expect(reason("loop") == .linkLoop)
    #expect(reason("gone") == .missing)
    #expect(reason("file/x") == .notDirectory)
  }

  @Test("Refuses a link where none is wanted")
  func link() throws {
    here.run("echo 1 > file; ln -s file link")
    #expect(try FileReading().contents(of: here("link")).bytes == Array("1\n".utf8))
    #expect(throws: FileProblem.self) {
      try FileReading(followsLinks: false).contents(of: here("link"))
    }
  }

  @Test("Refuses 2 GB before reading any of it")
  func tooLarge() {
    let size = 2 << 30
    here.write("", to: "huge")
    precondition(truncate(here("huge"), size) == 0)
    #expect(reason("huge") == .tooLarge(size: size, limit: FileReading.usualLimit))
  }

  @Test("Reads a file of exactly the limit, and none of one byte more")
  func limit() throws {
    here.write("12345", to: "a")
    #expect(try FileReading(limit: 5).contents(of: here("a")).bytes.count == 5)
    #expect(throws: FileProblem.self) { try FileReading(limit: 4).contents(of: here("a")) }
  }

  @Test("Reads again when the file was truncated, grown, rewritten or replaced meanwhile")
  func changedMeanwhile() throws {
    let changes: [(String, [UInt8])] = [
      ("printf 1 > a", Array("1".utf8)), ("printf 3 >> a", Array("1233".utf8)),
      ("printf 999 > a", Array("999".utf8)), ("printf 456 > b; mv b a", Array("456".utf8)),
    ]
    for (script, expected) in changes {
      here.write("123", to: "a")
      let contents = try FileReading().contents(of: here("a")) { attempt in
        if attempt == 1 { here.run(script) }
      }
      #expect(contents.bytes == expected)
    }
  }

  @Test("Gives up after three attempts on a file that never rests")
  func unstable() {
    here.write("1", to: "a")
    var attempts = 0
    #expect(throws: FileProblem(path: here("a"), operation: .read, reason: .unstable)) {
      try FileReading().contents(of: here("a")) { _ in
        attempts += 1
        here.append("2", to: "a")
      }
    }
    #expect(attempts == 3)
  }

  @Test("A problem says what is wrong, why and how to mend it, in one line")
  func message() {
    let problem = FileProblem(
      path: "a.yaml", operation: .read, reason: .tooLarge(size: 9, limit: 5))
    #expect(
      problem.description
        == "a.yaml: cannot read: it has 9 bytes, and 5 are the most that is read"
        + " — split it into several files")
    let system = FileProblem(path: "a.yaml", operation: .write, errno: EIO)
    #expect(system.what.english == "cannot write: Input/output error (errno 5)")
  }

  private func reason(_ name: String) -> FileProblem.Reason? {
    do throws(FileProblem) {
      _ = try FileReading().contents(of: here(name))
      return nil
    } catch {
      return error.reason
    }
  }
}
