import Agreements
import RandomRecords
import Testing

@testable import DecisionColumns

/// A file that is read in parts, on one thread or several, holds what it holds when it is read whole.
@Suite struct PartTests {
  private static let day = Day("2026-02-15") ?? Day(number: 0)

  private func texts(_ columns: DecisionColumns) -> [String] {
    columns.list(on: Self.day, by: .identity).rows.map {
      "\(columns.row(at: Int($0), on: Self.day).values.map(\.text))"
    }
  }

  private func told(_ problems: [Diagnostic]) -> [String] { problems.map { "\($0)" } }

  private func check(
    _ bytes: [UInt8], _ format: BulkFormat, _ registry: Registry, partSizes: [Int]
  ) throws {
    let whole = try read(bytes, format, registry: registry)
    for partSize in partSizes {
      for threads in [1, 2, 3] {
        let parts = try read(
          bytes, format, registry: registry, partSize: partSize, threads: threads)
        let comment: Comment = "parts of \(partSize) bytes on \(threads) threads"
        #expect(parts.columns.count == whole.columns.count, comment)
        #expect(texts(parts.columns) == texts(whole.columns), comment)
        #expect(told(parts.file.diagnostics) == told(whole.file.diagnostics), comment)
        #expect(told(parts.problems) == told(whole.problems), comment)
        #expect(parts.file.end == whole.file.end, comment)
      }
    }
  }

  /// Texts with line breaks, so that some parts begin inside a text.
  @Test(arguments: BulkFormat.allCases) func partsGiveTheWhole(format: BulkFormat) throws {
    var random = SeededRandom(seed: 40)
    var sample = SampleDecisions(&random, count: 400)
    let bytes = format == .csv ? sample.csv() : sample.jsonLines()
    try check(bytes, format, sample.registry, partSizes: [64, 700, 4096, 1 << 17])
  }

