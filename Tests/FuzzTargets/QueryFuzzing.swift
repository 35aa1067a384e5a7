import Agreements
import RandomRecords

/// Any text as a filter, over rows of every kind.
enum QueryFuzzing {
  private static let registry: Registry = {
    var random = SeededRandom(seed: 7)
    return Registry(RandomRecords.contents(&random))
  }()

  static func run(_ bytes: [UInt8]) throws(Finding) {
    var generator = ByteGenerator(bytes)
    let kind = RecordKind.allCases[generator.number(in: 0...(RecordKind.allCases.count - 1))]
    let text = String(decoding: generator.rest(), as: UTF8.self)
    let query: Query
    do throws(QueryError) {
      query = try Query(text, columns: kind.columns)
    } catch {
      // A mark after the last character says that something is missing there.
      try Finding.require(
        (1...text.count + 1).contains(error.column), "\(text): column \(error.column)")
      return
    }
    for row in registry.rows(of: kind, on: Day(number: 20_005)) {
      try Finding.require(
        query.matches(row) == query.matches(row, row.haystack), "\(text): two answers for a row")
    }
  }
}
