import Glibc
import PseudoTerminal
import Testing

struct CommandRunTests {
  @Test func outputsAndStatusAreKeptApart() throws {
    let result = try run("/bin/sh", ["-c", "echo out; echo err >&2; exit 4"])
    #expect(result.status == .code(4))
    #expect(result.standardOutput == "out\n")
    #expect(result.standardError == "err\n")
  }

  @Test func inputOfAnySizeGoesThrough() throws {
    let input = String(repeating: "line of text\n", count: 100_000)
    let result = try run("/bin/cat", standardInput: input)
    #expect(result.status == .code(0))
    #expect(result.standardOutput == input)
  }

  @Test func commandThatDoesNotReadIsNoHarm() throws {
    let input = String(repeating: "x", count: 1_000_000)
    let result = try run("/bin/sh", ["-c", "exec <&-; echo done"], standardInput: input)
    #expect(result.standardOutput == "done\n")
  }

  @Test func noTerminalIsInReach() throws {
    let result = try run(
      "/bin/sh", ["-c", "for n in 0 1 2; do test -t $n && echo $n; done; : </dev/tty && echo tty"])
    #expect(result.standardOutput.isEmpty)
  }

  @Test func deathBySignalIsReported() throws {
    #expect(try run("/bin/sh", ["-c", "kill -KILL $$"]).status == .signal(SIGKILL))
  }

  @Test func commandThatDoesNotEndIsKilledAndItsOutputShown() throws {
    let error = #expect(throws: CommandTimeout.self) {
      try run("/bin/sh", ["-c", "echo so far; exec sleep 1000"], within: .seconds(1))
    }
    let message = try #require(error?.description)
    #expect(message.contains("did not end in time"))
    #expect(message.contains("so far"))
  }

  @Test func commandIsNotHeldUpByAProcessItLeavesBehind() throws {
    let result = try run("/bin/sh", ["-c", "sleep 1000 & echo $!"])
    #expect(result.status == .code(0))
    let left = try #require(pid_t(result.standardOutput.filter { $0 != "\n" }))
    #expect(kill(left, SIGKILL) == 0)
  }

  @Test func missingProductIsReportedWithTheWayToMakeIt() {
    let error = #expect(throws: SystemError.self) { try BuiltProduct.path("no-such-product") }
    #expect(error?.description.contains("/no-such-product, which `swift build` makes") == true)
  }

  @Test func productsAreLookedForBesideTheTests() throws {
    #expect(try BuiltProduct.path("accordPackageTests.xctest").hasPrefix("/"))
  }
}
