import PseudoTerminal
import Testing

/// Keys that come faster than frames can be drawn, as from a keyboard that repeats.
struct HeldKeyTests {
  @Test("Held keys all count, and no frame repeats the one before it")
  func heldKeys() throws {
    let session = try startDashboard()
    session.press("4")
    var shown = try session.wait("the Changes pane") {
      $0.contains("[4 Changes]") && $0.isCursorOnSelection
    }
    try session.settle(quiet: .milliseconds(50))
    shown = session.snapshot()
    let (total, first) = (200, try #require(shown.place))
    var frames = 0
    for _ in 0..<total {
      session.type("j")
      // Now and then the keys are faster than a frame, now and then they are not.
      try session.read(until: .now + .microseconds(frames % 7 * 300)) {
        frames += 1
        #expect(session.snapshot() != shown)
        shown = session.snapshot()
      }
    }
    let end = try session.wait("the last key") { $0.place == first + total }
    #expect(end.isCursorOnSelection)
    #expect(frames <= total)
    // Nothing is still to come, and the same keys bring it back.
    let received = session.bytesReceived
    try session.settle(quiet: .milliseconds(100))
    #expect(session.bytesReceived == received)
    session.type(String(repeating: "k", count: total))
    try session.wait("the first row") { $0.place == first }
  }

  @Test("A key that changes nothing writes nothing")
  func nothingToDraw() throws {
    let session = try startDashboard(try SampleData())
    session.press("g")
    try session.settle()
    let received = session.bytesReceived
    session.type("kkkk")
    try session.settle()
    #expect(session.bytesReceived == received)
  }
}

extension ScreenSnapshot {
  /// The place of the chosen row among those of the pane, as the title of the focused pane has it.
  fileprivate var place: Int? {
    let title = lines.first { $0.contains("[4 Changes]") }
    return title?.firstMatch(of: /([0-9]+)\/[0-9]+/).flatMap { Int($0.1) }
  }
}
