import Testing

@testable import Terminal

@Suite struct ScalarClassTests {
  private static let scalars = (0...0x3200).compactMap { Unicode.Scalar(UInt32($0)) }

  /// What is known without a look into Unicode's tables must be what they say.
  @Test func plainScalarsArePlainToUnicode() {
    // The spaces that stand for themselves.
    let spaces: [Unicode.Scalar] = [" ", "\u{3000}"]
    let plain = Self.scalars.filter { ScalarClass($0) == .plain && !spaces.contains($0) }
    #expect(plain.count > 10_000)
    #expect(plain.filter { ScalarClass.byProperties(of: $0) != .plain } == [])
  }

  @Test func wideScalarsAreThoseOfTheTable() {
    let wide = Self.scalars.filter { scalar in
      wideRanges.contains { ($0.first...$0.last).contains(scalar.value) }
    }
    #expect(Self.scalars.filter { TextWidth.isWide($0) } == wide)
  }
}
