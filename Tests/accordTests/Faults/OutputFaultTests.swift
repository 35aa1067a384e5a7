import Foundation
import PseudoTerminal
import Testing

/// Standard output that does not take what commands write.
struct OutputFaultTests {
  @Test(
    "What cannot be written is told, and the status is not that of success",
    arguments: [("> /dev/full", "No space left"), (">&-", "Bad file descriptor")])
  func refused(_ redirection: String, _ reason: String) throws {
    let accord = try BuiltProduct.path("accord")
    let result = try run("/bin/sh", ["-c", "\(accord) list vendors \(redirection)"])
    #expect(result.status == .code(3))
    #expect(result.standardError.contains("standard output cannot be written to: \(reason)"))
  }

  @Test("A reader that has seen enough ends the command without a word")
  func reader() throws {
    let accord = try BuiltProduct.path("accord")
    let result = try run(
      "/bin/sh", ["-c", "{ \(accord) list bodies --format json; echo $? >&2; } | head -n 1"])
    #expect(result.standardOutput == "[\n")
    #expect(result.standardError == "0\n")
  }

  @Test("A pipe that does not wait, and is full, loses nothing")
  func impatientPipe() async throws {
    let arguments = ["list", "approvals", "--format", "json", "--as-of", SampleData.day]
    let expected = try run(BuiltProduct.path("accord"), arguments).outputBytes
    let pipe = Pipe()
    // F_SETPIPE_SZ, which glibc shows to those only who ask for its own extensions.
    let room = fcntl(pipe.fileHandleForWriting.fileDescriptor, 1031, 4096)
    try #require(room > 0 && expected.count > 2 * Int(room))
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFL, O_NONBLOCK)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProduct.path("accord"))
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    try pipe.fileHandleForWriting.close()
    try await eventually("the pipe is full") {
      var waiting: CInt = 0
      return ioctl(pipe.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &waiting) == 0
        && waiting >= room
    }
    let found = try pipe.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(found.map(Array.init) == expected)
    #expect(process.terminationStatus == 0)
  }
}
