import Agreements
import FedRAMPExports
import RandomRecords
import Testing

@Suite("The history of offerings")
struct OfferingHistoryTests {
  private func snapshots(_ count: Int, seed: Int) -> [Snapshot] {
    var random = RandomSnapshots(seed: UInt64(seed))
    return (0..<count).map { random.snapshot(on: firstDay.advanced(by: $0 * 2)) }
  }

  private func read(_ bytes: [UInt8]) throws -> OfferingHistory.Reading {
    try OfferingHistory.read(bytes, file: "history.jsonl")
  }

  @Test("snapshots recorded in any order are told again, day by day", arguments: 0..<60)
  func anyOrder(seed: Int) throws {
    let snapshots = snapshots(7, seed: seed)
    var random = SeededRandom(seed: UInt64(seed) + 1000)
    var history = OfferingHistory()
    var bytes: [UInt8] = []
    for snapshot in snapshots.shuffled(using: &random) {
      bytes += history.record(Export(snapshot))
    }
    let reading = try read(bytes)
    #expect(reading.history == history)
    #expect(reading.recordedLength == bytes.count)
    for snapshot in snapshots {
      let day = try #require(snapshot.day)
      #expect(reading.history.snapshot(on: day, of: .marketplace) == snapshot)
      // Between two exports the earlier one stands.
      #expect(reading.history.snapshot(on: day.advanced(by: 1)) == snapshot)
    }
    #expect(history.days(of: .marketplace) == snapshots.compactMap(\.day))
    #expect(history.snapshot(on: firstDay.advanced(by: -1)) == nil)
  }

