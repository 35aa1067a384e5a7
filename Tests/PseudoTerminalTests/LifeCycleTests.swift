import Glibc
import PseudoTerminal
import Testing

struct LifeCycleTests {
  @Test(arguments: [Int32(0), 1, 3, 255])
  func exitCodeIsReported(_ code: Int32) throws {
    let session = try shell("exit \(code)")
    #expect(try session.waitForExit() == .code(code))
    #expect(session.exitStatus == .code(code))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGKILL, SIGSEGV])
  func deathBySignalIsReported(_ signal: Int32) throws {
    let session = try shell("printf ready; ulimit -c 0; exec cat")
    try session.wait(for: "ready")
    session.send(signal: signal)
    #expect(try session.waitForExit() == .signal(signal))
  }

  @Test func interruptKeyReachesTheForegroundGroup() throws {
    let session = try shell("printf ready; exec cat")
    try session.wait(for: "ready")
    session.press("ctrl-c")
    #expect(try session.waitForExit() == .signal(SIGINT))
  }

  @Test func signalToTheForegroundGroupReachesAShellsJobAlone() throws {
    let session = try shell(
      "set -m; sh -c 'trap \"echo caught; exit 7\" USR1; echo up; read a'; echo $?; read b")
    try session.wait(for: "up")
    #expect(session.foregroundProcess?.identifier != session.process.identifier)
    session.send(signal: SIGUSR1, to: .foregroundGroup)
    let screen = try session.wait(for: "7")
    #expect(screen.contains("caught"))
    #expect(session.exitStatus == nil)
  }

  @Test func signalsThatTheTestRunnerIgnoresAreAsAShellLeavesThem() throws {
    let session = try shell("grep -E 'Sig(Blk|Ign)' /proc/self/status")
    #expect(try session.waitForExit() == .code(0))
    let screen = session.snapshot()
    #expect(screen.row(0) == "SigBlk: 0000000000000000")
    let ignored = try #require(UInt64(screen.text(1, columns: 8..<24), radix: 16))
    // Signals 32 and 33 are the C library's own.
    #expect(ignored & 0x7fff_ffff == 0)
  }

  @Test func everythingWrittenBeforeTheEndIsRead() throws {
    let session = try shell("head -c 300000 /dev/zero | tr '\\0' x")
    #expect(try session.waitForExit() == .code(0))
    #expect(session.bytesReceived == 300_000)
    #expect(session.output(from: 299_998) == Array("xx".utf8))
  }

  @Test func settingsLeftBehindAreSeenAfterTheEnd() throws {
    let careless = try shell("stty raw -echo")
    #expect(try careless.waitForExit() == .code(0))
    let left = try careless.lineSettings()
    #expect(left != careless.initialLineSettings)
    #expect(!left.echoes && !left.isCanonical && !left.sendsSignals && !left.processesOutput)

    let careful = try shell("old=$(stty -g); stty raw -echo; stty $old")
    #expect(try careful.waitForExit() == .code(0))
    #expect(try careful.lineSettings() == careful.initialLineSettings)
    let initial = careful.initialLineSettings
    #expect(initial.echoes && initial.isCanonical && initial.sendsSignals)
    #expect(initial.processesOutput)
  }

  @Test func sizeIsThereFromTheStartAndChangesAreSignalled() throws {
    let session = try shell(
      "trap 'stty size' WINCH; stty size; while :; do read line; done", columns: 91, rows: 17)
    try session.wait(for: "17 91")
    try session.resize(columns: 120, rows: 40)
    let screen = try session.wait(for: "40 120")
    #expect(screen.columns == 120)
    #expect(screen.rows == 40)
  }

  @Test func smallestAndLargestSizesDoNoHarm() throws {
    let session = try shell("while read line; do printf '\\033[H中文字 %s' \"$line\"; done")
    for (columns, rows) in [(1, 1), (300, 80), (2, 1), (1, 50), (0, 0), (80, 24)] {
      try session.resize(columns: columns, rows: rows)
      session.type("\(columns) by \(rows)\n")
      try session.settle(quiet: .milliseconds(20))
      #expect(session.snapshot().lines.count == rows)
    }
    try session.wait(for: "80 by 24")
  }

  @Test func closedWindowHangsUp() throws {
    let session = try shell("printf ready; exec cat")
    try session.wait(for: "ready")
    session.hangUp()
    #expect(try session.waitForExit() == .signal(SIGHUP))
  }

  @Test func programDiesAndIsCollectedWithItsSession() throws {
    var session: TerminalSession? = try shell("trap '' HUP TERM; printf ready; read a")
    let identifier = try #require(session?.process.identifier)
    try session?.wait(for: "ready")
    session = nil
    #expect(kill(identifier, 0) == -1)
    #expect(errno == ESRCH)
  }

  @Test func missingProgramIsReportedWithItsPath() throws {
    let error = #expect(throws: SystemError.self) {
      try TerminalSession(executable: "/nowhere/program")
    }
    #expect(error?.description == "cannot start /nowhere/program: No such file or directory")
  }

  @Test func environmentIsCompleteAndPinned() throws {
    let home = try TemporaryDirectory()
    var environment = [String: String].pinned(home: home.path, term: "vt100")
    environment["EXTRA"] = "1"
    let session = try TerminalSession(
      executable: "/usr/bin/env", environment: environment, columns: 200, rows: 30,
      workingDirectory: home.path)
    #expect(try session.waitForExit() == .code(0))
    let lines = session.snapshot().lines.filter { !$0.isEmpty }
    #expect(lines == environment.map { "\($0.key)=\($0.value)" }.sorted())
  }

  @Test func workingDirectoryIsTheOneAskedFor() throws {
    let directory = try TemporaryDirectory()
    let session = try TerminalSession(
      executable: "/bin/pwd", columns: 200, workingDirectory: directory.path)
    #expect(try session.waitForExit() == .code(0))
    #expect(session.snapshot().row(0) == directory.path)
  }
}
