import Testing

@testable import CursesTerminal

struct LinePaceTests {
  private let start = ContinuousClock.now

  @Test("A slow line is busy for as long as the bytes take, one after the other")
  func slow() {
    var pace = LinePace(bitsPerSecond: 9600)
    #expect(pace.freeAt == nil)
    pace.sent(960, at: start)
    #expect(pace.freeAt == start + .seconds(1))
    pace.sent(96, at: start + .milliseconds(500))
    #expect(pace.freeAt == start + .milliseconds(1100))
    pace.sent(960, at: start + .seconds(5))
    #expect(pace.freeAt == start + .seconds(6))
  }

  @Test("A line that is fast, or says nothing, is always free", arguments: [0, 38_400, 115_200])
  func fast(bitsPerSecond: Int) {
    var pace = LinePace(bitsPerSecond: bitsPerSecond)
    pace.sent(1 << 20, at: start)
    #expect(pace.freeAt == nil)
  }
}
