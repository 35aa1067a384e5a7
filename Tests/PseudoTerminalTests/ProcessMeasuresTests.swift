import PseudoTerminal
import Testing

struct ProcessMeasuresTests {
  /// A program that has certainly started, since it answered.
  private func cat() throws -> TerminalSession {
    let session = try TerminalSession(executable: "/bin/cat")
    session.type("word\n")
    try session.wait("the echo and the answer") { $0.row(0) == "word" && $0.row(1) == "word" }
    return session
  }

  @Test func idleProgramDoesNothing() throws {
    let session = try cat()
    try session.settle()
    let activity = try session.activity(during: .milliseconds(500))
    #expect(activity == Activity.none)
  }

  @Test func busyProgramIsCaught() throws {
    let session = try shell("while :; do printf x; sleep 0.01; done")
    try session.wait(for: "x")
    let activity = try session.activity(during: .milliseconds(300))
    #expect(activity.bytesReceived > 0)
    #expect(activity.contextSwitches > 0)
    #expect(activity.cpuTime > .zero)
  }

  @Test func programHasOnlyTheTerminalOpen() throws {
    let session = try cat()
    let descriptors = try session.process.openDescriptors()
    #expect(descriptors.keys.sorted() == [0, 1, 2])
    #expect(descriptors.values.allSatisfy { $0.hasPrefix("/dev/pts/") })
    #expect(Set(descriptors.values).count == 1)
  }

  @Test func memoryAndThreadsAreThoseOfTheProgram() throws {
    let session = try cat()
    let measures = session.process
    #expect(try measures.threads() == 1)
    let resident = try measures.residentMemory()
    #expect((100_000..<20_000_000).contains(resident))
    #expect(try measures.peakResidentMemory() >= resident)
  }

  @Test func endedProgramHasNoMeasures() throws {
    let session = try shell("exit 0")
    #expect(try session.waitForExit() == .code(0))
    #expect(throws: (any Error).self) { try session.process.contextSwitches() }
    #expect(throws: (any Error).self) { try session.process.cpuTime() }
    #expect(throws: (any Error).self) { try session.process.residentMemory() }
  }
}
