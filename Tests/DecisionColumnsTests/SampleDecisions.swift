import Agreements
import Foundation
import RandomRecords
import Synchronization

@testable import DecisionColumns

/// Decisions made up from a few ids and words, so that they meet often; as a registry and as files.
struct SampleDecisions {
  var registry: Registry
  var decisions: [Decision]

  static let path = "approvals/bulk.csv"

  init(_ random: inout SeededRandom, count: Int) {
    var contents = Registry.Contents()
    for number in 0..<3 {
      contents.vendors.append(Vendor(id: .init("v\(number)"), name: "Vendor Nr. \(number)"))
      contents.sources.append(
        Source(id: .init("s\(number)"), publisher: "Publisher", title: "Title"))
    }
    for number in 0..<3 {
      contents.agreements.append(
        Agreement(id: .init("a\(number)"), vendor: .init("v\(number)"), product: "Product"))
    }
    for number in 0..<6 {
      contents.bodies.append(
        Body(
          id: .init("b\(number)"), name: "Body \(number)", branch: Branch.allCases[number % 3],
          level: GovernmentLevel.allCases[number % 4]))
    }
    decisions = (0..<count).map { Self.decision($0, &random) }
    contents.decisions = decisions
    registry = Registry(contents)
  }

  private static func decision(_ number: Int, _ random: inout SeededRandom) -> Decision {
    let body = Int.random(in: 0..<8, using: &random)
    let branch =
      body < 6 ? Branch.allCases[body % 3] : pick(Branch.allCases, &random)
    let product = pick(
      ["Claude", "Gemini, Government", "\"Quoted\" Ünit", "Two\nlines", "É", "=SUM(1)"], &random)
    var decision = Decision(
      id: .init("D\(number)"), product: product, branch: branch,
      status: pick(ApprovalStatus.allCases, &random))
    if Bool.random(using: &random) {
      decision.agreement = .init("a\(Int.random(in: 0..<3, using: &random))")
    }
    if Bool.random(using: &random) {
      decision.vendor = .init("v\(Int.random(in: 0..<3, using: &random))")
    }
    decision.bodies = body < 6 ? [.init("b\(body)")] : []
    decision.date = date(&random)
    decision.certainty = Bool.random(using: &random) ? pick(Certainty.allCases, &random) : nil
    decision.note = pick([nil, nil, "A note, with ÄRGER", "pilot", "No \"client\" data"], &random)
    decision.conflict = pick([nil, nil, nil, "two dates"], &random)
    decision.sources = (0..<Int.random(in: 0..<3, using: &random)).map { .init("s\($0)") }
    return decision
  }

  static func date(_ random: inout SeededRandom) -> ApproximateDate? {
    let day = Int.random(in: 10...28, using: &random)
    let month = Int.random(in: 1...3, using: &random)
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: nil
    case 1: ApproximateDate("2026-0\(month)")
    case 2: ApproximateDate("by 2026-0\(month)-\(day)")
    case 3: ApproximateDate("2026")
    default: ApproximateDate("2026-0\(month)-\(day)")
    }
  }

  static func pick<Value>(_ values: [Value], _ random: inout SeededRandom) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  // MARK: Files

  /// The decisions as csv, with the places that they have there.
  mutating func csv() -> [UInt8] {
    var text = "decision,agreement,vendor,product,branch,body,status,since,certainty,note,"
    text += "conflict,sources\n"
    var line = 2
    for index in decisions.indices {
      let row = Self.cells(decisions[index]).map(Self.csvCell).joined(separator: ",")
      text += row + "\n"
      decisions[index].location = RecordLocation(file: Self.path, line: line)
      line += 1 + row.count { $0 == "\n" }
    }
    return Array(text.utf8)
  }

  /// The decisions as jsonl, with the places that they have there.
  mutating func jsonLines() -> [UInt8] {
    let names = [
      "decision", "agreement", "vendor", "product", "branch", "body", "status", "since",
      "certainty", "note", "conflict",
    ]
    var text = ""
    for index in decisions.indices {
      let decision = decisions[index]
      var members = zip(names, Self.cells(decision)).filter { !$0.1.isEmpty }
        .map { JSONValue.Member($0.0, .string($0.1)) }
      members.append(
        JSONValue.Member("sources", .array(decision.sources.map { .string($0.text) })))
      text += JSONValue.object(members).text + "\n"
      decisions[index].location = RecordLocation(file: Self.path, line: index + 1)
    }
    return Array(text.utf8)
  }

  private static func cells(_ decision: Decision) -> [String] {
    [
      decision.id.text, decision.agreement?.text ?? "", decision.vendor?.text ?? "",
      decision.product, decision.branch.rawValue, decision.bodies.first?.text ?? "",
      decision.status.rawValue, decision.date?.description ?? "",
      decision.certainty?.rawValue ?? "", decision.note ?? "", decision.conflict ?? "",
      decision.sources.map(\.text).joined(separator: "; "),
    ]
  }

  private static func csvCell(_ text: String) -> String {
    let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0 == "\n" }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// The registry with the decisions where they stand in the file.
  var placedRegistry: Registry {
    var contents = Registry.Contents()
    contents.vendors = Array(registry.vendors)
    contents.agreements = Array(registry.agreements)
    contents.bodies = Array(registry.bodies)
    contents.sources = Array(registry.sources)
    contents.decisions = decisions
    return Registry(contents)
  }
}

/// Reads bytes as a bulk file.
/// - Parameters:
///   - partSize: in bytes.
///   - threads: so many parts are read side by side.
///   - deal: which thread reads which part is drawn with this seed, and not left to their haste.
func read(
  _ bytes: [UInt8], _ format: BulkFormat = .csv, registry: Registry = Registry(),
  partSize: Int = 1 << 20, threads: Int = 1, deal: UInt64? = nil
) throws -> (columns: DecisionColumns, file: DecisionFile, problems: [Diagnostic]) {
  var writer = ColumnsWriter { count, work in
    if let deal {
      dealtOut(count, threads: threads, seed: deal, work)
    } else {
      sideBySide(count, threads: threads, work)
    }
  }
  var file = DecisionFile(path: SampleDecisions.path, format: format)
  try file.read(MemorySource(bytes), into: &writer, partSize: partSize)
  let (columns, problems) = writer.publish(registry)
  return (columns, file, problems)
}

/// Runs pieces of work on so many threads, which begin them in order.
func sideBySide(_ count: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      work(index)
    }
  }
}

/// Runs pieces of work on so many threads, of which each has its own, in order.
func dealtOut(_ count: Int, threads: Int, seed: UInt64, _ work: @Sendable (Int) -> Void) {
  var random = SeededRandom(seed: seed)
  let owners = (0..<count).map { _ in Int.random(in: 0..<threads, using: &random) }
  withoutActuallyEscaping(work) { work in
    // Threads may live on for a moment when their work is done.
    let piecework = Piecework(work)
    let group = DispatchGroup()
    for thread in 0..<threads {
      group.enter()
      Thread {
        for piece in 0..<count where owners[piece] == thread { piecework.work(piece) }
        group.leave()
      }.start()
    }
    group.wait()
    piecework.end()
  }
}

private final class Piecework: Sendable {
  private let held: Mutex<(@Sendable (Int) -> Void)?>

  init(_ work: @escaping @Sendable (Int) -> Void) { held = Mutex(work) }

  func work(_ piece: Int) {
    let work = held.withLock { $0 }
    work?(piece)
  }

  func end() { held.withLock { $0 = nil } }
}