  /// Lines that are like those before are read at once; a space behind each keeps them from that.
  @Test(arguments: [60, 61, 62] as [UInt64]) func usualLinesAreReadAsAny(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var sample = SampleDecisions(&random, count: 500)
    var lines = sample.jsonLines().split(separator: 0x0A).map {
      String(decoding: $0, as: UTF8.self)
    }
    for index in lines.indices {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: lines[index] = lines[index].replacing("{", with: "{\"waiting_days\":12,")
      case 1: lines[index] = lines[index].replacing("\"sources\":[]", with: "\"sources\":null")
      case 2: lines[index] = lines[index].replacing(",\"", with: ", \"")
      case 3:
        lines[index] = lines[index].replacing("\"branch\":", with: "\"note\":null,\"branch\":")
      case 4: lines[index] = lines[index].replacing("status", with: "conflict")
      case 5: lines[index] = String(lines[index].dropLast(Int.random(in: 1..<30, using: &random)))
      case 6: lines[index] = lines[index].replacing("Claude", with: "Cl\u{1}\u{7F}aude")
      case 7: lines[index] = lines[index].replacing("{", with: "{\"other\":\"x\",\"level\":1,")
      default: break
      }
    }
    let usual = lines.map { $0 + "\n" }.joined()
    let any = lines.map { $0 + " \n" }.joined()
    let found = try read(Array(usual.utf8), .jsonl, registry: sample.registry)
    let expected = try read(Array(any.utf8), .jsonl, registry: sample.registry)
    #expect(found.columns.count > 200 && !found.file.diagnostics.isEmpty)
    #expect(texts(found.columns) == texts(expected.columns))
    // A line that breaks off may break off elsewhere with a space behind it.
    let whole = { (problem: Diagnostic) in !problem.description.contains("is no decision") }
    #expect(found.file.diagnostics.map(\.line) == expected.file.diagnostics.map(\.line))
    #expect(
      told(found.file.diagnostics.filter(whole)) == told(expected.file.diagnostics.filter(whole)))
    #expect(told(found.problems) == told(expected.problems))
  }

  /// Rows of few bodies and vendors that name them otherwise, now and then as nothing may be named.
  private func contradictingRows(
    _ count: Int, bodies: Int, vendors: Int, levels: [String], names: [String], seed: UInt64
  ) -> [UInt8] {
    var text = "decision,vendor,vendor_name,product,branch,body,body_name,level,status,since\n"
    var random = SeededRandom(seed: seed)
    for number in 0..<count {
      let body = Int.random(in: 0..<bodies, using: &random)
      let level = SampleDecisions.pick(levels, &random)
      let name = SampleDecisions.pick(names, &random)
      let vendor = Int.random(in: 0..<vendors, using: &random)
      let vendorName = SampleDecisions.pick(["Acme", "Acme \u{7F}"], &random)
      text +=
        "d\(number),v\(vendor),\(vendorName),P\(number % 7),judicial,b\(body),\(name) \(body),"
      text += "\(level),pending,2026-0\(1 + number % 3)-\(10 + number % 18)\n"
    }
    return Array(text.utf8)
  }

  /// What the first row says of a body or a vendor counts, in whatever part it stands.
  @Test(arguments: 41...52 as ClosedRange<UInt64>) func firstRowsCount(seed: UInt64) throws {
    let bytes = contradictingRows(
      600, bodies: 40, vendors: 20, levels: ["", "local", "local", "local", "state"],
      names: ["Town", "Town", "Town\u{1}"], seed: seed)
    let whole = try read(bytes)
    #expect(!whole.file.diagnostics.isEmpty && whole.columns.count > 100)
    try check(bytes, .csv, Registry(), partSizes: [64, 300, 1000, 5000])
  }

  /// The same, whichever thread reads which part.
  @Test(arguments: 100..<140 as Range<UInt64>) func dealtOutFirstRowsCount(seed: UInt64) throws {
    let bytes = contradictingRows(
      240, bodies: 40, vendors: 2, levels: ["", "", "local", "state"],
      names: ["Town", "Town\u{1}"], seed: seed)
    let whole = try read(bytes)
    #expect(!whole.file.diagnostics.isEmpty && whole.columns.count > 20)
    for deal in 0..<12 as Range<UInt64> {
      let parts = try read(bytes, partSize: 400, threads: 2 + Int(deal % 2), deal: deal)
      #expect(texts(parts.columns) == texts(whole.columns), "dealt with \(deal)")
      #expect(told(parts.file.diagnostics) == told(whole.file.diagnostics), "dealt with \(deal)")
    }
  }

  /// A row that is refused says nothing: the next one says what its body and its vendor are called.
  @Test func refusedRowsNameNothing() throws {
    let text = """
      decision,vendor,vendor_name,product,branch,body,body_name,level,status
      one,v,Acme\u{1},P,judicial,b,Town,state,pending
      two,v,Acme,P,judicial,b,Town\u{7F},state,pending
      three,v,Other,P,judicial,b,City,local,pending
      four,v,Other,P,judicial,b,Town\u{7F},,pending

      """
    let found = try read(Array(text.utf8))
    #expect(found.file.diagnostics.map(\.line) == [2, 3])
    let rows = (0..<found.columns.count).map { row in
      found.columns.row(at: row, on: Self.day)
    }
    #expect(rows.count == 2)
    for row in rows {
      let values = row.values.map(\.text)
      #expect(values.contains("City") && values.contains("local") && values.contains("Acme"))
    }
  }

  /// What only the registry names when a file is read is named by the rows that come later.
  @Test func theRegistryNamesNothingForLaterRows() throws {
    let agreement = Agreement(id: .init("a"), vendor: .init("v"), product: "P")
    var contents = Registry.Contents()
    contents.agreements = [agreement]
    let registry = Registry(contents)
    let first = "agreement,vendor,vendor_name,product,branch,status\na,,,P,judicial,pending\n"
    let all = Array((first + "a,v,Acme,P,legislative,pending\n").utf8)
    let whole = try read(all, registry: registry)

    var writer = ColumnsWriter()
    var file = DecisionFile(path: SampleDecisions.path, format: .csv)
    try file.read(MemorySource(Array(first.utf8)), into: &writer)
    _ = writer.publish(registry)
    try file.read(MemorySource(all), into: &writer)
    let grown = writer.publish(registry)
    #expect(texts(grown.columns) == texts(whole.columns))
    #expect(texts(grown.columns).allSatisfy { $0.contains("Acme") })
    #expect(told(grown.diagnostics) == told(whole.problems))
  }

  /// Rows that hold mistakes, also quotation marks that do not match.
  @Test func mistakesAreToldAlike() throws {
    var random = SeededRandom(seed: 42)
    var sample = SampleDecisions(&random, count: 300)
    var bytes = sample.csv()
    for _ in 0..<60 {
      let place = Int.random(in: 200..<bytes.count, using: &random)
      bytes[place] = SampleDecisions.pick([0x2C, 0x22, 0x0A, 0x41, 0xC3, 0x01], &random)
    }
    let registry = sample.registry
    for size in [90, 1500] { try check(bytes, .csv, registry, partSizes: [size]) }
  }

  /// A source whose bytes cannot be read from a place on.
  private struct BrokenSource: ByteSource {
    struct Failure: Error {}
    let bytes: [UInt8]
    let good: Int
    var size: Int { bytes.count }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
      guard offset + buffer.count <= good else { throw Failure() }
      return MemorySource(bytes).read(into: buffer, at: offset)
    }
  }

  /// Where reading fails, nothing is added, and reading again adds all.
  @Test(arguments: [1, 3]) func failuresAddNothing(threads: Int) throws {
    var random = SeededRandom(seed: 43)
    var sample = SampleDecisions(&random, count: 3000)
    let bytes = sample.csv()
    var writer = ColumnsWriter { count, work in sideBySide(count, threads: threads, work) }
    var file = DecisionFile(path: SampleDecisions.path, format: .csv)
    let few = Array(bytes.prefix(while: { $0 != 0x0A })) + [0x0A]
    try file.read(MemorySource(few), into: &writer, partSize: 4096)
    #expect(throws: BrokenSource.Failure.self) {
      try file.read(
        BrokenSource(bytes: bytes, good: bytes.count - 9000), into: &writer, partSize: 4096)
    }
    #expect(writer.publish(sample.registry).columns.isEmpty)
    try file.read(MemorySource(bytes), into: &writer, partSize: 4096)
    let whole = try read(bytes, registry: sample.registry)
    #expect(texts(writer.publish(sample.registry).columns) == texts(whole.columns))
  }

  /// Chains that do not stand oldest first are put in order, however the rows come.
  @Test func chainsAreTiedAlike() throws {
    var random = SeededRandom(seed: 44)
    var sample = SampleDecisions(&random, count: 4000)
    let bytes = sample.csv()
    let whole = try read(bytes, registry: sample.registry).columns
    var feeds: [Int] = []
    var isQuoted = false
    for (place, byte) in bytes.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { feeds.append(place) }
    }
    feeds = [feeds[1], feeds[5], feeds[900], feeds[901], feeds[3000], feeds[feeds.count - 1]]
    var writer = ColumnsWriter()
    var file = DecisionFile(path: SampleDecisions.path, format: .csv)
    for feed in feeds {
      try file.read(MemorySource(Array(bytes[...feed])), into: &writer, partSize: 2048)
    }
    let grown = writer.publish(sample.registry).columns
    #expect(grown.count == whole.count)
    for row in 0..<whole.count {
      #expect(grown.data.until.base[row] == whole.data.until.base[row])
      #expect(grown.data.previous.base[row] == whole.data.previous.base[row])
      #expect(grown.data.waiting.base[row] == whole.data.waiting.base[row])
    }
  }
}