  @Test("recording the same again adds nothing", arguments: 0..<10)
  func repetition(seed: Int) throws {
    let exports = snapshots(5, seed: seed).map { Export($0) }
    var history = OfferingHistory()
    var bytes: [UInt8] = []
    for export in exports { bytes += history.record(export) }
    var again = try read(bytes).history
    for export in exports.reversed() { #expect(again.record(export).isEmpty) }
    #expect(again == history)
  }

  @Test("of two exports of one day the later one stands, whichever is recorded first")
  func sameDay() throws {
    var random = RandomSnapshots(seed: 3)
    let (morning, evening) = (random.snapshot(on: firstDay), random.snapshot(on: firstDay))
    let next = random.snapshot(on: firstDay.advanced(by: 1))
    #expect(morning != evening)
    let exports = [
      Export(next), Export(morning, at: "08:00:00.000Z"),
      Export(evening, at: "20:00:00.000Z"),
    ]
    for order in [exports, exports.reversed()] {
      var history = OfferingHistory()
      for export in order { history.take(export) }
      #expect(history.snapshot(on: firstDay) == evening)
      #expect(history.snapshot(on: firstDay.advanced(by: 1)) == next)
    }
  }

  @Test("changes are told export by export, with the day that showed them first")
  func changes() throws {
    let snapshots = snapshots(4, seed: 21)
    var history = OfferingHistory()
    for snapshot in snapshots { history.take(Export(snapshot)) }
    let days = snapshots.compactMap(\.day)
    let all = history.changes(of: .marketplace, from: days[0].advanced(by: -9), to: days[3])
    let expected = zip(snapshots, snapshots.dropFirst()).flatMap { $1.changes(since: $0) }
    #expect(all.map(\.change) == expected)
    #expect(Set(all.map(\.seen)) == Set(days.dropFirst()))
    let later = history.changes(of: .marketplace, from: days[1], to: days[2].advanced(by: 1))
    #expect(later.map(\.change) == snapshots[2].changes(since: snapshots[1]))
    #expect(later.allSatisfy { $0.seen == days[2] && $0.previous == days[1] })
    #expect(history.changes(of: .marketplace, from: days[2], to: days[2]).isEmpty)
  }

  @Test("an interrupted recording is left out, at whatever byte it ended")
  func interruption() throws {
    let snapshots = snapshots(3, seed: 11)
    var history = OfferingHistory()
    let before = history.record(Export(snapshots[0]))
    let added = history.record(Export(snapshots[1]))
    for count in 0..<added.count {
      let reading = try read(before + added[..<count])
      #expect(reading.recordedLength == before.count)
      #expect(reading.history.snapshot(on: firstDay.advanced(by: 9)) == snapshots[0])
    }
    #expect(try read(before + added).recordedLength == before.count + added.count)
  }

  @Test("a damaged line before a whole export is an error with its line")
  func damage() throws {
    let snapshots = snapshots(2, seed: 5)
    var history = OfferingHistory()
    var bytes: [UInt8] = []
    for snapshot in snapshots { bytes += history.record(Export(snapshot)) }
    var lines = bytes.split(separator: 0x0A)
    lines[1] = Array("{\"seen\":\"2024-01-01\"}".utf8)[...]
    let damaged: [UInt8] = lines.reduce(into: []) { $0 += Array($1) + [0x0A] }
    let error = #expect(throws: ExportError.self) { try read(damaged) }
    #expect(error?.place?.line == 2)
    #expect(error?.place?.offset == lines[0].count + 1)
  }

  private func changelog(_ at: String, current: String = "Authorized") -> Export {
    let statuses = [("2012-07-19", "JAB Review"), ("2013-08-23", "Authorized")].compactMap {
      day, word in
      Day(day).map { StatusChangelog.DatedStatus(wording: word, start: $0) }
    }
    return .statusChangelog(
      StatusChangelog(
        exported: ExportTime(at),
        offerings: [.init(id: "FR0", current: current, statuses: statuses)]))
  }

  @Test("the changelog fills the time before the first snapshot, with levels unknown")
  func before() throws {
    var history = OfferingHistory()
    var offering = ListedOffering(id: "FR0")
    offering[.name] = "Cloud"
    offering[.impactLevel] = "High"
    offering[.status] = "FedRAMP Authorized"
    var bytes = history.record(changelog("2026-05-15T19:03:43.247Z"))
    bytes += history.record(Export(listing: [offering], on: "2025-01-01"))
    let read = try read(bytes).history
    #expect(read == history)
    func found(_ day: String) -> ListedOffering? {
      Day(day).flatMap { read.snapshot(on: $0) }?.offering("FR0")
    }
    #expect(found("2012-07-18") == nil)
    #expect(found("2012-07-19")?.status == .inProcess)
    #expect(found("2024-12-31")?.status == .certified)
    #expect(found("2024-12-31")?.statusDate == Day("2013-08-23"))
    #expect(found("2024-12-31")?.level == nil)
    #expect(found("2024-12-31")?.name == "Cloud")
    #expect(found("2025-01-01")?.level == .high)
  }

  @Test("an offering that left on a day that nobody tells has no status from its last one on")
  func leftSilently() {
    var history = OfferingHistory()
    history.take(changelog("2026-05-15", current: "No Status Found"))
    func status(_ day: String) -> CertificationStatus? {
      Day(day).flatMap { history.snapshot(on: $0) }?.offering("FR0")?.status
    }
    #expect(status("2013-01-01") == .inProcess)
    #expect(status("2014-01-01") == .unknown)
  }

  @Test("only the newest changelog counts, in whatever order they come")
  func changelogs() {
    let older = changelog("2026-05-14", current: "JAB Review")
    let newer = changelog("2026-05-15")
    for order in [[older, newer], [newer, older]] {
      var history = OfferingHistory()
      for export in order { history.take(export) }
      #expect(history.statuses(of: "FR0")?.current == "Authorized")
      #expect(history.record(older).isEmpty)
      #expect(history.record(newer).isEmpty)
    }
  }
}

@Suite("The history of the real exports", .onRealExports)
struct RealHistoryTests {
  @Test("twelve months in a shuffled order give back every month, in a fraction of the size")
  func months() throws {
    var random = SeededRandom(seed: 12)
    var history = OfferingHistory()
    var bytes: [UInt8] = []
    var size = 0
    for month in Samples.months.shuffled(using: &random) {
      let file = try Samples.real("\(month).json")
      size += file.count
      bytes += history.record(try ExportReader.read(file, file: month).export)
    }
    let reading = try OfferingHistory.read(bytes, file: "history.jsonl")
    #expect(reading.history == history)
    for month in Samples.months {
      let snapshot = try Samples.snapshot(month)
      #expect(reading.history.snapshot(on: try #require(Day(month))) == snapshot)
    }
    #expect(bytes.count * 10 < size)
  }
}
