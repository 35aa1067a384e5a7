import AgreementFiles
import Agreements
import RandomRecords

/// Decisions of 90,000 governments, made up, and the same each time.
struct BenchmarkData {
  /// One decision.
  struct Row {
    var decision: String
    var agreement: Agreement
    var branch: Branch
    var body: String
    var bodyName: String
    var level: GovernmentLevel
    var status: ApprovalStatus
    var since: Day
    var certainty: Certainty
    var note: String
    var source: String
  }

  static let header =
    "decision,agreement,vendor,product,branch,body,body_name,level,status,since,certainty,note,"
    + "sources\n"

  private let agreements: [Agreement]
  private let sources: [String]
  private var random = SeededRandom(seed: 20_260_428)
  private let count: Int

  init(count: Int) {
    self.count = count
    let registry = ShippedRegistry.read().registry
    agreements = Array(registry.agreements)
    sources = registry.sources.prefix(12).map(\.id.text)
  }

  private static let bodies = 90_000
  private static let places = [
    "Kingston", "Ashland", "Clayton", "Franklin", "Salem", "Madison", "Bristol", "Dayton", "Milton",
    "Oxford", "Auburn", "Lebanon",
  ]
  private static let states = [
    "al", "az", "ca", "co", "fl", "ga", "il", "ks", "ma", "mi", "mn", "nc", "nj", "ny", "oh", "or",
    "pa", "tx", "va", "wa",
  ]
  private static let notes = [
    "", "", "", "pilot of 20 seats", "records only", "after review", "no client data",
    "Renewal due",
  ]

  /// The row of a number; to be asked for in order.
  mutating func row(_ number: Int) -> Row {
    let body = Int(random.next() % UInt64(Self.bodies))
    let agreement = agreements[(body + Int(random.next() % 4)) % agreements.count]
    let state = Self.states[body % Self.states.count]
    let kind = body % 100
    let branch: Branch = kind < 90 ? .executive : kind < 96 ? .legislative : .judicial
    let noun = branch == .executive ? "City" : branch == .legislative ? "Council" : "Court"
    let level: GovernmentLevel = body % 7 == 0 ? .state : body % 41 == 0 ? .tribal : .local
    var note = Self.notes[Int(random.next() % UInt64(Self.notes.count))]
    if random.next() % 2000 == 0 { note = "Cloudforce \(note)" }
    let statuses: [ApprovalStatus] = [
      .pending, .pending, .pending, .piloting, .approved, .approved, .guidanceOnly, .prohibited,
    ]
    let start = Day(year: 2022, month: 1, day: 3) ?? Day(number: 0)
    return Row(
      decision: "d\(number)", agreement: agreement, branch: branch,
      body: "\(state)-\(body)",
      bodyName: "\(noun) of \(Self.places[body % Self.places.count])", level: level,
      status: statuses[Int(random.next() % UInt64(statuses.count))],
      since: start.advanced(by: number * 1500 / count),
      certainty: random.next() % 4 == 0 ? .confirmed : .reported, note: note,
      source: sources[Int(random.next() % UInt64(sources.count))])
  }

  mutating func csv(_ row: Row) -> String {
    let agreement = row.agreement
    let product = agreement.product.prefix(24).filter { $0 != "," && $0 != "\"" }
    return "\(row.decision),\(agreement.id),\(agreement.vendor),\(product),\(row.branch.rawValue),"
      + "\(row.body),\(row.bodyName),\(row.level.rawValue),\(row.status.rawValue),\(row.since),"
      + "\(row.certainty.rawValue),\(row.note),\(row.source)\n"
  }

  mutating func jsonLine(_ row: Row) -> String {
    let agreement = row.agreement
    let product = agreement.product.prefix(24).filter { $0 != "," && $0 != "\"" }
    let note = row.note.isEmpty ? "" : "\"note\":\"\(row.note)\","
    return "{\"decision\":\"\(row.decision)\",\"agreement\":\"\(agreement.id)\","
      + "\"vendor\":\"\(agreement.vendor)\",\"product\":\"\(product)\","
      + "\"branch\":\"\(row.branch.rawValue)\",\"body\":\"\(row.body)\","
      + "\"body_name\":\"\(row.bodyName)\",\"level\":\"\(row.level.rawValue)\","
      + "\"status\":\"\(row.status.rawValue)\",\"since\":\"\(row.since)\","
      + "\"certainty\":\"\(row.certainty.rawValue)\",\(note)\"sources\":[\"\(row.source)\"]}\n"
  }
}
