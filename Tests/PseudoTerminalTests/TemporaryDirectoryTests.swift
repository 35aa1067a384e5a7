import Glibc
import PseudoTerminal
import Testing

struct TemporaryDirectoryTests {
  private func inode(of path: String) throws -> UInt {
    var information = stat()
    try #require(stat(path, &information) == 0)
    return information.st_ino
  }

  @Test func renameMakesANewFileAndRewritingKeepsTheOld() throws {
    let directory = try TemporaryDirectory()
    try directory.write("one", to: "a/b.yaml")
    let first = try inode(of: directory.path(of: "a/b.yaml"))

    try directory.rewriteInPlace("a/b.yaml", with: ["t", "w", "o"])
    #expect(try inode(of: directory.path(of: "a/b.yaml")) == first)
    #expect(try directory.read("a/b.yaml") == "two")

    try directory.append(" more", to: "a/b.yaml")
    #expect(try inode(of: directory.path(of: "a/b.yaml")) == first)
    #expect(try directory.read("a/b.yaml") == "two more")

    try directory.replaceByRename("a/b.yaml", with: "three")
    #expect(try inode(of: directory.path(of: "a/b.yaml")) != first)
    #expect(try directory.read("a/b.yaml") == "three")
    #expect(access(directory.path(of: "a/b.yaml.new"), F_OK) == -1)
  }

  @Test func filesThatAreNotThereAreNotMadeByChangingThem() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: SystemError.self) { try directory.append("x", to: "none") }
    #expect(throws: SystemError.self) { try directory.rewriteInPlace("none", with: ["x"]) }
    #expect(access(directory.path(of: "none"), F_OK) == -1)
  }

  @Test func directoryGoesWithItsLastReference() throws {
    var directory: TemporaryDirectory? = try TemporaryDirectory()
    let path = try #require(directory?.path)
    try directory?.write("x", to: "deep/down/file")
    #expect(access(path, F_OK) == 0)
    directory = nil
    #expect(access(path, F_OK) == -1)
  }
}
