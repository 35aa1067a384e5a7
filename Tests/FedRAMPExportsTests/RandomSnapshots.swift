import Agreements
import FedRAMPExports

/// Makes snapshots that share most of what they say, the same ones for the same seed.
struct RandomSnapshots: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  mutating func snapshot(on day: Day?) -> Snapshot {
    var offerings: [ListedOffering] = []
    for number in 0..<6 where Bool.random(using: &self) {
      var offering = ListedOffering(id: "FR\(number)")
      offering[.name] = pick(["Cloud \"\(number)\"", "Cloud \(number)\n", "Wölke \(number)"])
      offering[.status] = pick(["FedRAMP Ready", "FedRAMP In Process", "FedRAMP Authorized", nil])
      offering[.impactLevel] = pick(["Low", "Moderate", "High", "20x Low", nil])
      offering[.authorized] = pick([nil, "2024-01-31", "2024-02-29"])
      offering[.reuses] = pick([nil, "0", "7"])
      offering.setServices(["A", "B", "C"].filter { _ in Bool.random(using: &self) })
      offerings.append(offering)
    }
    var lines: [AgencyAuthorization] = []
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      lines.append(
        AgencyAuthorization(
          offering: "FR\(Int.random(in: 0..<3, using: &self))",
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

  /// The export that says what a snapshot says.
  static func export(of snapshot: Snapshot, at clock: String = "02:40:00.000Z") -> Export {
    .marketplace(
      MarketplaceExport(
        exported: snapshot.day.flatMap { ExportTime("\($0)T\(clock)") }, snapshot: snapshot))
  }
}

let firstDay = Day(number: 20_000)
