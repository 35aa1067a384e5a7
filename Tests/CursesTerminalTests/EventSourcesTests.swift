import PseudoTerminal
import Testing

struct EventSourcesTests {
  @Test(
    "The loop is woken by a thread, a deadline, and a descriptor it watches, once each",
    arguments: [("w", "posted"), ("d", "deadline"), ("p", "readable")])
  func wakes(key: String, event: String) throws {
    let session = try startFixture()
    session.type(key)
    try session.wait(for: "2 \(event)")
    session.type("j")
    try session.wait(for: "3 key j")
    // What is on the screen was written before the loop went to sleep again.
    try session.settle(quiet: .milliseconds(50))
    let activity = try session.activity(during: .milliseconds(200))
    #expect(activity.isAsleep)
  }
}
