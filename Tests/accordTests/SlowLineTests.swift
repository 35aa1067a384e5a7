import Glibc
import PseudoTerminal
import Testing

/// The dashboard on a line of 9,600 bits a second.
struct SlowLineTests {
  @Test("Keys that come faster than the line are shown together, and none is lost")
  func heldKey() throws {
    let data = try SampleData()
    func bytes(at speed: speed_t?) throws -> (shown: Int, row: String?) {
      let session = try startDashboard(data, columns: 80, rows: 24, speed: speed)
      let first = session.bytesReceived
      // Each moves the selection, so that each is a frame where there is time for it.
      for number in 0..<20 {
        session.press(number % 2 == 0 ? "j" : "k")
        // On a fast line each key has its frame, on a busy machine too.
        _ = try session.settle(quiet: .milliseconds(speed == nil ? 100 : 10))
      }
      session.press("j")
      let screen = try session.settle(quiet: .seconds(6))
      let shown = session.bytesReceived - first
      try session.quit()
      return (shown, screen.selectedRow())
    }
    let (fast, slow) = (try bytes(at: nil), try bytes(at: speed_t(B9600)))
    #expect(slow.row == fast.row)
    #expect(slow.shown * 3 < fast.shown, "\(slow.shown) of \(fast.shown) bytes")
  }
}
