import Testing

@testable import accord

/// Frames of what happens by itself, on a clock of the test's own.
struct FramePaceTests {
  @Test("Two frames may follow each other at once, and the next one waits")
  func burst() throws {
    let start = ContinuousClock.now
    var pace = FramePace()
    for milliseconds in [0, 2] {
      let now = start.advanced(by: .milliseconds(milliseconds))
      #expect(pace.due(at: now) == nil)
      pace.drew(at: now)
    }
    let due = try #require(pace.due(at: start.advanced(by: .milliseconds(4))))
    #expect(start.duration(to: due) == .milliseconds(66))
    #expect(pace.due(at: due) == nil)
  }

  @Test("However often something changes, a second has no more than some 30 frames")
  func storm() {
    let start = ContinuousClock.now
    var pace = FramePace()
    var frames = 0
    for milliseconds in 0..<10_000 {
      let now = start.advanced(by: .milliseconds(milliseconds))
      guard pace.due(at: now) == nil else { continue }
      pace.drew(at: now)
      frames += 1
    }
    #expect((295...305).contains(frames))
  }
}
