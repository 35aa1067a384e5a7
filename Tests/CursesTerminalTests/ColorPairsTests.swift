import Terminal
import Testing

@testable import CursesTerminal

struct ColorPairsTests {
  @Test("Equal pairs share a number, and the terminal's own is 0")
  func sharing() {
    var defined: [[Int32]] = []
    var pairs = ColorPairs(limit: 256, hasDefaultColors: true) {
      defined.append([$0, $1, $2])
      return true
    }
    #expect(pairs.number(foreground: .standard, background: .standard) == 0)
    #expect(pairs.number(foreground: .indexed(3), background: .standard) == 1)
    #expect(pairs.number(foreground: .standard, background: .indexed(4)) == 2)
    #expect(pairs.number(foreground: .indexed(3), background: .standard) == 1)
    #expect(defined == [[1, 3, -1], [2, -1, 4]])
  }

  @Test("Without colours no pair is ever defined")
  func colorless() {
    var pairs = ColorPairs(limit: 0, hasDefaultColors: false) { _, _, _ in
      Issue.record("a pair was defined")
      return true
    }
    #expect(pairs.number(foreground: .indexed(1), background: .indexed(2)) == 0)
  }

  @Test("Where the terminal's own colours cannot be asked for, they are white on black")
  func noDefaultColors() {
    var defined: [[Int32]] = []
    var pairs = ColorPairs(limit: 64, hasDefaultColors: false) {
      defined.append([$0, $1, $2])
      return true
    }
    _ = pairs.number(foreground: .indexed(1), background: .standard)
    _ = pairs.number(foreground: .standard, background: .indexed(1))
    #expect(defined == [[1, 1, 0], [2, 7, 1]])
  }

  @Test("At the limit the most alike pair is used: by background, then by foreground")
  func limit() {
    var pairs = ColorPairs(limit: 4, hasDefaultColors: true) { _, _, _ in true }
    for index in 1...3 {
      _ = pairs.number(foreground: .indexed(UInt8(index)), background: .indexed(UInt8(index * 10)))
    }
    #expect(pairs.number(foreground: .indexed(1), background: .indexed(20)) == 2)
    #expect(pairs.number(foreground: .indexed(3), background: .indexed(99)) == 3)
    #expect(pairs.number(foreground: .indexed(9), background: .indexed(99)) == 0)
  }

  @Test("A pair that the terminal refuses takes no number")
  func refusal() {
    var pairs = ColorPairs(limit: 64, hasDefaultColors: true) { _, foreground, _ in
      foreground != 5
    }
    #expect(pairs.number(foreground: .indexed(5), background: .standard) == 0)
    #expect(pairs.number(foreground: .indexed(6), background: .standard) == 1)
  }
}
