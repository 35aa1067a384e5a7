import RandomRecords
import Terminal
import Testing

@Suite struct LayoutTests {
  /// Draws areas as boxes, each with its number inside, so that a test shows what it means.
  private func drawing(of areas: [Rect], in size: Size) -> String {
    var canvas = Canvas(size: size)
    for (index, area) in areas.enumerated() {
      canvas.box(area)
      canvas.put("\(index)", at: area.inset().origin, clippedTo: area.inset())
    }
    return canvas.text()
  }

  private func dashboard(_ size: Size) -> [Rect] {
    let rows = Rect(size: size).splitIntoRows([
      .fixed(3), .minimum(3, weight: 2), .fill(), .fixed(3),
    ])
    return [rows[0]] + rows[1].splitIntoColumns([.fill(2), .fill()]) + rows[2...]
  }

  @Test func fixedPartsKeepTheirSizeAndTheRestGoesByWeight() {
    let size = Size(columns: 18, rows: 15)
    #expect(
      drawing(of: dashboard(size), in: size) == """
        ┌────────────────┐
        │0               │
        └────────────────┘
        ┌──────────┐┌────┐
        │1         ││2   │
        │          ││    │
        │          ││    │
        │          ││    │
        └──────────┘└────┘
        ┌────────────────┐
        │3               │
        └────────────────┘
        ┌────────────────┐
        │4               │
        └────────────────┘
        """)
  }

  @Test func whenThereIsTooLittleFixedPartsAreServedFirst() {
    let size = Size(columns: 12, rows: 8)
    #expect(
      drawing(of: dashboard(size), in: size) == """
        ┌──────────┐
        │0         │
        └──────────┘
        ┌──────┐┌──┐
        └──────┘└──┘
        ┌──────────┐
        │4         │
        └──────────┘
        """)
  }

  @Test(arguments: [
    ([Extent.fill(), .fill(), .fill()], 10, [3, 3, 4]),
    ([.fill(1), .fill(3)], 8, [2, 6]),
    ([.minimum(20), .fill()], 100, [50, 50]),
    ([.minimum(20), .fill()], 30, [20, 10]),
    ([.minimum(20), .minimum(20, weight: 0), .fill()], 100, [40, 20, 40]),
    ([.minimum(8), .minimum(8), .fixed(4)], 10, [6, 0, 4]),
    ([.minimum(4), .minimum(3), .fill(8)], 12, [4, 3, 5]),
    ([.fixed(3), .fixed(3)], 10, [3, 7]),
    ([.fixed(3), .fixed(3)], 4, [3, 1]),
    ([.fixed(-3), .fill(-1), .minimum(-2)], 5, [0, 0, 5]),
    ([.fixed(.max), .fill(.max), .fill(.max)], 5, [5, 0, 0]),
    ([.fill(.max), .fill(.max)], .max, [.max, 0]),
    ([.fill()], -4, [0]),
    ([], 7, []),
  ])
  func lengths(extents: [Extent], total: Int, expected: [Int]) {
    #expect(Extent.lengths(of: extents, in: total) == expected)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func partsAreNeverNegativeAndAlwaysAddUp(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let extents = (0..<Int.random(in: 1...6, using: &random)).map { _ -> Extent in
      let length = Int.random(in: -2...30, using: &random)
      return Bool.random(using: &random)
        ? .fixed(length) : .minimum(length, weight: Int.random(in: -1...5, using: &random))
    }
    let total = Int.random(in: 0...60, using: &random)
    let lengths = Extent.lengths(of: extents, in: total)
    #expect(lengths.reduce(0, +) == total, "\(extents) in \(total)")
    #expect(lengths.allSatisfy { $0 >= 0 }, "\(extents) in \(total)")
  }

  @Test func columnsFollowEachOther() {
    let parts = Rect(column: 5, row: 1, columns: 9, rows: 2)
      .splitIntoColumns([.fixed(2), .fill(), .fixed(3)])
    #expect(parts.map(\.minColumn) == [5, 7, 11])
    #expect(parts.allSatisfy { $0.minRow == 1 && $0.size.rows == 2 })
  }
}
