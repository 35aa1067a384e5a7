import Agreements
import FedRAMPExports
import RandomRecords

/// Makes snapshots that share most of what they say, the same ones for the same seed.
struct RandomSnapshots {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  mutating func snapshot(on day: Day?) -> Snapshot {
    var offerings: [ListedOffering] = []
    for number in 0..<6 where Bool.random(using: &random) {
      var offering = ListedOffering(id: "FR\(number)")
      offering[.name] = pick(["Cloud \"\(number)\"", "Cloud \(number)\n", "Wölke \(number)"])
      offering[.status] = pick(["FedRAMP Ready", "FedRAMP In Process", "FedRAMP Authorized", nil])
      offering[.impactLevel] = pick(["Low", "Moderate", "High", "20x Low", nil])
      offering[.authorized] = pick([nil, "2024-01-31", "2024-02-29"])
      offering[.reuses] = pick([nil, "0", "7"])
      offering.setServices(["A", "B", "C"].filter { _ in Bool.random(using: &random) })
      offerings.append(offering)
    }
    var lines: [AgencyAuthorization] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      lines.append(
        AgencyAuthorization(
          offering: "FR\(Int.random(in: 0..<3, using: &random))",
          kind: pick(AgencyAuthorization.Kind.allCases),
          agency: pick([
            AgencyName(id: "22-001", parent: "Department of X"),
            AgencyName(id: "22-001", parent: "Department of X", sub: "Bureau of Y"),
          ]),
          date: pick([nil, Day("2020-01-01"), Day("2021-01-01")])))
    }
    return Snapshot(
      source: .marketplace, day: day, offerings: offerings, authorizations: lines)
  }
}

extension Export {
  /// The export of the Marketplace that says what a snapshot says.
  init(_ snapshot: Snapshot, at clock: String = "02:40:00.000Z") {
    self = .marketplace(
      MarketplaceExport(
        exported: snapshot.day.flatMap { ExportTime("\($0)T\(clock)") }, snapshot: snapshot))
  }

  /// The export of the Marketplace that lists some offerings on a day.
  init(listing offerings: [ListedOffering], on day: String) {
    self.init(Snapshot(source: .marketplace, day: Day(day), offerings: offerings))
  }
}

let firstDay = Day(number: 20_000)
