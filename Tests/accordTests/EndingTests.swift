import Glibc
import PseudoTerminal
import Testing

/// However the dashboard ends, the terminal is as it was and the shell sees why.
struct EndingTests {
  @Test(
    "A signal ends the dashboard by that signal, with the terminal restored",
    arguments: [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP,
      SIGUSR1, SIGALRM, SIGXCPU,
    ])
  func signal(_ number: Int32) throws {
    let session = try startDashboard(try SampleData())
    session.send(signal: number)
    #expect(try session.waitForExit() == .signal(number))
    try session.expectRestored()
  }

  @Test(
    "^C and ^\\ end it as they end other programs",
    arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func key(_ key: String, signal: Int32) throws {
    let session = try startDashboard(try SampleData())
    session.type(key)
    #expect(try session.waitForExit() == .signal(signal))
    try session.expectRestored()
  }

  @Test("^C gives up what is typed or chosen, and only then ends the program")
  func interruption() throws {
    let session = try startDashboard(try SampleData())
    for (opening, mark) in [("/claude", "/claude"), (":", "[Commands]"), ("y", "[Copy]")] {
      session.type(opening)
      try session.wait(for: mark)
      session.type("\u{3}")
      try session.wait("the panes") { !$0.contains(mark) && $0.contains("[1 Vendors]") }
    }
    try session.expectAnswering()
    session.type("\u{3}")
    #expect(try session.waitForExit() == .signal(SIGINT))
    try session.expectRestored()
  }

  @Test("A signal that somebody sends ends it, whatever is typed")
  func sentInterruption() throws {
    let session = try startDashboard(try SampleData())
    session.type("/claude")
    try session.wait(for: "/claude")
    session.send(signal: SIGINT)
    #expect(try session.waitForExit() == .signal(SIGINT))
    try session.expectRestored()
  }

  @Test(
    "A crash shows its message on the restored screen, and the status is the signal's",
    .disabled(if: Sanitizer.current == .thread, Crash.whyNotUnderThreadSanitizer),
    arguments: Crash.allCases)
  func crash(_ crash: Crash) throws {
    let session = try startDashboard(
      try SampleData(), variables: Fault.crash(crash).variables)
    session.send(signal: Crash.trigger)
    #expect(try session.waitForExit() == .signal(crash.signal))
    try session.expectRestored()
    if let message = crash.message {
      let text = try #require(session.textAfterLeavingAlternateScreen)
      #expect(text.contains(message), "\(text)")
      #expect(session.snapshot().contains(message))
      #expect(!text.contains("Press space"))
    }
  }

  @Test("A closed window ends the dashboard")
  func closedWindow() throws {
    let session = try startDashboard(try SampleData())
    session.hangUp()
    #expect([.signal(SIGHUP), .code(0)].contains(try session.waitForExit()))
  }
}
