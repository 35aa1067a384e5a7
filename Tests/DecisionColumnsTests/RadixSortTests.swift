import RandomRecords
import Testing

@testable import DecisionColumns

/// Rows come in the order of their keys, and in their own where keys are the same.
@Suite struct RadixSortTests {
  @Test(
    arguments: [
      0, 1, 5, 2047, 2048, 65_535, 65_536, 1 << 22, UInt64(UInt32.max), 1 << 32, .max,
    ] as [UInt64])
  func rowsAreInTheOrderOfTheirKeys(bound: UInt64) {
    var random = SeededRandom(seed: bound)
    for count in [0, 1, 2, 100, 5000] {
      // Half of the keys are drawn from a few, so that many are the same.
      let few = (0..<7).map { _ in UInt64.random(in: 0...bound, using: &random) } + [0, bound]
      let keys = (0..<count).map { row in
        row % 2 == 0
          ? UInt64.random(in: 0...bound, using: &random)
          : few[Int.random(in: 0..<few.count, using: &random)]
      }
      var asked = 0
      let order = RadixSort.packed(rows: count, upTo: bound) { row in
        asked += 1
        return keys[row]
      }
      let expected = (0..<count).sorted { (keys[$0], $0) < (keys[$1], $1) }
      #expect(order.map(Int.init) == expected, "\(count) rows")
      #expect(asked <= count)
    }
  }

  @Test func rowsOfOneKeyStayAsTheyAre() {
    for bound in [70, 1 << 20, 1 << 40] as [UInt64] {
      let order = RadixSort.packed(rows: 3000, upTo: bound) { _ in 70 }
      #expect(order == (0..<3000).map { UInt32($0) })
    }
  }

  /// The order that is worked out while rows are compared with the registry is that of the columns.
  @Test func theStandardOrderMayComeBeforehand() throws {
    var random = SeededRandom(seed: 47)
    var sample = SampleDecisions(&random, count: 900)
    var writer = ColumnsWriter { count, work in sideBySide(count, threads: 2, work) }
    var file = DecisionFile(path: SampleDecisions.path, format: .csv)
    try file.read(MemorySource(sample.csv()), into: &writer)
    let listed = writer.publish(sample.registry, isListed: true)
    let plain = writer.publish(sample.registry)
    #expect(listed.columns.orders.withLock { $0[.standard] } != nil)
    #expect(plain.columns.orders.withLock { $0[.standard] } == nil)
    #expect(listed.columns.order(.standard) == plain.columns.order(.standard))
    #expect(listed.diagnostics == plain.diagnostics)
  }
}
