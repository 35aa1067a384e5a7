import PseudoTerminal
import Testing

/// A dashboard that nobody touches costs nothing.
struct IdleTests {
  @Test(
    "Nothing is written and no thread wakes while nothing happens",
    .disabled(if: Sanitizer.current == .thread, "its own thread wakes"))
  func idle() throws {
    let session = try startDashboard(try SampleData())
    session.press("j")
    try session.wait("the next row") { $0.selectedRow()?.contains("Claude") == true }
    // What the start left to do, if anything, is done after this.
    try session.settle(quiet: .milliseconds(300))
    #expect(try session.activity(during: .seconds(3)) == .none)
    #expect(try session.process.threads() == 4, "screen, data, settings, memory")
  }

  @Test(
    "The shipped registry needs no thread for itself, and costs nothing either",
    .disabled(if: Sanitizer.current == .thread, "its own thread wakes"))
  func shipped() throws {
    let session = try startDashboard()
    try session.settle(quiet: .milliseconds(300))
    #expect(try session.activity(during: .seconds(3)) == .none)
    #expect(try session.process.threads() == 3, "screen, settings, memory")
  }

  @Test("A move of the selection at 80x24 takes fewer than 400 bytes")
  func fewBytes() throws {
    let session = try startDashboard(columns: 80, rows: 24)
    // The history arrives after the first frame.
    try session.settle()
    for key in Array(repeating: "j", count: 9) + ["k", "k"] as [TestKey] {
      let before = session.bytesReceived
      let row = session.snapshot().selectedRow()
      session.press(key)
      try session.wait("another row") { $0.selectedRow() != row && $0.selectedRow() != nil }
      try session.settle(quiet: .milliseconds(50))
      #expect(session.bytesReceived - before < 400)
    }
  }
}
