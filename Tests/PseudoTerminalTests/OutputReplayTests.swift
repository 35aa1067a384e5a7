import PseudoTerminal
import Testing

struct OutputReplayTests {
  @Test func tellsWhenAScreenWasThereThatIsLongGone() throws {
    let session = try shell("printf one; read a; printf '\\033[2J\\033[Htwo'; exec cat")
    let replay = try OutputReplay(of: session)
    let start = ContinuousClock.now
    let one = try replay.arrival(of: "one") { $0.contains("one") }
    session.press("enter")
    try session.wait(for: "two")
    #expect(!session.snapshot().contains("one"))
    let two = try replay.arrival(of: "two") { $0.contains("two") }
    #expect(start < one && one < two && two <= .now)
    let again = try OutputReplay(of: session)
    #expect(try again.arrival(of: "one") { $0.contains("one") } == one)
    #expect(try again.arrival(of: "two") { $0.contains("two") } == two)
  }

  @Test func screenThatIsThereMeetsAFurtherCondition() throws {
    let session = try shell("printf 'one two'; exec cat")
    let replay = try OutputReplay(of: session)
    let one = try replay.arrival(of: "one") { $0.contains("one") }
    #expect(try replay.arrival(of: "two") { $0.contains("two") } == one)
  }

  @Test func goesThroughWhatWasReadAndNoFurther() throws {
    let session = try shell("printf one; read a; printf two; exec cat")
    try session.wait(for: "one")
    let replay = try OutputReplay(of: session)
    #expect(replay.skip().contains("one"))
    #expect(replay.next() == nil)
    session.press("enter")
    try session.wait(for: "two")
    #expect(replay.next() != nil)
    #expect(replay.skip() == session.snapshot())
  }

  @Test func vainWaitSaysForWhat() throws {
    let session = try shell("printf one")
    let replay = try OutputReplay(of: session)
    let failure = #expect(throws: TerminalFailure.self) {
      try replay.arrival(of: "three") { $0.contains("three") }
    }
    #expect(failure?.description.contains("for three") == true)
  }
}
